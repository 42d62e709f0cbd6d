import { expect, test } from 'vitest'
import { NO_ROWS } from '../../src/protocol/digest.ts'
import type { Held } from '../../src/protocol/held.ts'
import { merge } from '../../src/protocol/merge.ts'
import { incarnation } from '../../src/protocol/name.ts'
import { seal } from '../../src/protocol/outbox.ts'
import { encodeRow, type Row } from '../../src/protocol/row.ts'
import { newScope } from '../../src/protocol/scope.ts'
import { settle, type DeviceSide } from '../../src/protocol/settle.ts'
import type { MesaAnswer, MesaRequest } from '../../src/protocol/sync.ts'
import { aSet, INC, MESA, named, plain, REC, RUN } from '../help/changes.ts'

/** A device that has sealed two changes to one record and sent them. */
function aDevice() {
  const open = [aSet({ place: 'A' }), aSet({ venue: 'B' })].map((mutation, n): Held => ({ n, state: 'open', mutation }))
  const { scope, sealed } = seal({ ...newScope(MESA, 'write', INC), epoch: 'e1' }, open, RUN, 100_000)
  const device: DeviceSide = { scope, held: sealed, baseOf: () => null, freshIncarnation: incarnation.parse('phone9') }
  const sent: MesaRequest = { id: MESA, inc: INC, epoch: 'e1', cursor: 0, from: 1, ch: '', n: 2 }
  const answer: MesaAnswer = {
    id: MESA,
    inc: INC,
    epoch: 'e1',
    from: 0,
    v: 1,
    more: false,
    rows: [],
    state: 'ok',
    safe: 0,
    digest: null,
    last: 2,
    ch: sealed[1]?.ch ?? '',
    results: [1, 2].map((seq) => ({
      seq,
      is: 'ok' as const,
      v: 1,
    })),
  }
  return { device, sent, answer }
}

test('rule 10: own changes taken at once become the row here too, without coming back', () => {
  const { device, sent, answer } = aDevice()
  const settled = settle(device, sent, answer)
  expect(settled?.rows.map((row) => [row.v, plain(row)])).toEqual([[1, { place: 'A', venue: 'B' }]])
  expect(settled?.scope).toMatchObject({ cursor: 1, answered: { seq: 2 } })
  expect(settled?.held.map(({ state, v }) => [state, v])).toEqual([
    ['ok', 1],
    ['ok', 1],
  ])
})

test('rule 10: while more pages are to come, nothing is guessed', () => {
  const { device, sent, answer } = aDevice()
  expect(settle(device, sent, { ...answer, more: true })?.rows).toEqual([])
})

test('rule 11: an answer to another cursor, life or database is not used, nor one that names what was not sent', () => {
  const { device, sent, answer } = aDevice()
  expect(settle(device, sent, { ...answer, from: 7 })).toBeNull()
  expect(settle(device, sent, { ...answer, inc: incarnation.parse('other') })).toBeNull()
  expect(settle(device, sent, { ...answer, epoch: 'e2' })).toBeNull()
  expect(settle(device, { ...sent, from: 2 }, answer)).toBeNull()
  expect(settle(device, sent, { ...answer, results: [{ seq: 3, is: 'ok', v: 1 }] })).toBeNull()
  expect(settle(device, sent, { ...answer, results: [{ seq: 2, is: 'ok', v: 1 }] })).toBeNull()
})

test('a row is used only if it is newer than the one here', () => {
  const { device, sent, answer } = aDevice()
  const merged = merge(null, aSet({ place: 'old' }), named(1, 'other'))
  const row: Row | null = merged.outcome === 'ok' ? { ...merged.row, v: 1 } : null
  const rows = row ? [encodeRow(row)] : []
  const newer: Row | null = row && { ...row, v: 5 }
  const settled = settle({ ...device, baseOf: () => newer }, sent, { ...answer, results: [], rows })
  expect(settled?.rows).toEqual([])
})

test('changes are forgotten only when a verified backup has them and the row shows them', () => {
  const { device, sent, answer } = aDevice()
  const later = { ...answer, v: 2, results: [1, 2].map((seq) => ({ seq, is: 'ok' as const, v: seq })) }
  const rows = [encodeRow({ id: REC, type: 'meeting', v: 2, leaves: new Map() })]
  expect(settle(device, sent, { ...later, safe: 1, rows })?.forgotten.map(({ seq }) => seq)).toEqual([1])
  expect(settle(device, sent, { ...later, safe: 2, rows })?.forgotten.map(({ seq }) => seq)).toEqual([1, 2])
  expect(settle(device, sent, { ...later, safe: 2, more: true })?.forgotten).toEqual([])
})

test('rule 6: a fork gives a new life, in which everything goes again with its first name beside', () => {
  const { device, sent, answer } = aDevice()
  const settled = settle(device, sent, { ...answer, state: 'fork', results: [] })
  expect(settled?.scope).toMatchObject({ inc: 'phone9', answered: { seq: 0, ch: '' }, sealed: { seq: 2 } })
  expect(settled?.held).toMatchObject([
    { seq: 1, name: named(1, 'phone9'), first: named(1), state: 'sealed' },
    { seq: 2, name: named(2, 'phone9'), first: named(2), state: 'sealed' },
  ])
  expect(settled?.held.map(({ bytes }) => bytes)).toEqual(device.held.map(({ bytes }) => bytes))
})

test('rule 8: another database begins a shadow, and what it lacks is sent again', () => {
  const { device, sent, answer } = aDevice()
  const first = settle(device, sent, answer)
  if (!first) throw new Error('not settled')
  const later: DeviceSide = { ...device, scope: first.scope, held: first.held }
  const ask: MesaRequest = { ...sent, cursor: 1, from: 3, ch: first.scope.answered.ch, n: 0 }
  const restored: MesaAnswer = {
    ...answer,
    state: 'reset',
    epoch: 'e2',
    from: 1,
    results: [],
    last: 1,
    ch: device.held[0]?.ch ?? '',
  }
  const settled = settle(later, ask, restored)
  expect(settled).toMatchObject({
    shadow: 'clear',
    scope: { epoch: 'e2', cursor: 0, shadowing: true, answered: { seq: 1 } },
  })
  expect(settled?.held.map(({ seq, state }) => [seq, state])).toEqual([[2, 'sealed']])
})

test('rule 6: another database that lacks what was already forgotten here: a new life, for the numbers have a hole', () => {
  const { device, sent, answer } = aDevice()
  const first = settle(device, sent, answer)
  if (!first) throw new Error('not settled')
  const later: DeviceSide = { ...device, scope: first.scope, held: first.held.slice(1) }
  const ask: MesaRequest = { ...sent, cursor: 1, from: 3, ch: first.scope.answered.ch, n: 0 }
  const restored: MesaAnswer = { ...answer, state: 'reset', epoch: 'e2', from: 1, results: [], last: 0, ch: '' }
  const settled = settle(later, ask, restored)
  expect(settled?.scope).toMatchObject({ inc: 'phone9', answered: { seq: 0 }, sealed: { seq: 1 }, shadowing: true })
  expect(settled?.held).toMatchObject([{ seq: 1, first: named(2), state: 'sealed' }])
})

test('a shadow takes the place of the rows only when its last page is here', () => {
  const { device, sent, answer } = aDevice()
  const shadowing = { ...device, scope: { ...device.scope, shadowing: true } }
  expect(settle(shadowing, sent, { ...answer, more: true })).toMatchObject({
    shadow: 'fill',
    scope: { shadowing: true },
  })
  const last = { ...answer, digest: NO_ROWS }
  expect(settle(shadowing, sent, last)).toMatchObject({ shadow: 'swap', scope: { shadowing: false } })
  expect(plain(settle(shadowing, sent, last)?.rows.find(({ id }) => id === REC) ?? null)).toEqual({
    place: 'A',
    venue: 'B',
  })
})

test('[I1] what may not be read any more is answered with nothing, and nothing does not take the place of what is here', () => {
  const { device, sent, answer } = aDevice()
  const shadowing = { ...device, scope: { ...device.scope, shadowing: true, stale: true } }
  const unread = { ...answer, v: 0, rows: [], digest: null, results: [] }
  expect(settle(shadowing, sent, unread)).toMatchObject({ shadow: 'fill', scope: { shadowing: true, stale: true } })
})
