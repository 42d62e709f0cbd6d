// «Asistencia» of a gathering of several days is of one of them at a time: what its list says and what a tap writes.
import { createContext } from 'preact'
import { useContext, useRef, useState } from 'preact/hooks'
import { daysOfMeeting, markedOnDay, stateOnDay } from '../../domain/attendance-days.ts'
import type { EntryKey } from '../../domain/id.ts'
import type { Meeting } from '../../domain/meeting.ts'
import { dateOf, type LocalDate } from '../../domain/time.ts'
import type { StoredMeeting } from '../../store/meetings.ts'
import { findRecord } from '../../store/read.ts'
import { record } from '../../store/record.ts'
import { useApp } from '../app-context.ts'
import { withValues, type AttendanceRow } from '../../domain/attendance-rows.ts'
import { entryPatch, type EntryValues, type Leaves } from './patches.ts'
import type { Marks } from './use-marks.ts'

export interface OpenDay {
  readonly day: LocalDate
  readonly days: readonly LocalDate[]
  readonly choose: (day: LocalDate) => void
  /** The list as it stands on that day, or on another. */
  readonly seen: (rows: readonly AttendanceRow[], day?: LocalDate) => AttendanceRow[]
  readonly write: (marks: Marks) => Promise<void>
}

/** Null where there is only one day. It opens at today's, or at the first. */
export function useDay(meeting: StoredMeeting): OpenDay | null {
  const { store } = useApp()
  const [chosen, choose] = useState(() => dateOf(store.now()))
  const last = useRef(Promise.resolve())
  const days = daysOfMeeting(meeting)
  const day = days.find((each) => each === chosen) ?? days[0]
  if (day === undefined || days.length < 2) return null

  // A mark of one day stands on what the disk has of the others, not on what the screen had when it was tapped.
  const writeAfter = async (marks: Marks) => {
    const now = await findRecord(store, 'meeting', meeting.id)
    if (!now) return
    const patch: Leaves = {}
    for (const [row, state] of marks) {
      const entry = now.attendance.find(({ key }) => key === row.key)
      const values = { ...markedOnDay(entry ?? {}, now, day, state) }
      const isWritten = row.isWritten || entry !== undefined
      Object.assign(patch, entryPatch('attendance', row.key, withValues({ ...row, isWritten }, values)))
    }
    const { mesa, id, seen } = now
    await record(store, { mesa, rec: id, type: 'meeting', patch, ...(seen && { seen }) })
  }
  const write = (marks: Marks) => {
    const writing = last.current.then(() => writeAfter(marks))
    // Whoever marked is told that it failed; the next mark goes on from what the disk has.
    last.current = writing.catch(() => undefined)
    return writing
  }
  const seen = (rows: readonly AttendanceRow[], at = day) => rows.map((row) => onDay(row, meeting, at))
  return { day, days, choose, seen, write }
}

function onDay(row: AttendanceRow, meeting: Meeting, day: LocalDate): AttendanceRow {
  const { state: _state, ...attendee } = row.attendee
  const state = stateOnDay(row.attendee, meeting, day)
  return { ...row, attendee: state ? { ...attendee, state } : attendee }
}

/** For what marks a person present in another way: by her name at the door, or in somebody's seat. */
export const DayContext = createContext<LocalDate | null>(null)

/** The days to be written with `state: 'present'`; nothing where there is only one. */
export function useDaysWith(meeting: Meeting): (key?: EntryKey) => EntryValues<'attendance'> {
  const day = useContext(DayContext)
  return (key) => {
    const entry = meeting.attendance.find((each) => each.key === key)
    return day ? { days: markedOnDay(entry ?? {}, meeting, day, 'present').days } : {}
  }
}
