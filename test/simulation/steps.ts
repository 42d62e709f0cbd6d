// What can happen in a story, and how often.
import fc from 'fast-check'
import { mesaId, recordId } from '../../src/domain/id.ts'
import { path } from '../../src/domain/record.ts'

export const MESAS = [mesaId.parse('mesa-a'), mesaId.parse('mesa-b')]
export const RECORDS = [recordId.parse('r1'), recordId.parse('r2')]
export const PATHS = [path.parse('place'), path.parse('venue')]
export const PHONES = 3

const at = fc.nat({ max: 5 })
const step = fc.oneof(
  {
    weight: 10,
    arbitrary: fc.record({
      do: fc.constant('write' as const),
      who: at,
      mesa: at,
      rec: at,
      leaf: at,
      both: fc.boolean(),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constantFrom('remove' as const, 'close' as const), who: at, mesa: at, rec: at }),
  },
  {
    weight: 10,
    arbitrary: fc.record({
      do: fc.constant('sync' as const),
      who: at,
      /** What becomes of the request and of its answer. */
      fate: fc.constantFrom('fine', 'fine', 'requestLost', 'answerLost', 'doubled', 'answerLate'),
      room: fc.constantFrom(1, 300, 100_000),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('replay' as const), which: fc.nat({ max: 30 }) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('lateAnswer' as const), which: fc.nat({ max: 30 }) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('photo' as const), who: at, mesa: at, rec: at }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('carry' as const),
      who: at,
      mesa: at,
      fate: fc.constantFrom('fine', 'fine', 'answerLost', 'doubled', 'flipped', 'short', 'untold'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('free' as const), who: at, mesa: at }) },
  // A date that is none: the endpoint will not take it (fault 36).
  { weight: 1, arbitrary: fc.record({ do: fc.constant('poison' as const), who: at, mesa: at, rec: at }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('kill' as const), who: at }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('clock' as const), who: at, to: fc.integer({ min: -1e12, max: 2e12 }) }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('adopt' as const, 'dismiss' as const), who: at, mesa: at }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('clone' as const), who: at }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('rot' as const), who: at, mesa: at, rec: at }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constantFrom('backUp' as const, 'restore' as const, 'restoreUnsaid' as const) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constantFrom('revoke' as const, 'forbid' as const, 'grant' as const),
      who: at,
      mesa: at,
    }),
  },
)
export type Step = typeof step extends fc.Arbitrary<infer T> ? T : never
export const story: fc.Arbitrary<Step[]> = fc.array(step, { minLength: 4, maxLength: 60 })

/** Clones, restored databases, lost rows and revoked phones may make copies that nobody had to choose between. */
export const isPlain = (steps: readonly Step[]): boolean =>
  steps.every((each) => !['clone', 'restore', 'restoreUnsaid', 'revoke', 'forbid', 'rot'].includes(each.do))
