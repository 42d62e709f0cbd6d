// The people who are here and may sign, each with her signature if it is known of.
import type { Attendee } from '../../domain/meeting.ts'
import { signersIn } from '../../domain/minor.ts'
import type { StoredMeeting } from '../../store/meetings.ts'
import { signaturesOf, type ShownSignature } from '../../store/signatures.ts'
import { useApp, useLive } from '../app-context.ts'

export interface Signer {
  readonly attendee: Attendee
  readonly signed: ShownSignature | undefined
}

/** Undefined while they are read. */
export function useSigners(meeting: StoredMeeting): readonly Signer[] | undefined {
  const { store } = useApp()
  const signatures = useLive(() => signaturesOf(store, meeting), [store, meeting])
  if (!signatures) return undefined
  return signersIn(meeting).map((attendee) => ({ attendee, signed: signatures.get(attendee.key) }))
}

/** The next who has not signed, going round; undefined when everyone has. */
export function nextUnsigned(people: readonly Signer[], after: string): Signer | undefined {
  const from = people.findIndex(({ attendee }) => attendee.key === after) + 1
  return [...people.slice(from), ...people.slice(0, from)].find(
    ({ attendee, signed }) => !signed && attendee.key !== after,
  )
}
