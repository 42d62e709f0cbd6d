// «Asistencia»: 22 people in under a minute, in the rain. The order is fixed and nothing moves under the finger.
import { useState } from 'preact/hooks'
import type { EntryKey } from '../../domain/id.ts'
import { hasQuorum } from '../../domain/quorum.ts'
import type { LocalDate } from '../../domain/time.ts'
import { keep } from '../autosave.ts'
import { links } from '../links.ts'
import { Button } from '../parts/button.tsx'
import { Choices } from '../parts/choices.tsx'
import { attendanceText } from '../text/attendance.ts'
import { committeeText } from '../text/committee.ts'
import { partNames } from '../text/meetings.ts'
import { AttendanceDays } from './attendance-days.tsx'
import { AttendanceRowItem, markId } from './attendance-row.tsx'
import { AttendanceEmpty } from './attendance-empty.tsx'
import {
  attendanceRows,
  isExpected,
  missingOf,
  quorumIn,
  rowByLetter,
  type AttendanceRow,
  type Mark,
} from '../../domain/attendance-rows.ts'
import { AttendanceTop } from './attendance-top.tsx'
import { committeeOf } from './committee-links.ts'
import { CountedPeople } from './counted-people.tsx'
import { NewcomerForm } from './newcomer-form.tsx'
import { PartFrame, partScreen } from './part-frame.tsx'
import { PrivacyNotice } from './privacy-notice.tsx'
import { offerUndo } from './undo.ts'
import { useEntries } from './use-entries.ts'
import { DayContext, useDay } from './use-day.ts'
import { useMarks } from './use-marks.ts'
import { useMembers, type OpenMeeting } from './use-meeting.ts'
import { useRule } from '../use-rule.ts'

export const AttendancePart = partScreen('attendance', AttendanceEditor)

function AttendanceEditor({ open }: { open: OpenMeeting }) {
  const members = useMembers(open.meeting)
  const rule = useRule(open.meeting.mesa)
  // Read before, it makes room for the list. It does not move while the person is here.
  const [wasRead] = useState(open.meeting.noticeReadAt !== undefined)
  const stored = members ? attendanceRows(open.meeting, members) : []
  const day = useDay(open.meeting)
  const { rows: all, mark } = useMarks(open.meeting, day ? day.seen(stored) : stored, day)
  // Chosen once: a person marked under «Faltan» stays where she is until it is chosen again.
  const [missing, setMissing] = useState<ReadonlySet<EntryKey>>()
  const rows = all.filter(isExpected)
  const shown = missing ? rows.filter(({ key }) => missing.has(key)) : rows
  const markOne = (row: AttendanceRow, state: Mark | null) => void mark(new Map([[row, state]]))
  const entries = useEntries(open.meeting, 'attendance')
  const takeAway = (row: AttendanceRow) => {
    const said = attendanceText.removed(row.attendee.name ?? '')
    // A guest goes whole; the committee's seat stays, said to be absent.
    if (!row.member) return entries.remove(row.attendee, said)
    const before = row.attendee.state ?? null
    const { state = null, days } = stored.find(({ key }) => key === row.key)?.attendee ?? {}
    markOne(row, 'absent')
    const giveBack = () => void keep(() => entries.set(row.key, { state, days: days ? [...days] : null }))
    offerUndo({ text: said, undo: day ? giveBack : () => markOne(row, before) })
  }
  const filter = (which: 'all' | 'missing') =>
    setMissing(which === 'all' ? undefined : new Set(missingOf(rows).map(({ key }) => key)))
  const choose = (to: LocalDate) => {
    setMissing(undefined)
    // What is undone is of the day on the screen.
    offerUndo(null)
    day?.choose(to)
  }
  if (!members || rule === undefined) return null
  const quorum = hasQuorum(open.meeting.kind) ? quorumIn(all, rule) : null
  const notice = <PrivacyNotice meeting={open.meeting} />
  return (
    <DayContext.Provider value={day?.day ?? null}>
      <PartFrame
        open={open}
        title={partNames.attendance}
        back={links.meeting(open.meeting.id)}
        footer={<NewcomerForm open={open} rows={all} onSame={(row) => markOne(row, 'present')} />}
      >
        {day && <AttendanceDays meeting={open.meeting} open={{ ...day, choose }} rows={stored} mark={mark} />}
        <AttendanceTop rows={rows} mark={mark} quorum={quorum} />
        {!wasRead && notice}
        {rows.length === 0 ? (
          <AttendanceEmpty meeting={open.meeting} />
        ) : (
          <Choices
            label={attendanceText.show}
            hideLabel
            options={[
              { value: 'all', label: attendanceText.all },
              { value: 'missing', label: attendanceText.missing },
            ]}
            value={missing ? 'missing' : 'all'}
            onChoose={filter}
          />
        )}
        {missing && shown.length === 0 && <p class="quiet">{attendanceText.nobodyMissing}</p>}
        {shown.length > 0 && (
          <ul class="rows attendance-list" aria-label={attendanceText.list}>
            {shown.map((row, index) => (
              <AttendanceRowItem
                key={row.key}
                open={open}
                row={row}
                onMark={(state) => markOne(row, state)}
                onTakeAway={() => takeAway(row)}
                onKeyDown={(event) => moveInList(event, shown, index)}
              />
            ))}
          </ul>
        )}
        <CountedPeople meeting={open.meeting} />
        {wasRead && notice}
        <p>
          <Button kind="quiet" icon="people" href={committeeOf(open.meeting.id)} children={committeeText.title} />
        </p>
        <TakenAway rows={all.filter((row) => !isExpected(row))} onBringBack={(row) => markOne(row, null)} />
      </PartFrame>
    </DayContext.Provider>
  )
}

/** ↑ ↓ go from person to person, a letter jumps to the next name that begins with it. */
function moveInList(event: KeyboardEvent, rows: readonly AttendanceRow[], index: number): void {
  const { key, ctrlKey, altKey, metaKey } = event
  if (ctrlKey || altKey || metaKey) return
  const isLetter = /^\p{L}$/u.test(key)
  const step = { ArrowDown: 1, ArrowUp: -1 }[key]
  if (!isLetter && step === undefined) return
  const to = isLetter ? rowByLetter(rows, index, key) : index + (step ?? 0)
  event.preventDefault()
  const row = rows[to]
  if (row) document.getElementById(markId(row.key))?.focus()
}

interface TakenAwayProps {
  readonly rows: readonly AttendanceRow[]
  readonly onBringBack: (row: AttendanceRow) => void
}

/** Nobody leaves the list for good. */
function TakenAway({ rows, onBringBack }: TakenAwayProps) {
  if (rows.length === 0) return null
  return (
    <section class="attendance-away">
      <h2>{attendanceText.takenAway}</h2>
      {rows.map((row) => (
        <p key={row.key}>
          <span>{row.attendee.name}</span>
          <Button
            kind="quiet"
            label={attendanceText.bringBackOf(row.attendee.name ?? '')}
            onClick={() => onBringBack(row)}
          >
            {attendanceText.bringBack}
          </Button>
        </p>
      ))}
    </section>
  )
}
