// What the acta says of the committee on the day it is closed: its seats, those filled, and whether there was quorum.
import { hasQuorum, isMet } from '../../domain/quorum.ts'
import { meetingDay } from '../../domain/meeting-year.ts'
import { findRule } from '../../store/committee.ts'
import { membersOf } from '../../store/members.ts'
import { findRecord } from '../../store/read.ts'
import type { Store } from '../../store/store.ts'
import { attendanceRows, quorumIn } from './attendance-rows.ts'
import type { FieldValues } from './patches.ts'

/** Read from the disk at that moment: the last mark may not have come round to the screen. */
export async function closingValues(store: Store, id: string): Promise<FieldValues> {
  const meeting = await findRecord(store, 'meeting', id)
  if (!meeting || !hasQuorum(meeting.kind)) return {}
  const day = meetingDay(meeting, store.now())
  const rows = attendanceRows(meeting, await membersOf(store, meeting.mesa, day))
  const quorum = quorumIn(rows, await findRule(store, meeting.mesa))
  if (!quorum) return {}
  const { members, present, needed } = quorum
  return { members, membersPresent: present, ...(needed !== null && { quorum: isMet(quorum) ? 'met' : 'notMet' }) }
}
