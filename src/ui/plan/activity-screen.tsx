// One activity of the plan on a screen of its own, or the form that reprograms it.
import { useLocation, useRoute } from 'preact-iso'
import { planNow } from '../../store/plan-now.ts'
import { useApp, useLive } from '../app-context.ts'
import { Button } from '../parts/button.tsx'
import { Empty } from '../parts/empty.tsx'
import { Screen } from '../parts/screen.tsx'
import { lazyScreen } from '../shell/lazy.tsx'
import { planText } from '../text/plan.ts'
import { ActivityDetails } from './activity-details.tsx'
import { NEW, planPage } from './plan-view.ts'
import { usePlan } from './use-plan.ts'
import './plan.css'

const ChangeScreen = lazyScreen(() => import('./change-screen.tsx').then((file) => file.ChangeScreen))
const NewActivityScreen = lazyScreen(() => import('./new-activity-screen.tsx').then((file) => file.NewActivityScreen))

export function ActivityScreen() {
  const { key = '' } = useRoute().params
  const { query } = useLocation()
  return query['cambiar'] ? <Changing activity={key} /> : <Shown activity={key} />
}

function Shown({ activity: key }: { activity: string }) {
  const { found, view } = usePlan()
  const activity = found?.progress.activities.find((each) => each.key === key)
  return (
    <Screen title={planText.activity(activity?.read.row.order)} back={planPage(view)} backLabel={planText.back}>
      {found && activity && (
        <ActivityDetails plan={found.progress.plan} activity={activity} cutoff={found.progress.question.cutoff} />
      )}
      {found !== undefined && !activity && (
        <Empty title={planText.notFound}>
          <Button href={planPage(view)}>{planText.back}</Button>
        </Empty>
      )}
    </Screen>
  )
}

function Changing({ activity }: { activity: string }) {
  const { store } = useApp()
  const { year, view } = usePlan()
  const now = useLive(() => planNow(store, year), [store, year])
  // Not a title of one screen and then of another.
  if (now === undefined) return null
  const read = now?.reads.find(({ row }) => row.key === activity)
  if (now && activity === NEW) return <NewActivityScreen now={now} />
  if (now && read) return <ChangeScreen key={activity} {...{ now, read }} />
  return (
    <Screen title={planText.activity(undefined)} back={planPage(view)} backLabel={planText.back}>
      <Empty title={planText.notFound} />
    </Screen>
  )
}
