// Marking who is here: the tick shows at once, the disk follows, and what the disk refuses is taken back.
import { useEffect, useLayoutEffect, useState } from 'preact/hooks'
import type { EntryKey } from '../../domain/id.ts'
import type { Attendee } from '../../domain/meeting.ts'
import type { StoredMeeting } from '../../store/meetings.ts'
import { keep } from '../autosave.ts'
import { withValues, type AttendanceRow, type Mark } from '../../domain/attendance-rows.ts'
import { entryPatch, type Leaves } from './patches.ts'
import type { OpenDay } from './use-day.ts'
import { useSave } from './use-meeting.ts'

/** Null takes the mark away. */
export type Marks = ReadonlyMap<AttendanceRow, Mark | null>

/** @param openDay of several, the one to which `stored` and the marks belong */
export function useMarks(meeting: StoredMeeting, stored: readonly AttendanceRow[], openDay: OpenDay | null) {
  const save = useSave(meeting)
  const [pending, setPending] = useState<ReadonlyMap<EntryKey, Mark | null>>(new Map())

  // On its way to the disk, it is no mark of another day.
  const day = openDay?.day
  useLayoutEffect(() => setPending(new Map()), [day])

  // Let go of a mark once the disk says the same.
  useEffect(() => {
    const states = new Map(stored.map(({ key, attendee }) => [key, attendee.state ?? null]))
    // Of those there are at that moment: a tap may have come since this was drawn.
    setPending((now) => {
      const left = [...now].filter(([key, state]) => states.has(key) && states.get(key) !== state)
      return left.length < now.size ? new Map(left) : now
    })
  }, [stored, pending])

  const rows = stored.map((row) =>
    pending.has(row.key) ? { ...row, attendee: withState(row.attendee, pending.get(row.key) ?? null) } : row,
  )
  const mark = async (marks: Marks) => {
    const keys = [...marks].map(([{ key }, state]) => [key, state] as const)
    setPending((before) => new Map([...before, ...keys]))
    const patch: Leaves = {}
    for (const [row, state] of marks)
      Object.assign(patch, entryPatch('attendance', row.key, withValues(row, { state })))
    const isKept = await keep(() => (openDay ? openDay.write(marks) : save(patch)))
    if (!isKept) setPending((now) => new Map([...now].filter(([key]) => !keys.some(([failed]) => failed === key))))
  }
  return { rows, mark }
}

function withState({ state: _before, ...attendee }: Attendee, state: Mark | null): Attendee {
  return state ? { ...attendee, state } : attendee
}
