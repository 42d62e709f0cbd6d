// What «Envíos» says of the sending, whatever the state of the outbox and the network.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Counts } from '../../src/store/counts.ts'
import type { SyncStatus } from '../../src/sync/status.ts'
import { answerOf, signalOf } from '../../src/ui/outbox/signal.ts'

const NOW = Date.parse('2024-08-15T14:42:00Z')
const calm: SyncStatus = {
  phase: 'calm',
  done: 0,
  total: 0,
  files: null,
  trouble: null,
  nextTryAt: null,
  lastSent: NOW,
  clockGap: 0,
}
const empty: Counts = { unsent: 0, refused: 0, conflicts: 0, files: 0, since: null }
const said = (status: SyncStatus, counts: Counts) => signalOf(status, counts, NOW).words.join('. ')

const anyStatus = fc.record({
  phase: fc.constantFrom('calm', 'sending', 'waiting', 'stopped'),
  done: fc.nat(5),
  total: fc.nat(5),
  files: fc.constant(null),
  trouble: fc.constantFrom(null, 'noSignal', 'weakSignal', 'portal', 'busy', 'unauthorised', 'fault'),
  nextTryAt: fc.option(fc.integer({ min: NOW, max: NOW + 3_600_000 })),
  lastSent: fc.option(fc.constant(NOW)),
  clockGap: fc.constant(0),
})
const anyCounts = fc.record({
  unsent: fc.nat(3),
  refused: fc.nat(3),
  conflicts: fc.nat(3),
  files: fc.nat(2),
  since: fc.constant(null),
})

test('[ux §7.7] «Todo enviado» is never said while anything waits or has to be reviewed', () => {
  fc.assert(
    fc.property(anyStatus, anyCounts, (status, counts) => {
      const waits = counts.unsent + counts.refused + counts.conflicts + counts.files > 0
      if (waits) expect(said(status, counts)).not.toContain('Todo enviado')
    }),
  )
})

test('«Enviar ahora» answers «Todo enviado» only when nothing waits and nothing has to be reviewed', () => {
  fc.assert(
    fc.property(anyCounts, anyCounts, (before, after) => {
      const waits = after.unsent + after.refused + after.conflicts + after.files > 0
      expect(answerOf('allSent', before, after).includes('Todo enviado')).toBe(!waits)
    }),
  )
})

test('«Enviar ahora» says what arrived, what is still here and what was not accepted, each once', () => {
  const before = { ...empty, unsent: 5 }
  expect(answerOf('allSent', before, empty)).toBe('Llegaron 5. Todo enviado.')
  const after = { ...empty, unsent: 2, refused: 1 }
  expect(answerOf('allSent', before, after)).toBe('Llegaron 2. Quedan 2 por enviar. Falta revisar 1.')
  expect(answerOf('noSignal', before, before)).toBe('Sigue sin señal. No se perdió nada.')
})

test('with everything sent, it says so; before the first send, it does not', () => {
  expect(said(calm, empty)).toContain('Todo enviado')
  expect(said({ ...calm, lastSent: null }, empty)).toContain('Nada por enviar')
})

test('no signal is told calmly, with what will happen', () => {
  const words = said({ ...calm, phase: 'waiting', trouble: 'noSignal' }, { ...empty, unsent: 3 })
  expect(words).toBe('Sin señal. Todo está guardado. Se enviará solo cuando haya internet.')
})

test('a failed try says when the next one comes', () => {
  const status: SyncStatus = { ...calm, phase: 'waiting', trouble: 'busy', nextTryAt: NOW + 90_000 }
  expect(said(status, { ...empty, unsent: 1 })).toBe('No salió. Se intentará en 2 minutos.')
  expect(said({ ...status, nextTryAt: null }, { ...empty, unsent: 1 })).toBe('No salió. Se intentará solo.')
})

test('a request that carries nothing is not shown as sending', () => {
  expect(said({ ...calm, phase: 'sending' }, empty)).not.toContain('Enviando')
  expect(said({ ...calm, phase: 'sending', done: 2, total: 3 }, { ...empty, unsent: 3 })).toContain('Enviando 2 de 3')
})
