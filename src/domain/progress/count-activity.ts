// One activity counted: its records sifted, capped by element, laid over the quarters.
import { QUARTERS, quarterOf, type LocalDate, type Quarter } from '../time.ts'
import type { People } from './evidence.ts'
import type { PlanRow } from './plan-at.ts'
import type { Cell, CellState, ElementProgress, Fate, Flag, Item, Progress, Tally } from './progress.ts'
import type { ReadRow } from './reading.ts'
import { stateIn, type Sifted } from './sift.ts'
import { stateOf } from './state-of.ts'

export interface When {
  readonly year: number
  readonly cutoff: LocalDate
}

/** @param sifted everything linked to it, in the order of its days */
export function countActivity(read: ReadRow, sifted: readonly Sifted[], when: When): Progress {
  const { row, settled } = read
  const scheduled = QUARTERS.filter((each) => row.quarters?.includes(each))
  const items = itemsOf(read, sifted)
  const tally = tallyOf(items)
  const cells = QUARTERS.map((quarter) => cellOf(quarter, read, items, when))
  const known = {
    key: row.key,
    read,
    scheduled,
    cells,
    ...tally,
    total: tally.counted,
    target: read.target,
    percent: !isExpected(row) || !read.target ? null : Math.min(100, Math.round((tally.counted / read.target) * 100)),
    elements: elementsOf(read, items),
    items,
    people: peopleOf(items),
  }
  const state = stateOf(known, settled.fulfilled, when)
  return { ...known, state, flags: [...flagsOf({ ...known, state })] }
}

function itemsOf({ row, reading }: ReadRow, sifted: readonly Sifted[]): Item[] {
  const room = new Map<string, number>()
  return sifted.map((each) => {
    const { evidence, link, element, missing, leftOut, milestone } = each
    const left = room.get(element) ?? reading.each ?? Infinity
    const fate = fateOf(each, left)
    if (fate === 'counted') room.set(element, left - 1)
    const quarter = quarterOf(evidence.date)
    const isOutOfSchedule = !row.quarters?.includes(quarter)
    return { evidence, link, element, missing, leftOut, milestone, fate, quarter, isOutOfSchedule }
  })
}

function fateOf(sifted: Sifted, room: number): Fate {
  if (sifted.leftOut) return 'leftOut'
  if (sifted.milestone) return 'milestone'
  const state = stateIn(sifted)
  return state === 'validated' ? (room > 0 ? 'counted' : 'surplus') : state
}

function tallyOf(items: readonly Item[]): Tally {
  const tally = { counted: 0, surplus: 0, toValidate: 0, unsent: 0, observed: 0 }
  for (const { fate } of items) if (fate !== 'milestone' && fate !== 'leftOut') tally[fate]++
  return tally
}

/** The expected ones, then those that records brought (tables with a free name). */
function elementsOf({ elements, reading }: ReadRow, items: readonly Item[]): ElementProgress[] {
  if (!reading.per) return []
  const known = new Set(elements.map(({ key }) => key))
  const brought = new Set(items.filter(isPlaced).map(({ element }) => element))
  const others = [...brought].filter((key) => key !== '' && !known.has(key)).sort()
  return [...elements, ...others.map((key) => ({ key, name: key }))].map(({ key, name }) => ({
    key,
    name,
    cap: reading.each ?? null,
    ...tallyOf(items.filter((item) => item.element === key)),
  }))
}

const isPlaced = ({ fate }: Item): boolean => fate !== 'leftOut' && fate !== 'milestone'

function cellOf(quarter: Quarter, { row, settled, target }: ReadRow, items: readonly Item[], when: When): Cell {
  const tally = tallyOf(items.filter((item) => item.quarter === quarter))
  const isScheduled = row.quarters?.includes(quarter) ?? false
  const proposed = settled.distribution?.distribution?.[quarter - 1] ?? null
  const fulfilment = target === null ? (settled.fulfilled.get(quarter) ?? null) : null
  const done = tally.counted + tally.surplus
  const met = fulfilment ? FULFILLED[fulfilment] : done === 0 ? null : done < (proposed ?? 0) ? 'partial' : 'done'
  return {
    quarter,
    isScheduled,
    proposed,
    fulfilment,
    ...tally,
    state: isScheduled
      ? (met ?? (isExpected(row) && hasEnded(quarter, when) ? 'notDone' : 'planned'))
      : done > 0
        ? 'outOfSchedule'
        : 'unscheduled',
  }
}

const FULFILLED = { met: 'done', partly: 'partial', notMet: 'notDone' } as const satisfies Record<string, CellState>

/** R10: not doing what waits for its condition is no failure. */
const isExpected = ({ isSuspended, rule }: PlanRow): boolean => !isSuspended && rule?.condition === undefined

const LAST_DAYS: Record<Quarter, string> = { 1: '03-31', 2: '06-30', 3: '09-30', 4: '12-31' }
const hasEnded = (quarter: Quarter, { year, cutoff }: When): boolean => `${year}-${LAST_DAYS[quarter]}` <= cutoff

function peopleOf(items: readonly Item[]): People {
  const sum = { present: 0, women: 0, men: 0, minors: 0 }
  for (const { fate, evidence } of items) {
    if (fate !== 'counted' || !evidence.people) continue
    sum.present += evidence.people.present
    sum.women += evidence.people.women
    sum.men += evidence.people.men
    sum.minors += evidence.people.minors
  }
  return sum
}

function* flagsOf({ read, cells, items, scheduled, ...own }: Omit<Progress, 'flags'>): Generator<Flag> {
  const { row, chosen, target } = read
  const isOpen = read.multipliers.some((each) => each.open === 'registered')
  if (items.some(({ fate, isOutOfSchedule }) => fate === 'counted' && isOutOfSchedule)) yield 'outOfSchedule'
  if (own.state !== 'fulfilled' && cells.some(({ state }) => state === 'notDone')) yield 'scheduledNotDone'
  if (own.surplus > 0 || (target !== null && own.total > target)) yield 'overTarget'
  if (row.isRescheduled) yield 'rescheduled'
  if (row.rule?.condition !== undefined) yield 'conditional'
  if (row.isSuspended) yield 'suspended'
  if (target === null) yield isOpen ? 'openDenominator' : 'noNumber'
  if (scheduled.length === 0) yield 'noSchedule'
  if (!row.rule) yield 'noRule'
  if (chosen && chosen.reading !== row.rule?.readings[0]?.key) yield 'otherReading'
  if (items.some(({ fate, missing }) => fate === 'toValidate' && missing.length > 0)) yield 'missingEvidence'
  if (!row.approved) yield 'added'
}
