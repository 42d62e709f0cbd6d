// The days of a gathering above its attendance list: which one is being marked, and how many came on each.
import { countByDay } from '../../domain/attendance-days.ts'
import type { Meeting } from '../../domain/meeting.ts'
import { Button } from '../parts/button.tsx'
import { Choices } from '../parts/choices.tsx'
import { daysText as text } from '../text/attendance-days.ts'
import { isHere, isMissing, type AttendanceRow } from '../../domain/attendance-rows.ts'
import { offerUndo } from './undo.ts'
import type { OpenDay } from './use-day.ts'
import type { Marks } from './use-marks.ts'
import './attendance-days.css'

interface AttendanceDaysProps {
  readonly meeting: Meeting
  readonly open: OpenDay
  /** As the meeting has them, of no day in particular. */
  readonly rows: readonly AttendanceRow[]
  readonly mark: (marks: Marks) => Promise<void>
}

export function AttendanceDays({ meeting, open, rows, mark }: AttendanceDaysProps) {
  const { day, days, choose } = open
  return (
    <div class="attendance-days">
      <Choices
        label={text.which}
        options={days.map((each) => ({ value: each, label: text.day(each) }))}
        value={day}
        onChoose={choose}
      />
      <p class="attendance-day-counts">{text.counts(countByDay(meeting))}</p>
      <CopyDay open={open} rows={rows} mark={mark} />
    </div>
  )
}

/** Only those of whom nothing is said yet on this day. */
function CopyDay({ open: { day, days, seen }, rows, mark }: Omit<AttendanceDaysProps, 'meeting'>) {
  const before = days[days.indexOf(day) - 1]
  if (before === undefined) return null
  const there = new Set(
    seen(rows, before)
      .filter(isHere)
      .map(({ key }) => key),
  )
  const copied = seen(rows).filter((row) => isMissing(row) && there.has(row.key))
  if (copied.length === 0) return null
  const copy = () => {
    void mark(new Map(copied.map((row) => [row, 'present'])))
    offerUndo({
      text: text.copied(copied.length, before),
      undo: () => void mark(new Map(copied.map((row) => [row, null]))),
    })
  }
  return (
    <Button icon="sheets" onClick={copy}>
      {text.copy}
    </Button>
  )
}
