// What was settled about an activity since the plan was approved: how it moved, how its target is read, its topics.
import { accessOf } from '../../domain/access.ts'
import { planNow } from '../../store/plan-now.ts'
import { useApp, useLive, useSession } from '../app-context.ts'
import { Button } from '../parts/button.tsx'
import { planChangeText as text } from '../text/plan-change.ts'
import type { ActivityDetailsProps } from './activity-details.tsx'
import { ActivityHistory } from './activity-history.tsx'
import { ReadingChoice } from './reading-choice.tsx'
import { changePage } from './plan-view.ts'
import { TopicsPart } from './topics-part.tsx'
import './change.css'

export function PlanChanges({ plan, activity, cutoff }: ActivityDetailsProps) {
  const { store } = useApp()
  const { person } = useSession()
  const now = useLive(() => planNow(store, plan.year ?? 0), [store, plan.year])
  if (!now) return null
  const mayChange = accessOf(person.role, 'region') === 'write'
  return (
    <>
      <ReadingChoice {...{ plan, activity, mayChange }} />
      <TopicsPart {...{ now, activity, mayChange }} />
      <ActivityHistory {...{ now, activity, mayChange, cutoff }} />
      {mayChange && (
        <p class="plan-reprogram">
          <Button
            icon="pencil"
            href={changePage(activity.key, plan.year)}
            label={text.openIt(activity.read.row.order)}
            children={text.open}
          />
        </p>
      )}
    </>
  )
}
