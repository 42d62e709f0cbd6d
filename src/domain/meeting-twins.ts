// Which meetings look like one that was written down twice. Only a proposal: a person decides.
import type { RecordId } from './id.ts'
import type { Meeting } from './meeting.ts'
import type { MeetingKind } from './meeting-brief.ts'

/** What tells two records of one meeting. */
export interface Look {
  readonly id: RecordId
  readonly mesa: string
  readonly date?: Meeting['date'] | undefined
  readonly kind?: Meeting['kind'] | undefined
  readonly startTime?: Meeting['startTime'] | undefined
  readonly endTime?: Meeting['endTime'] | undefined
  /** As it is looked for: without case, accents or signs. */
  readonly place: string
  /** The names of who came, likewise. */
  readonly people: readonly string[]
}

/** A committee holds one a day, whatever its place is called; the hour may be that of the writing. */
const SESSIONS: ReadonlySet<string> = new Set<MeetingKind>(['ordinary', 'extraordinary', 'installation'])

/** Who is in both, at least, for the people alone to tell. */
const MANY = 3

/** Pairs of the same mesa and day that may be one meeting. @param isKnown what was already said of a pair */
export function twins<L extends Look>(all: readonly L[], isKnown: (one: L, other: L) => boolean): (readonly [L, L])[] {
  const byDay = new Map<string, L[]>()
  for (const each of all) {
    if (!each.date) continue
    const day = `${each.mesa}/${each.date}`
    byDay.set(day, [...(byDay.get(day) ?? []), each])
  }
  return [...byDay.values()].flatMap((sameDay) =>
    sameDay.flatMap((one, index) =>
      sameDay
        .slice(index + 1)
        .filter((other) => looksSame(one, other) && !isKnown(one, other))
        .map((other) => [one, other] as const),
    ),
  )
}

function looksSame(one: Look, other: Look): boolean {
  if (shared(one.people, other.people)) return true
  const isApart = areApart(one, other)
  if (one.kind && one.kind === other.kind) return SESSIONS.has(one.kind) || !isApart
  return !isApart && one.place !== '' && one.place === other.place && overlap(one, other) === true
}

/** At least three, and half of the smaller of the two lists. */
function shared(people: readonly string[], others: readonly string[]): boolean {
  const known = new Set(others.filter(Boolean))
  const both = new Set(people.filter((name) => known.has(name))).size
  return both >= MANY && both * 2 >= Math.min(new Set(people).size, known.size)
}

/** Somewhere else, or at another hour of the day. «Nieva» may be «Santa María de Nieva». */
function areApart(one: Look, other: Look): boolean {
  const isElsewhere = !one.place.includes(other.place) && !other.place.includes(one.place)
  const together = overlap(one, other)
  return together === false || (isElsewhere && together !== true)
}

/** Undefined where an hour is missing. One without an end lasts two hours. */
function overlap(one: Look, other: Look): boolean | undefined {
  const [a, b] = [span(one), span(other)]
  return a && b ? a[0] < b[1] && b[0] < a[1] : undefined
}

function span({ startTime, endTime }: Look): readonly [number, number] | undefined {
  if (!startTime) return undefined
  const from = minutes(startTime)
  return [from, endTime && endTime > startTime ? minutes(endTime) : from + 120]
}

const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
