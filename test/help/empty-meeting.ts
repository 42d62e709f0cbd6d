// A meeting of which nothing is written down yet.
import { meetingShape, type Meeting } from '../../src/domain/meeting.ts'
import { recordOf } from '../../src/domain/record.ts'

export const emptyMeeting: Meeting = recordOf(meetingShape, [])
