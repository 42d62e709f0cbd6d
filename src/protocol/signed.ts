// Which signatures of an acta count, and what has changed since under each of them.
import type { EntryKey } from '../domain/id.ts'
import type { Agreement, Meeting } from '../domain/meeting.ts'
import type { Signature, Signed } from '../domain/signature.ts'
import { sha256 } from './hash.ts'

export interface StandingSignature<S extends Signature = Signature> extends Signed {
  readonly signature: S
  /** The agreements are not as they were, and nobody has said yet what to do about it. */
  readonly isOpen: boolean
}

/**
 * By attendee: the latest of each, unless it was taken back.
 * @param id of the meeting
 */
export function standingSignatures<S extends Signature>(
  all: readonly S[],
  id: string,
  meeting: Meeting,
): Map<EntryKey, StandingSignature<S>> {
  const ofIt = all.filter(({ of }) => of === id).sort((a, b) => (a.at ?? 0) - (b.at ?? 0))
  const latest = new Map(ofIt.flatMap((each) => (each.attendee ? [[each.attendee, each] as const] : [])))
  return new Map([...latest].flatMap(([key, each]) => (each.isVoid ? [] : standing(each, key, meeting))))
}

function standing<S extends Signature>(
  signature: S,
  key: EntryKey,
  meeting: Meeting,
): [EntryKey, StandingSignature<S>][] {
  const { way, strokes, noted } = signature
  if (!way) return []
  const changed = way === 'declined' ? [] : changedSince(signature, meeting)
  const isOpen = changed.length > 0 && noted !== markOf(meeting)
  return [[key, { signature, way, strokes, changed, isOpen }]]
}

/** An agreement that is gone is told under the number it would have had. */
function changedSince({ saw }: Signature, { agreements }: Meeting): number[] {
  const marks = new Map(saw.map(({ key, mark }) => [key, mark]))
  const changed = agreements.flatMap((each, index) => (marks.get(each.key) === wordsMark(each) ? [] : [index + 1]))
  const gone = saw.filter(({ key }) => !agreements.some((each) => each.key === key)).length
  return [...changed, ...Array.from({ length: gone }, (_, index) => agreements.length + index + 1)]
}

const MARK_LENGTH = 12
/** Tells an agreement as it was signed from the same one changed. */
export function wordsMark({ text, responsible, due, decidedBy, votes, voice }: Agreement): string {
  // Only where they are said: the marks of signatures given before these could be said stay as they were.
  const more = decidedBy || votes || voice ? [decidedBy ?? '', votes ?? [], voice ?? ''] : []
  return sha256(JSON.stringify([text ?? '', responsible ?? '', due ?? '', ...more])).slice(0, MARK_LENGTH)
}
export const markOf = ({ agreements }: Meeting): string =>
  sha256(agreements.map((each) => each.key + wordsMark(each)).join()).slice(0, MARK_LENGTH)
