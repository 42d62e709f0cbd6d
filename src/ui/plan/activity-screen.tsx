// One activity of the plan on a screen of its own.
import { useRoute } from 'preact-iso'
import { links } from '../links.ts'
import { Button } from '../parts/button.tsx'
import { Empty } from '../parts/empty.tsx'
import { Screen } from '../parts/screen.tsx'
import { planText } from '../text/plan.ts'
import { ActivityDetails } from './activity-details.tsx'
import { usePlan } from './use-plan.ts'
import './plan.css'

export function ActivityScreen() {
  const { params } = useRoute()
  const { found } = usePlan()
  const activity = found?.progress.activities.find(({ key }) => key === params['key'])
  return (
    <Screen title={planText.activity(activity?.read.row.order)} back={links.plan} backLabel={planText.back}>
      {found && activity && (
        <ActivityDetails plan={found.progress.plan} activity={activity} cutoff={found.progress.question.cutoff} />
      )}
      {found !== undefined && !activity && (
        <Empty title={planText.notFound}>
          <Button href={links.plan}>{planText.back}</Button>
        </Empty>
      )}
    </Screen>
  )
}
