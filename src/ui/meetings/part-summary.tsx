// One part of the meeting, to be read.
import { yearOf } from '../../domain/time.ts'
import type { Part } from '../../domain/meeting-parts.ts'
import type { Plan } from '../../domain/plan.ts'
import { planFor } from '../../store/plans.ts'
import type { StoredMeeting } from '../../store/meetings.ts'
import { useApp, useLive } from '../app-context.ts'
import { reviewText } from '../text/meeting-review.ts'
import { attendanceRows } from './attendance-rows.ts'
import { summaryOf } from './part-words.ts'
import { useMembers, type OpenMeeting } from './use-meeting.ts'

/** The plan of the meeting's year; null before it has been downloaded, undefined while it is read. */
export function usePlan({ date }: StoredMeeting): (Plan & { readonly id: string }) | null | undefined {
  const { store } = useApp()
  const year = date ? yearOf(date) : Infinity
  return useLive(() => planFor(store, year), [store, year])
}

export function PartSummary({ open, part }: { open: OpenMeeting; part: Part }) {
  const { meeting, mesa } = open
  const members = useMembers(meeting)
  const plan = usePlan(meeting)
  if (!members || plan === undefined) return null
  const around = {
    mesa: mesa?.name ?? '',
    rows: attendanceRows(meeting, members),
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
