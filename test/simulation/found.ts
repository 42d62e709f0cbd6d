// Stories that once broke a promise, as the simulator shortened them: they are played before any other.
import type { Step } from './steps.ts'

export const found: readonly (readonly Step[])[] = [
  // A correction of two values that had become two copies left a third version behind.
  [
    { do: 'write', who: 5, mesa: 0, rec: 3, leaf: 0, both: false },
    { do: 'sync', who: 2, fate: 'requestLost', room: 1 },
    { do: 'write', who: 2, mesa: 0, rec: 1, leaf: 0, both: true },
    { do: 'sync', who: 5, fate: 'requestLost', room: 300 },
    { do: 'write', who: 0, mesa: 0, rec: 1, leaf: 0, both: true },
    { do: 'sync', who: 0, fate: 'fine', room: 1 },
    { do: 'write', who: 5, mesa: 0, rec: 3, leaf: 0, both: false },
    { do: 'write', who: 0, mesa: 0, rec: 0, leaf: 0, both: false },
  ],
  // Who corrected her own refused words was asked to choose between them and what they stood over.
  [
    { do: 'write', who: 5, mesa: 3, rec: 3, leaf: 0, both: false },
    { do: 'sync', who: 5, fate: 'fine', room: 1 },
    { do: 'poison', who: 5, mesa: 3, rec: 1 },
    { do: 'write', who: 2, mesa: 3, rec: 1, leaf: 0, both: false },
    { do: 'sync', who: 2, fate: 'answerLost', room: 1 },
    { do: 'sync', who: 0, fate: 'fine', room: 1 },
    { do: 'write', who: 5, mesa: 3, rec: 1, leaf: 0, both: false },
    { do: 'sync', who: 0, fate: 'fine', room: 1 },
  ],
  // A backup put back of which nobody was told: one version, two different rows.
  [
    { do: 'backUp' },
    { do: 'write', who: 1, mesa: 1, rec: 0, leaf: 0, both: false },
    { do: 'sync', who: 1, fate: 'fine', room: 1 },
    { do: 'restoreUnsaid' },
    { do: 'write', who: 0, mesa: 1, rec: 0, leaf: 3, both: false },
    { do: 'sync', who: 0, fate: 'fine', room: 1 },
  ],
  // A copy made and decided in one batch never came to the phone that had decided it.
  [
    { do: 'write', who: 0, mesa: 3, rec: 1, leaf: 0, both: false },
    { do: 'write', who: 5, mesa: 3, rec: 3, leaf: 0, both: false },
    { do: 'backUp' },
    { do: 'sync', who: 0, fate: 'fine', room: 1 },
    { do: 'sync', who: 5, fate: 'fine', room: 1 },
    { do: 'sync', who: 0, fate: 'fine', room: 1 },
    { do: 'adopt', who: 2, mesa: 3 },
    { do: 'restoreUnsaid' },
  ],
]
