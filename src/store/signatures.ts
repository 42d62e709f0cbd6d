// Who signed the acta of a meeting and how, and what has changed since under her signature.
import { recordId, type EntryKey } from '../domain/id.ts'
import type { Agreement, Meeting } from '../domain/meeting.ts'
import { entryPath } from '../domain/record.ts'
import { signaturePrefix, signatureShape, type Signature, type Signed } from '../domain/signature.ts'
import { sha256 } from '../protocol/hash.ts'
import type { StoredMeeting } from './meetings.ts'
import { foundAs, type FoundAs } from './read.ts'
import { record, type Change } from './record.ts'
import type { Store } from './store.ts'

type StoredSignature = FoundAs<typeof signatureShape>

export interface ShownSignature extends Signed {
  readonly signature: StoredSignature
  /** The agreements are not as they were, and nobody has said yet what to do about it. */
  readonly isOpen: boolean
}

/** The signatures that count, by attendee: the latest of each, unless it was taken back. */
export async function signaturesOf({ db }: Store, meeting: StoredMeeting): Promise<Map<EntryKey, ShownSignature>> {
  const { mesa, id } = meeting
  const prefix = signaturePrefix(id)
  const rows = await db.records
    .where('[mesa+id]')
    .between([mesa, prefix], [mesa, `${prefix}\uffff`])
    .toArray()
  const all = rows
    .map((row) => foundAs('signature', signatureShape, row))
    .filter((each) => each !== null)
    .filter(({ of }) => of === id)
    .sort((a, b) => (a.at ?? 0) - (b.at ?? 0))
  const latest = new Map(all.flatMap((each) => (each.attendee ? [[each.attendee, each] as const] : [])))
  return new Map([...latest].flatMap(([key, each]) => (each.isVoid ? [] : shown(each, key, meeting))))
}

function shown(signature: StoredSignature, key: EntryKey, meeting: Meeting): [EntryKey, ShownSignature][] {
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
const wordsMark = ({ text, responsible, due }: Agreement): string =>
  sha256(JSON.stringify([text ?? '', responsible ?? '', due ?? ''])).slice(0, MARK_LENGTH)
const markOf = ({ agreements }: Meeting): string =>
  sha256(agreements.map((each) => each.key + wordsMark(each)).join()).slice(0, MARK_LENGTH)

/**
 * People who sign in one way at once, together or not at all.
 * @returns what takes it back
 */
export async function sign(
  store: Store,
  meeting: StoredMeeting,
  attendees: readonly EntryKey[],
  { way, strokes }: Pick<Signed, 'way' | 'strokes'>,
): Promise<() => Promise<void>> {
  const saw = meeting.agreements.map((each) => [entryPath('saw', each.key, 'mark'), wordsMark(each)])
  const said = { of: meeting.id, way, at: store.now(), ...(strokes && { strokes }), ...Object.fromEntries(saw) }
  const changes = attendees.map((attendee): Change => {
    const rec = recordId.parse(`${signaturePrefix(meeting.id)}${store.newRecordId()}`)
    return { mesa: meeting.mesa, rec, type: 'signature', patch: { ...said, attendee } }
  })
  await record(store, ...changes)
  return () => record(store, ...changes.map((change) => ({ ...change, patch: { isVoid: true } })))
}

type Noted = Partial<Record<'isVoid' | 'noted' | 'photo', string | boolean | null>>
const note = (store: Store, signatures: readonly ShownSignature[], patch: Noted): Promise<void> =>
  record(
    store,
    ...signatures.map(({ signature: { mesa, id } }) => ({ mesa, rec: id, type: 'signature', patch }) as const),
  )

/** They do not count any more: these people sign again, or nobody signed. */
export const takeBack = (store: Store, signatures: readonly ShownSignature[], isVoid = true): Promise<void> =>
  note(store, signatures, { isVoid: isVoid || null })

/** They stand as they are; the acta says what changed after them. */
export const letStand = (store: Store, signatures: readonly ShownSignature[], meeting: Meeting): Promise<void> =>
  note(store, signatures, { noted: markOf(meeting) })

/** One photo of the sheet serves everyone who signed on it. */
export const tiePhoto = (store: Store, signatures: readonly ShownSignature[], photo: EntryKey | null): Promise<void> =>
  note(store, signatures, { photo })
