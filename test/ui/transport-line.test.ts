// «¿Ya llegó?»: what the strip may say, and above all when it may say that all has arrived.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Counts } from '../../src/store/counts.ts'
import type { SyncStatus } from '../../src/sync/status.ts'
import { transportLine } from '../../src/ui/shell/transport-line.ts'

const NOW = 1_723_732_000_000
const MINUTE = 60_000
const DAY = 86_400_000
const calm: SyncStatus = {
  phase: 'calm',
  done: 0,
  total: 0,
  files: null,
  trouble: null,
  nextTryAt: null,
  lastSent: NOW - MINUTE,
  clockGap: 0,
}
const empty: Counts = { unsent: 0, refused: 0, conflicts: 0, files: 0, since: null }
const some: Counts = { ...empty, unsent: 3, since: NOW - MINUTE }

function said(counts: Counts, status: Partial<SyncStatus> = {}): string {
  const { main, rest } = transportLine(counts, { ...calm, ...status }, NOW)
  return main + rest
}

test.each<[Counts, Partial<SyncStatus>, string]>([
  [empty, {}, 'Todo enviado · hace 1 minuto'],
  [empty, { lastSent: null }, 'Nada por enviar'],
  [empty, { trouble: 'noSignal' }, 'Todo enviado · Sin señal'],
  [some, {}, '3 por enviar'],
  [some, { phase: 'waiting', trouble: 'noSignal' }, '3 por enviar · Sin señal'],
  [some, { phase: 'waiting', trouble: 'busy' }, '3 por enviar · No salió el envío. Se intentará solo.'],
  [some, { phase: 'sending', done: 2, total: 3 }, 'Enviando 2 de 3'],
  [{ ...some, refused: 1 }, {}, '1 por corregir · 3 por enviar'],
  [
    { ...some, since: NOW - 8 * DAY },
    { trouble: 'noSignal' },
    '3 por enviar desde hace 8 días. Busca señal o guarda una copia.',
  ],
])('%o and %o is «%s»', (counts, status, line) => {
  expect(said(counts, status)).toBe(line)
})

const whole = fc.nat({ max: 50 })
const anyCounts: fc.Arbitrary<Counts> = fc.record({
  unsent: whole,
  refused: whole,
  conflicts: whole,
  files: whole,
  since: fc.option(fc.integer({ min: NOW - 30 * DAY, max: NOW })),
})
const anyStatus: fc.Arbitrary<SyncStatus> = fc.record({
  phase: fc.constantFrom('calm', 'sending', 'waiting', 'stopped'),
  done: whole,
  total: whole,
  files: fc.constant(null),
  trouble: fc.constantFrom(null, 'noSignal', 'weakSignal', 'portal', 'busy', 'unauthorised', 'fault'),
  nextTryAt: fc.constant(null),
  lastSent: fc.option(fc.integer({ min: 0, max: NOW })),
  clockGap: whole,
})

test('[ux §7.7] «Todo enviado» is never said while something waits, was refused or has two versions', () => {
  fc.assert(
    fc.property(anyCounts, anyStatus, (counts, status) => {
      const isEmpty = counts.unsent + counts.refused + counts.conflicts + counts.files === 0
      expect(isEmpty || !said(counts, status).includes('Todo enviado')).toBe(true)
    }),
  )
})
