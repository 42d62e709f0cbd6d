// The signatures of a meeting's acta on this device: who signed and how, signing, and taking it back.
import { recordId, type EntryKey } from '../domain/id.ts'
import type { Meeting } from '../domain/meeting.ts'
import { entryPath } from '../domain/record.ts'
import { signaturePrefix, signatureShape, type Signed } from '../domain/signature.ts'
import { markOf, standingSignatures, wordsMark, type StandingSignature } from '../protocol/signed.ts'
import type { StoredMeeting } from './meetings.ts'
import { foundAs, type FoundAs } from './read-core.ts'
import { record, type Change } from './record.ts'
import type { Store } from './store.ts'

type StoredSignature = FoundAs<typeof signatureShape>

export type ShownSignature = StandingSignature<StoredSignature>

/** The signatures that count, by attendee: the latest of each, unless it was taken back. */
export async function signaturesOf({ db }: Store, meeting: StoredMeeting): Promise<Map<EntryKey, ShownSignature>> {
  const { mesa, id } = meeting
  const prefix = signaturePrefix(id)
  const rows = await db.records
    .where('[mesa+id]')
    .between([mesa, prefix], [mesa, `${prefix}\uffff`])
    .toArray()
  const all = rows.map((row) => foundAs('signature', signatureShape, row)).filter((each) => each !== null)
  return standingSignatures(all, id, meeting)
}

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
