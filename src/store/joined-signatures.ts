// The signatures of a meeting that is put together with another one: whoever signed, signed, and what changed under her since
// is told as it is of every signature.
import type { EntryKey } from '../domain/id.ts'
import { recordId } from '../domain/id.ts'
import type { Pairing } from '../domain/join-meetings.ts'
import { isMinor } from '../domain/minor.ts'
import { entryPath } from '../domain/record.ts'
import { signaturePrefix } from '../domain/signature.ts'
import type { StoredMeeting } from './meetings.ts'
import type { Change } from './record.ts'
import { signaturesOf } from './signatures.ts'
import type { Store } from './store.ts'

/**
 * Of each person who signed only in the other one, her signature with what she saw, under the keys of the one that stays.
 * Under a name that follows from the other's, so that two people who put them together at once do it once. Of whom one of
 * the two says that she is a minor, none.
 */
export async function signaturesOver(
  store: Store,
  of: StoredMeeting,
  other: StoredMeeting,
  pairing: Pairing,
): Promise<Change[]> {
  const keyIn = (key: EntryKey): EntryKey => pairing.get(key) ?? key
  const there = await signaturesOf(store, of)
  const minors = new Set([
    ...of.attendance.filter(isMinor).map(({ key }) => key),
    ...other.attendance.filter(isMinor).map(({ key }) => keyIn(key)),
  ])
  return [...(await signaturesOf(store, other))].flatMap(([signer, { signature, way }]): Change[] => {
    const attendee = keyIn(signer)
    if (there.has(attendee) || minors.has(attendee)) return []
    const { id, strokes, at, photo, saw } = signature
    const rec = recordId.parse(`${signaturePrefix(of.id)}${id.slice(signaturePrefix(other.id).length)}`)
    const marks = saw.flatMap(({ key, mark }) => (mark ? [[entryPath('saw', keyIn(key), 'mark'), mark] as const] : []))
    const said = {
      of: of.id,
      attendee,
      way,
      isVoid: null,
      ...(at !== undefined && { at }),
      ...(strokes && { strokes }),
    }
    const patch = { ...said, ...(photo && { photo: keyIn(photo) }), ...Object.fromEntries(marks) }
    return [{ mesa: of.mesa, rec, type: 'signature', patch }]
  })
}
