// One person on the list: the whole row marks her, the ⋮ keeps what is seldom needed.
import { useContext, useState } from 'preact/hooks'
import { cameInstead } from '../../store/came-instead.ts'
import { useApp } from '../app-context.ts'
import { keep } from '../autosave.ts'
import { Icon } from '../parts/icon.tsx'
import { Menu } from '../parts/menu.tsx'
import { attendanceText } from '../text/attendance.ts'
import { AttendanceDetails } from './attendance-details.tsx'
import { isAlternate, isHere, type AttendanceRow, type Mark } from '../../domain/attendance-rows.ts'
import { AttendanceSubstitute } from './attendance-substitute.tsx'
import { DayContext } from './use-day.ts'
import type { OpenMeeting } from './use-meeting.ts'

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
  const { store } = useApp()
  const day = useContext(DayContext)
  const substitute = (isSubstituted: boolean) =>
    ({
      label: isSubstituted ? attendanceText.cameHerself : attendanceText.someoneInstead,
      icon: 'people',
      onClick: () => {
        if (!isSubstituted) setInstead(true)
        else if (row.member) {
          const herself = { row, member: row.member, name: null, day }
          void keep(() => cameInstead(store, open.meeting, herself))
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
