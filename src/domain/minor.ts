// Girls, boys and adolescents of a council (CCONNA, 9 to 17 years old): what may be noted of them (Ley 29733, M5).
import type { Attendee, Meeting } from './meeting.ts'
import { presentIn } from './meeting-brief.ts'
import type { Segment } from './membership.ts'

/** Of her there is no document, telephone, picture or signature. */
export const isMinor = ({ segment }: { readonly segment?: Segment | undefined }): boolean => segment === 'children'

/** Any is here, by name or counted. */
export const hasMinors = ({ minors = [], attendance }: Meeting): boolean =>
  minors.some((each) => each > 0) || attendance.some(isMinor)

/** Who is here and may sign. */
export const signersIn = (meeting: Meeting): readonly Attendee[] =>
  presentIn(meeting).filter((attendee) => !isMinor(attendee))
