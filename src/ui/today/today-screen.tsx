// S4 «Hoy»: «¿qué hago ahora?» in three seconds.
import { accessOf } from '../../domain/access.ts'
import { dateOf, timeOf } from '../../domain/time.ts'
import { useApp, useLive, useNow, useSession } from '../app-context.ts'
import { links } from '../links.ts'
import { Button } from '../parts/button.tsx'
import { Row, Rows } from '../parts/rows.tsx'
import { Screen } from '../parts/screen.tsx'
import { lazyPart } from '../shell/lazy.tsx'
import { Strip } from '../shell/strip.tsx'
import { SunButton } from '../shell/sun-button.tsx'
import { commonText } from '../text/common.ts'
import { todayText as text } from '../text/today.ts'
import { OpenMeetingCard } from './open-meeting-card.tsx'
import { todayNews, type PlanNews, type TodayNews } from './today-news.ts'
import './today.css'

const DueAgreements = lazyPart(() => import('./due-agreements.tsx').then((file) => file.DueAgreements))
const FirstDay = lazyPart(() => import('./first-day.tsx').then((file) => file.FirstDay))

export function TodayScreen() {
  const { store } = useApp()
  const { person } = useSession()
  const now = useNow()
  const today = dateOf(now)
  const news = useLive(() => todayNews(store, today), [store, today])
  const isFirstDay = news?.hasMeetings === false
  const firstName = person.name.split(' ')[0] ?? ''
  const mayRecord = accessOf(person.role, 'mesa') === 'write'
  const header = {
    above: text.date(today),
    title: text.greeting(isFirstDay ? 'first' : momentOf(now), firstName),
    actions: (
      <>
        <SunButton />
        <Initials name={person.name} />
      </>
    ),
  }
  const start = (kind: 'primary' | 'secondary') =>
    mayRecord && (
      <Button kind={kind} wide icon="plus" href={links.newMeeting}>
        {commonText.newMeeting}
      </Button>
    )
  return (
    <Screen {...header} wide footer={isFirstDay && start('primary')}>
      <Strip />
      {news && <Attention {...news} />}
      {isFirstDay && <FirstDay />}
      {news?.hasMeetings && (
        <div class="today-columns">
          <div class="today-group">
            {news.open && <OpenMeetingCard open={news.open} today={today} />}
            {news.moreOpen > 0 && (
              <a class="link" href={links.meetings}>
                {text.moreOpen(news.moreOpen)}
              </a>
            )}
            {start(news.open ? 'secondary' : 'primary')}
          </div>
          <div class="today-group">
            <DueAgreements due={news.due} today={today} />
            <QuarterPlan plan={news.plan} />
          </div>
        </div>
      )}
    </Screen>
  )
}

function momentOf(now: number) {
  const hour = Number(timeOf(now).slice(0, 2))
  if (hour < 12) return 'morning'
  return hour < 19 ? 'afternoon' : 'night'
}

function Initials({ name }: { name: string }) {
  const letters = name
    .split(/\s+/)
    .map((word) => word.charAt(0))
    .slice(0, 2)
    .join('')
    .toLocaleUpperCase()
  return (
    <a class="today-initials" href={links.settings} aria-label={text.settingsOf(letters, name)}>
      {letters}
    </a>
  )
}

/** What only this person can mend stands above everything. */
function Attention({ waiting: { refused, conflicts } }: TodayNews) {
  if (refused + conflicts === 0) return null
  return (
    <Rows>
      {refused > 0 && <Row icon="triangle" title={text.toCorrect(refused)} href={links.outbox} end={commonText.see} />}
      {conflicts > 0 && (
        <Row icon="sheets" title={text.conflicts(conflicts)} href={links.outbox} end={commonText.see} />
      )}
    </Rows>
  )
}

function QuarterPlan({ plan }: { plan: PlanNews | null }) {
  if (!plan) return <p class="quiet">{text.noPlan}</p>
  return (
    <section class="today-group">
      <div class="today-heading">
        <h2>{text.planTitle(plan.quarter)}</h2>
        {plan.closed > 0 && <span class="quiet">{text.closedActas(plan.closed)}</span>}
      </div>
      <Rows>
        <Row icon="chart" title={text.scheduled(plan.scheduled)} detail={text.seePlan} href={links.plan} />
      </Rows>
    </section>
  )
}
