// One person on the list: the whole row marks her, the ⋮ keeps what is seldom needed.
import { useState } from 'preact/hooks'
import { keep } from '../autosave.ts'
import { Icon } from '../parts/icon.tsx'
import { Menu } from '../parts/menu.tsx'
import { attendanceText } from '../text/attendance.ts'
import { AttendanceDetails } from './attendance-details.tsx'
import { cameHerself, isAlternate, isHere, type AttendanceRow, type Mark } from '../../domain/attendance-rows.ts'
import { AttendanceSubstitute } from './attendance-substitute.tsx'
import { entryPatch } from './patches.ts'
import { useDaysWith } from './use-day.ts'
import { useSave, type OpenMeeting } from './use-meeting.ts'

/** Where the keyboard finds a person again. */
export const markId = (key: string): string => `asistencia-${key}`

interface AttendanceRowProps {
  readonly open: OpenMeeting
  readonly row: AttendanceRow
  readonly onMark: (state: Mark | null) => void
  readonly onTakeAway: () => void
  readonly onKeyDown: (event: KeyboardEvent) => void
}

export function AttendanceRowItem({ open, row, onMark, onTakeAway, onKeyDown }: AttendanceRowProps) {
  const [showsMore, setShowsMore] = useState(false)
  const [asksInstead, setInstead] = useState(false)
  const { name = '', institution = '', state } = row.attendee
  const instead = row.attendee.inPlaceOf ? attendanceText.inPlaceOf(row.attendee.inPlaceOf) : ''
  const timing = state === 'late' ? attendanceText.late : state === 'excused' ? attendanceText.excused : ''
  const seat = isAlternate(row) ? attendanceText.alternate : ''
  const note = [seat, instead, timing].filter(Boolean).join(' · ')
  const set = (wanted: Mark, otherwise: Mark | null) => onMark(state === wanted ? otherwise : wanted)
  const save = useSave(open.meeting)
  const daysWith = useDaysWith(open.meeting)
  const substitute = (isSubstituted: boolean) =>
    ({
      label: isSubstituted ? attendanceText.cameHerself : attendanceText.someoneInstead,
      icon: 'people',
      onClick: () => {
        if (!isSubstituted) setInstead(true)
        else if (row.member) {
          const values = { ...cameHerself(row.member, row.key), ...daysWith(row.key) }
          void keep(() => save(entryPatch('attendance', row.key, values)))
        }
      },
    }) as const
  const items = [
    {
      label: state === 'late' ? attendanceText.notLate : attendanceText.late,
      icon: 'clock',
      onClick: () => set('late', 'present'),
    },
    {
      label: state === 'excused' ? attendanceText.notExcused : attendanceText.excused,
      icon: 'page',
      onClick: () => set('excused', null),
    },
    ...(row.member ? [substitute(row.attendee.inPlaceOf !== undefined)] : []),
    { label: attendanceText.more, icon: 'pencil', onClick: () => setShowsMore(true) },
    { label: attendanceText.removeFromMeeting, icon: 'trash', tone: 'danger', onClick: onTakeAway },
  ] as const
  const closeMore = () => {
    setShowsMore(false)
    setInstead(false)
    document.getElementById(markId(row.key))?.focus()
  }
  return (
    <li class={isHere(row) ? 'attendance-row attendance-here' : 'attendance-row'}>
      <button
        type="button"
        id={markId(row.key)}
        class="attendance-mark"
        role="checkbox"
        aria-checked={isHere(row)}
        aria-label={attendanceText.rowLabel(name, institution, note)}
        onClick={() => onMark(isHere(row) ? null : 'present')}
        onKeyDown={onKeyDown}
      >
        <span class="attendance-box">{isHere(row) && <Icon name="tick" />}</span>
        <span class="row-text">
          <span class="row-title">{name}</span>
          <span class="row-detail">{[institution, note].filter(Boolean).join(' · ')}</span>
        </span>
      </button>
      <Menu label={attendanceText.actionsOf(name)} items={items} />
      {asksInstead && row.member && <AttendanceSubstitute {...{ open, row, member: row.member }} onClose={closeMore} />}
      {showsMore && <AttendanceDetails open={open} row={row} onClose={closeMore} />}
    </li>
  )
}
