// How many are here, and marking all of them at once.
import { useEffect, useRef, useState } from 'preact/hooks'
import { isMet, type Quorum } from '../../domain/quorum.ts'
import { Button } from '../parts/button.tsx'
import { Icon } from '../parts/icon.tsx'
import { attendanceText } from '../text/attendance.ts'
import { committeeText } from '../text/committee.ts'
import { headcount, isHere, isMissing, type AttendanceRow, type Headcount } from '../../domain/attendance-rows.ts'
import { offerUndo } from './undo.ts'
import type { Marks } from './use-marks.ts'

interface AttendanceTopProps {
  readonly rows: readonly AttendanceRow[]
  readonly mark: (marks: Marks) => Promise<void>
  /** Null where this gathering has none. */
  readonly quorum: Quorum | null
}

export function AttendanceTop({ rows, mark, quorum }: AttendanceTopProps) {
  return (
    <div class="attendance-top">
      <Count count={headcount(rows)} quorum={quorum} />
      <MassMark rows={rows} mark={mark} />
      {quorum && (
        <p class="attendance-quorum" aria-hidden="true">
          {isMet(quorum) && <Icon name="tick" />}
          {committeeText.quorum(quorum)}
        </p>
      )}
    </div>
  )
}

/** Seen at once, read aloud at most once a second. */
function Count({ count: { present, expected }, quorum }: { count: Headcount; quorum: Quorum | null }) {
  const sentence = [attendanceText.said(present, expected), quorum && committeeText.quorum(quorum)]
    .filter(Boolean)
    .join('. ')
  const [said, setSaid] = useState(sentence)
  useEffect(() => {
    const timer = setTimeout(() => setSaid(sentence), 1000)
    return () => clearTimeout(timer)
  }, [sentence])
  return (
    <div class="attendance-count">
      <p aria-hidden="true">
        <b>{present}</b> {attendanceText.ofExpected(expected)} <span>{attendanceText.presentWord}</span>
      </p>
      <p class="only-read" role="status">
        {said}
      </p>
    </div>
  )
}

function MassMark({ rows, mark }: Pick<AttendanceTopProps, 'rows' | 'mark'>) {
  const [missing, here] = [rows.filter(isMissing), rows.filter(isHere)]
  const isMarking = missing.length > 0
  const latest = useRef(mark)
  latest.current = mark
  const act = () => {
    const changed = isMarking ? missing : here
    const before = new Map(changed.map((row) => [row, row.attendee.state ?? null]))
    void mark(new Map(changed.map((row) => [row, isMarking ? 'present' : null])))
    const said = isMarking ? attendanceText.marked : attendanceText.unmarked
    offerUndo({ text: said(changed.length), undo: () => void latest.current(before) })
  }
  if (missing.length + here.length === 0) return null
  return <Button onClick={act}>{isMarking ? attendanceText.markAll : attendanceText.unmarkAll}</Button>
}
