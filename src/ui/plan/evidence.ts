// Closed actas tied to the plan's activities: what waits to be validated by the secretariat, and in which quarter.
import type { EntryKey } from '../../domain/id.ts'
import { quarterOf, yearOf, type Quarter } from '../../domain/time.ts'
import type { StoredMeeting } from '../../store/meetings.ts'
import type { StoredPlan } from './use-plan.ts'

export type Evidence = ReadonlyMap<EntryKey, readonly StoredMeeting[]>

/** By activity. Only meetings of this plan, held in its year: another year's meeting is no fact of this plan. */
export function evidenceOf(plan: StoredPlan, meetings: readonly StoredMeeting[]): Evidence {
  const byActivity = new Map<EntryKey, StoredMeeting[]>()
  for (const meeting of meetings) {
    const { activity, date } = meeting
    if (!activity || !date || yearOf(date) !== plan.year || (meeting.plan ?? plan.id) !== plan.id) continue
    byActivity.set(activity, [...(byActivity.get(activity) ?? []), meeting])
  }
  return byActivity
}

/** How many of these were held in that quarter; in the whole year, without one. */
export const countIn = (meetings: readonly StoredMeeting[] = [], when?: Quarter): number =>
  when ? meetings.filter(({ date }) => date && quarterOf(date) === when).length : meetings.length
