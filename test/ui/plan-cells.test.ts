// How a quarter's cell is drawn and read aloud; what stands beside a number.
import { expect, test } from 'vitest'
import type { Cell } from '../../src/domain/progress/progress.ts'
import { lookOf } from '../../src/ui/plan/cell-look.ts'
import { progressText } from '../../src/ui/text/progress.ts'

const none = { counted: 0, surplus: 0, toValidate: 0, unsent: 0, observed: 0 }
const cell = (over: Partial<Cell>): Cell => ({
  quarter: 1,
  isScheduled: true,
  state: 'planned',
  proposed: null,
  fulfilment: null,
  ...none,
  ...over,
})
const yearly = { scheduled: [1, 2, 3, 4] as const, target: 12, flags: [] }

test('a quarter that was left empty worries only while the target is missed', () => {
  const empty = cell({ state: 'notDone' })
  expect(lookOf(empty, { ...yearly, flags: ['scheduledNotDone'] })).toMatchObject({ look: 'late', mark: '!' })
  expect(lookOf(empty, yearly)).toMatchObject({ look: 'empty', mark: '' })
})

test('what waits is a number of its own, never a tick', () => {
  const waiting = lookOf(cell({ toValidate: 1, unsent: 2 }), yearly)
  expect(waiting).toEqual({ look: 'waiting', mark: '3', words: 'programado, 1 por validar, 2 sin enviar' })
})

test('half of what a quarter owes is half a cell: by the proposed distribution, or where only one quarter is marked', () => {
  const half = { look: 'half', mark: '1/2', words: 'en avance, 1 de 2' }
  expect(lookOf(cell({ state: 'partial', counted: 1, proposed: 2 }), yearly)).toEqual(half)
  expect(lookOf(cell({ state: 'done', counted: 1 }), { scheduled: [1], target: 2, flags: [] })).toEqual(half)
  expect(lookOf(cell({ state: 'done', counted: 1 }), yearly).look).toBe('done')
  const inPart = cell({ state: 'partial', fulfilment: 'partly' })
  expect(lookOf(inPart, { ...yearly, target: null })).toMatchObject({ look: 'half', mark: '½' })
})

test('what the plan does not mark is a dot, and a tick in dashes once something was done in it', () => {
  expect(lookOf(cell({ isScheduled: false, state: 'unscheduled' }), yearly)).toMatchObject({ look: 'none', mark: '' })
  const out = lookOf(cell({ isScheduled: false, state: 'outOfSchedule', counted: 1 }), { ...yearly, scheduled: [1] })
  expect(out).toMatchObject({ look: 'out', words: 'cumplido fuera de programa' })
})

test('[R1] «4 de 12 (+1 por validar, 2 sin enviar)»; without a number of its own no target is invented', () => {
  expect(progressText.tally(4, 12, { toValidate: 1, unsent: 2, observed: 0 })).toBe(
    '4 de 12 (+1 por validar, 2 sin enviar)',
  )
  expect(progressText.tally(0, 2, none)).toBe('0 de 2')
  expect(progressText.tally(3, null, none)).toBe('3 hechos')
  expect(progressText.tally(0, null, none)).toBe('')
})

test('quarters left empty may be moved to the one that runs, never to one that is over', () => {
  expect(progressText.emptyQuarters([2], 3)).toBe(
    'El II trimestre quedó sin avance. Falta el sustento o pasarlo al III.',
  )
  expect(progressText.emptyQuarters([1, 2], 4)).toBe(
    'Los trimestres I y II quedaron sin avance. Falta el sustento o pasarlo al IV.',
  )
  expect(progressText.emptyQuarters([4], null)).toBe('El IV trimestre quedó sin avance. Falta el sustento.')
})
