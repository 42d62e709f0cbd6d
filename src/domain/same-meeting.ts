// Whether two records are one meeting that two phones wrote down: what people say of it, and what follows from all of that.
//
// Each word of a person is a record of its own, and neither meeting is touched by it: nothing of either can be lost.
import * as z from 'zod/mini'
import { recordId, type RecordId } from './id.ts'
import { json } from './json.ts'
import { leafMap, type RecordOf } from './record.ts'
import { line } from './text.ts'
import { instant } from './time.ts'

export const sameMeetingShape = {
  fields: {
    /** The meeting that stays, and the one that was put together with it. */
    of: recordId,
    other: recordId,
    verdict: z.enum(['same', 'different']),
    /** The last words about these two that were on screen: this one comes after them, whatever the clocks say. */
    after: z.array(recordId),
    /** What stood in the meeting that stays, where it took something else. */
    replaced: leafMap(json),
    by: line,
    /** Milliseconds since 1970 on the author's clock. */
    at: instant,
  },
  entries: {},
} as const
export type SameMeeting = RecordOf<typeof sameMeetingShape>
export type Verdict = SameMeeting & { readonly id: RecordId }

/** The same for the two whichever comes first. */
export const pairName = (one: string, other: string): string => [one, other].sort().join('/')

export interface Ruling {
  readonly verdict: 'same' | 'different'
  readonly of: RecordId
  readonly other: RecordId
  /** The one whose word it is. */
  readonly by: string | undefined
  readonly at: number | undefined
}

/**
 * What holds of each pair. Of words that nobody had seen the other of, «different» holds: in doubt both meetings are
 * shown. The same for whatever order they came in.
 */
export function rulings(verdicts: readonly Verdict[]): Map<string, Ruling> {
  const byPair = new Map<string, Verdict[]>()
  for (const each of verdicts) {
    if (!each.of || !each.other || !each.verdict || each.of === each.other) continue
    const name = pairName(each.of, each.other)
    byPair.set(name, [...(byPair.get(name) ?? []), each])
  }
  return new Map([...byPair].flatMap(([name, all]) => ruling(lastWords(all)).map((each) => [name, each])))
}

/** Those nobody has gone on from, the last by their clocks first. */
export function lastWords(verdicts: readonly Verdict[]): Verdict[] {
  const followed = new Set(verdicts.flatMap(({ after = [] }) => after))
  const last = verdicts.filter(({ id }) => !followed.has(id))
  // They follow one another in a circle, which no phone writes.
  return (last.length > 0 ? [...last] : [...verdicts]).sort(
    (a, b) => (b.at ?? 0) - (a.at ?? 0) || (a.id < b.id ? -1 : 1),
  )
}

function ruling(last: readonly Verdict[]): Ruling[] {
  const word = last.find(({ verdict }) => verdict === 'different') ?? last[0]
  if (!word?.of || !word.other || !word.verdict) return []
  const { verdict, of, other, by, at } = word
  return [{ verdict, of, other, by, at }]
}

/**
 * Which meetings are shown through another: other → the one that stays. Several that were put together end in one; where
 * they were put together in a circle, the one with the first key stays. A closed acta is always shown.
 */
export function mergedInto(
  ruled: ReadonlyMap<string, Ruling>,
  isClosed: (id: RecordId) => boolean,
): Map<RecordId, RecordId> {
  const into = new Map<RecordId, RecordId>()
  const same = [...ruled.entries()].filter(([, { verdict }]) => verdict === 'same').sort(([a], [b]) => (a < b ? -1 : 1))
  const groupOf = new Map<RecordId, Set<RecordId>>()
  const followers = new Set<RecordId>()
  for (const [, { of, other }] of same) {
    const group = new Set([...(groupOf.get(of) ?? [of]), ...(groupOf.get(other) ?? [other])])
    for (const id of group) groupOf.set(id, group)
    followers.add(other)
  }
  for (const group of new Set(groupOf.values())) {
    const ids = [...group].sort()
    const stays = ids.find(isClosed) ?? ids.find((id) => !followers.has(id)) ?? ids[0]
    for (const id of ids) if (stays && id !== stays && !isClosed(id)) into.set(id, stays)
  }
  return into
}
