// «Vino otra persona en su lugar»: who came, in the same seat and for the same institution.
import { useState } from 'preact/hooks'
import { keep } from '../autosave.ts'
import { Button } from '../parts/button.tsx'
import { TextField } from '../parts/field.tsx'
import { announce } from '../parts/live-region.tsx'
import { attendanceText } from '../text/attendance.ts'
import { commonText } from '../text/common.ts'
import { substituted, withValues, type AttendanceRow, type Member } from '../../domain/attendance-rows.ts'
import { entryPatch } from './patches.ts'
import { useDaysWith } from './use-day.ts'
import { useSave, type OpenMeeting } from './use-meeting.ts'

interface AttendanceSubstituteProps {
  readonly open: OpenMeeting
  readonly row: AttendanceRow
  readonly member: Member
  readonly onClose: () => void
}

export function AttendanceSubstitute({ open, row, member, onClose }: AttendanceSubstituteProps) {
  const save = useSave(open.meeting)
  const daysWith = useDaysWith(open.meeting)
  const [name, setName] = useState('')
  const [isLacking, setLacking] = useState(false)
  const put = async () => {
    const who = name.replace(/\s+/g, ' ').trim()
    if (!who) return setLacking(true)
    const values = withValues(row, { ...substituted(member, who), ...daysWith(row.key) })
    if (!(await keep(() => save(entryPatch('attendance', row.key, values))))) return
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
