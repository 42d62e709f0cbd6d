// «¿Llegó alguien más?»: one line and Enter, eighteen times in a row if need be.
import { useRef, useState } from 'preact/hooks'
import { entryKey } from '../../domain/id.ts'
import { meetingYear } from '../../domain/meeting-year.ts'
import { joining } from '../../store/committee.ts'
import { useApp } from '../app-context.ts'
import { keep } from '../autosave.ts'
import { Button } from '../parts/button.tsx'
import { TextField } from '../parts/field.tsx'
import { announce } from '../parts/live-region.tsx'
import { attendanceText } from '../text/attendance.ts'
import { rowNamed, roleFor, type AttendanceRow } from '../../domain/attendance-rows.ts'
import { orderAtEnd } from '../../domain/entry-order.ts'
import { readNewcomer, type Newcomer } from '../newcomer.ts'
import { entryPatch } from './patches.ts'
import { useDaysWith } from './use-day.ts'
import { useSave, type OpenMeeting } from './use-meeting.ts'
import { useTypedLine } from './use-typed-line.ts'

const FIELD = 'llego-alguien'

interface NewcomerFormProps {
  readonly open: OpenMeeting
  readonly rows: readonly AttendanceRow[]
  readonly onSame: (row: AttendanceRow) => void
}

/** Someone just added, who may still join the committee. */
interface Added extends Newcomer {
  readonly key: AttendanceRow['key']
}

export function NewcomerForm({ open: { meeting }, rows, onSame }: NewcomerFormProps) {
  const { store } = useApp()
  const save = useSave(meeting)
  const daysWith = useDaysWith(meeting)
  const typed = useTypedLine(meeting)
  const { text } = typed
  const [error, setError] = useState<string>()
  const [namesake, setNamesake] = useState<AttendanceRow>()
  const [added, setAdded] = useState<Added>()
  // Names typed faster than the disk answers still stand in the order they were typed.
  const order = useRef(0)

  const calm = () => {
    setError(undefined)
    setNamesake(undefined)
  }
  const write = (value: string) => {
    typed.write(value)
    calm()
  }
  const add = async (newcomer: Newcomer) => {
    // The key a person of the committee would have: joining it later keeps one entry for her.
    const key = entryKey.parse(store.newRecordId())
    order.current = Math.max(order.current + 1, orderAtEnd(rows.map(({ attendee }) => attendee)))
    typed.clear()
    calm()
    document.getElementById(FIELD)?.focus()
    const values = {
      name: newcomer.name,
      institution: newcomer.institution || null,
      state: 'present',
      ...daysWith(),
      order: order.current,
    }
    if (await keep(() => save(entryPatch('attendance', key, values)))) {
      typed.forget()
      setAdded({ ...newcomer, key })
      announce(attendanceText.added(newcomer.name, newcomer.institution))
    } else {
      typed.giveBack([newcomer.name, newcomer.institution].filter(Boolean).join(', '))
    }
  }
  const submit = () => {
    const newcomer = readNewcomer(text)
    const same = newcomer && rowNamed(rows, newcomer.name)
    if (!newcomer) setError(attendanceText.nameFirst)
    else if (same) setNamesake(same)
    else void add(newcomer)
  }
  const isSame = (row: AttendanceRow) => {
    write('')
    onSame(row)
    document.getElementById(FIELD)?.focus()
  }
  return (
    <div class="attendance-foot">
      {added && !namesake && (
        <JoinQuestion open={meeting} added={added} rows={rows} onDone={() => setAdded(undefined)} />
      )}
      {namesake && (
        <div class="meeting-ask" role="status">
          <p>{attendanceText.alreadyHere(namesake.attendee.name ?? '')}</p>
          <Button onClick={() => isSame(namesake)}>{attendanceText.same}</Button>
          <Button onClick={() => void add(readNewcomer(text) ?? { name: '', institution: '' })}>
            {attendanceText.another}
          </Button>
        </div>
      )}
      <div class="attendance-add">
        <TextField
          id={FIELD}
          label={attendanceText.someoneElse}
          hint={attendanceText.someoneHint}
          error={error}
          value={text}
          maxLength={300}
          autocomplete="off"
          onInput={write}
          onEnter={submit}
        />
        <Button kind="primary" onClick={submit}>
          {attendanceText.add}
        </Button>
      </div>
    </div>
  )
}

interface JoinQuestionProps {
  readonly open: OpenMeeting['meeting']
  readonly added: Added
  readonly rows: readonly AttendanceRow[]
  readonly onDone: () => void
}

/** Not a modal: the next person can be typed with the question still there. */
function JoinQuestion({ open: meeting, added, rows, onDone }: JoinQuestionProps) {
  const { store } = useApp()
  const save = useSave(meeting)
  const { key, name, institution } = added
  const join = async () => {
    // At once: a second tap must not seat her twice.
    onDone()
    const { mesa } = meeting
    const person = key as string as ReturnType<typeof store.newRecordId> // made as one, by `add`
    const seats = rows.flatMap(({ member }) => (member ? [{ key, order: member.membership.order }] : []))
    const year = meetingYear(meeting, store.now())
    const role = roleFor(rows, institution)
    const order = orderAtEnd(seats)
    const changes = joining({ mesa, person, seat: store.newRecordId(), name, institution, year, role, order })
    if (await keep(() => save(entryPatch('attendance', key, { person, role }), ...changes)))
      announce(role === 'alternate' ? attendanceText.asAlternate(name) : attendanceText.inCommittee(name))
  }
  return (
    <div class="meeting-ask">
      <p>
        {attendanceText.added(name, institution)} {attendanceText.addToCommittee}
      </p>
      <Button onClick={onDone}>{attendanceText.onlyToday}</Button>
      <Button onClick={() => void join()}>{attendanceText.toCommittee}</Button>
    </div>
  )
}
