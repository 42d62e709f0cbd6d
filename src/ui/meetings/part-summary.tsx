// One part of the meeting, to be read.
import type { Part } from '../../domain/meeting-parts.ts'
import { usePlanOf } from '../plan-of-meeting.ts'
import { reviewText } from '../text/meeting-review.ts'
import { attendanceRows } from '../../domain/attendance-rows.ts'
import { summaryOf } from './part-words.ts'
import { useActaNumber } from '../use-acta-number.ts'
import { useMembers, type OpenMeeting } from './use-meeting.ts'
import { useRule } from '../use-rule.ts'

export function PartSummary({ open, part }: { open: OpenMeeting; part: Part }) {
  const { meeting, mesa } = open
  const members = useMembers(meeting)
  const rule = useRule(meeting.mesa)
  const plan = usePlanOf(meeting)
  const number = useActaNumber(meeting)
  if (!members || rule === undefined || plan === undefined) return null
  const around = {
    mesa: mesa?.name ?? '',
    number,
    rows: attendanceRows(meeting, members),
    rule,
    activities: plan?.activities ?? [],
  }
  const said = summaryOf(meeting, part, around)
  if (said.length === 0) return <p class="quiet">{reviewText.notRecorded}</p>
  return (
    <dl class="meeting-said">
      {said.map(({ label, value }, index) => (
        <div key={index}>
          <dt>{label}</dt>
          <dd class={value ? '' : 'quiet'}>{value || reviewText.notRecorded}</dd>
        </div>
      ))}
    </dl>
  )
}
