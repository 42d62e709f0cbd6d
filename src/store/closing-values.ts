// What the acta says of the committee on the day it is closed: its seats, those filled, and whether there was quorum.
import { attendanceRows, quorumIn } from '../domain/attendance-rows.ts'
import type { Meeting } from '../domain/meeting.ts'
import { meetingDay } from '../domain/meeting-year.ts'
import { hasQuorum, isMet } from '../domain/quorum.ts'
import { findRule } from './committee.ts'
import { membersOf } from './members.ts'
import { findRecord } from './read.ts'
import type { Store } from './store.ts'

type ClosingValues = Pick<Meeting, 'members' | 'membersPresent' | 'quorum'>

/** Read from the disk at that moment: the last mark may not have come round to the screen. */
export async function closingValues(store: Store, id: string): Promise<ClosingValues> {
  const meeting = await findRecord(store, 'meeting', id)
  if (!meeting || !hasQuorum(meeting.kind)) return {}
  const day = meetingDay(meeting, store.now())
  const rows = attendanceRows(meeting, await membersOf(store, meeting.mesa, day))
  const quorum = quorumIn(rows, await findRule(store, meeting.mesa))
  if (!quorum) return {}
  const { members, present, needed } = quorum
  return { members, membersPresent: present, ...(needed !== null && { quorum: isMet(quorum) ? 'met' : 'notMet' }) }
}
