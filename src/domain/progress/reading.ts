// How a row is counted in one report: the reading chosen, what it asks for, its elements and its number.
import type { EntryKey } from '../id.ts'
import type { Multiplier, Proof, Reading, Selector } from '../target-rule.ts'
import type { Settled, StoredChoice, StoredTopic } from './choices.ts'
import type { PlanRow } from './plan-at.ts'

/** One of those a target is counted apiece for: a mesa, a dimension, a mesa in a quarter. */
export interface Element {
  readonly key: string
  readonly name: string
}

/** A row with its reading: all that counting needs to know of it. */
export interface ReadRow {
  readonly row: PlanRow
  readonly reading: Reading
  /** Who chose it and when; null for the one the plan is read with by default. */
  readonly chosen: StoredChoice | null
  /** Unsaid, anything linked counts. */
  readonly counts: Selector | null
  readonly needs: readonly (readonly Proof[])[]
  readonly multipliers: readonly Multiplier[]
  readonly topics: readonly Element[]
  /** The expected ones, in the plan's order. */
  readonly elements: readonly Element[]
  /** R5: null where the target is no number. */
  readonly target: number | null
  readonly settled: Settled
  /** Its place in the plan, for what is decided by it. */
  readonly place: number
}

const ALONE: Element = { key: '', name: '' }
const BY_DEFAULT = 'usada'

export function readRow(row: PlanRow, place: number, settled: Settled, topics: readonly StoredTopic[]): ReadRow {
  const { rule, targetValue } = row
  const found = rule?.readings.find(({ key }) => key === settled.reading?.reading)
  const reading = found ?? rule?.readings[0] ?? unruled(targetValue)
  const multipliers = reading.per ?? []
  const asked = topics.filter(({ activity }) => activity === row.key).map(({ id, name = '' }) => ({ key: id, name }))
  const elements = multipliers.reduce<readonly Element[]>((all, each) => times(all, partsOf(each, row, asked)), [ALONE])
  const isOpen = multipliers.some((each) => each.open === 'registered')
  const open = isOpen && asked.length > 0 ? asked.length * (reading.each ?? 1) : null
  return {
    row,
    reading,
    chosen: found ? settled.reading : null,
    counts: reading.counts ?? rule?.counts ?? null,
    needs: reading.needs ?? rule?.needs ?? [],
    multipliers,
    topics: asked,
    elements: multipliers.length > 0 ? elements : [],
    target: reading.number ?? open,
    settled,
    place,
  }
}

/** A row nobody told how to count: its number, if it has one, and whatever is linked. */
const unruled = (number: number | undefined): Reading => ({
  key: BY_DEFAULT as EntryKey, // a constant of ours, in the alphabet of keys
  name: '',
  ...(number !== undefined && { number }),
})

export function partsOf(each: Multiplier, { quarters = [] }: PlanRow, topics: readonly Element[]): readonly Element[] {
  if (each.of) return each.of
  if (each.by === 'quarter') return quarters.map((quarter) => ({ key: String(quarter), name: String(quarter) }))
  return each.open === 'registered' ? topics : []
}

const times = (left: readonly Element[], right: readonly Element[]): Element[] =>
  left.flatMap((a) => right.map((b) => ({ key: joined([a.key, b.key]), name: joined([a.name, b.name]) })))

export const joined = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(' · ')

/** By row, those with which it may not share an event (R3). */
export function rivalsOf(
  exclusive: readonly (readonly EntryKey[])[] = [],
): ReadonlyMap<EntryKey, ReadonlySet<EntryKey>> {
  const rivals = new Map<EntryKey, Set<EntryKey>>()
  for (const set of exclusive) {
    for (const key of set) {
      const others = rivals.get(key) ?? new Set()
      for (const other of set) if (other !== key) others.add(other)
      rivals.set(key, others)
    }
  }
  return rivals
}

export type Rivals = ReturnType<typeof rivalsOf>
