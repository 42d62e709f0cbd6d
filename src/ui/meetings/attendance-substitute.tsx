// «Vino otra persona en su lugar»: who came, in the same seat and for the same institution.
import { useContext, useState } from 'preact/hooks'
import { keep } from '../autosave.ts'
import { Button } from '../parts/button.tsx'
import { TextField } from '../parts/field.tsx'
import { announce } from '../parts/live-region.tsx'
import { attendanceText } from '../text/attendance.ts'
import { commonText } from '../text/common.ts'
import type { AttendanceRow, Member } from '../../domain/attendance-rows.ts'
import { cameInstead } from '../../store/came-instead.ts'
import { useApp } from '../app-context.ts'
import { DayContext } from './use-day.ts'
import type { OpenMeeting } from './use-meeting.ts'

interface AttendanceSubstituteProps {
  readonly open: OpenMeeting
  readonly row: AttendanceRow
  readonly member: Member
  readonly onClose: () => void
}

export function AttendanceSubstitute({ open, row, member, onClose }: AttendanceSubstituteProps) {
  const { store } = useApp()
  const day = useContext(DayContext)
  const [name, setName] = useState('')
  const [isLacking, setLacking] = useState(false)
  const put = async () => {
    const who = name.replace(/\s+/g, ' ').trim()
    if (!who) return setLacking(true)
    if (!(await keep(() => cameInstead(store, open.meeting, { row, member, name: who, day })))) return
    announce(attendanceText.insteadKept(who))
    onClose()
  }
  return (
    <div class="attendance-more">
      <TextField
        id={`en-lugar-${row.key}`}
        label={attendanceText.insteadOf(member.person.name ?? '')}
        hint={attendanceText.insteadHint}
        error={isLacking ? attendanceText.nameFirst : undefined}
        value={name}
        maxLength={300}
        autocomplete="off"
        onInput={(value) => {
          setName(value)
          setLacking(false)
        }}
        onEnter={() => void put()}
      />
      <div class="meeting-two">
        <Button kind="primary" onClick={() => void put()} children={attendanceText.save} />
        <Button onClick={onClose} children={commonText.back} />
      </div>
    </div>
  )
}
