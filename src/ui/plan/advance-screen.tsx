// [Registrar avance]: what was done of an activity is a meeting or a paper; a target that is no number is said by quarter.
import { useRoute } from 'preact-iso'
import { accessOf } from '../../domain/access.ts'
import { gatheringsOf, papersOf, sustainingOf } from '../../domain/progress/papers-of.ts'
import type { Progress } from '../../domain/progress/progress.ts'
import { useSession } from '../app-context.ts'
import { documentLinks } from '../document-links.ts'
import { links } from '../links.ts'
import { Button } from '../parts/button.tsx'
import { Empty } from '../parts/empty.tsx'
import { Row, Rows } from '../parts/rows.tsx'
import { Screen } from '../parts/screen.tsx'
import { SunButton } from '../shell/sun-button.tsx'
import { advanceText as text } from '../text/advance.ts'
import { planText } from '../text/plan.ts'
import { FulfilmentForm } from './fulfilment-form.tsx'
import { SaidOfQuarters } from './said-of-quarters.tsx'
import { usePlan } from './use-plan.ts'
import './plan.css'
import './activity.css'

export function AdvanceScreen() {
  const { params } = useRoute()
  const { found } = usePlan()
  const { person } = useSession()
  const key = params['key'] ?? ''
  const activity = found?.progress.activities.find((each) => each.key === key)
  const maySay = accessOf(person.role, 'region') === 'write'
  return (
    <Screen
      title={text.title}
      subtitle={activity && planText.activity(activity.read.row.order)}
      back={links.activity(key)}
      backLabel={planText.activity(undefined)}
      actions={<SunButton />}
    >
      {activity && found && (
        <div class="plan-details">
          <p class="plan-words">{activity.read.row.text}</p>
          {activity.read.row.rule && (
            <p class="quiet">{text.what(activity.read.row.rule.words.counts, activity.read.row.rule.words.evidence)}</p>
          )}
          <Ways activity={activity} />
          {activity.target === null && (
            <section class="plan-said">
              <h2>{text.noNumber}</h2>
              <p class="quiet">{text.noPercent}</p>
              {maySay ? (
                <FulfilmentForm plan={found.progress.plan} activity={activity} now={found.quarter} />
              ) : (
                <p>{text.onlySecretariat}</p>
              )}
              <SaidOfQuarters plan={found.progress.plan.id} activity={activity.key} mayBeEmpty={false} />
            </section>
          )}
        </div>
      )}
      {found !== undefined && !activity && (
        <Empty title={planText.notFound}>
          <Button href={links.plan}>{planText.back}</Button>
        </Empty>
      )}
    </Screen>
  )
}

/** What counts comes first; a gathering is not offered where only papers count. */
function Ways({ activity: { key, read } }: { activity: Progress }) {
  const [gatherings, papers, sustaining] = [gatheringsOf(read), papersOf(read), sustainingOf(read)]
  const isOfPapers = gatherings !== null && gatherings.length === 0 && papers.length > 0
  const onlySustains = papers.length === 0 && sustaining.length > 0
  const isOfMeetings = gatherings !== null && gatherings.length > 0 && papers.length === 0
  const meeting = (
    <Row
      key="meeting"
      href={documentLinks.newMeetingFor(key)}
      icon="people"
      title={text.meeting}
      detail={text.meetingDetail}
    />
  )
  const document = (
    <Row
      key="document"
      href={documentLinks.newFor(key)}
      icon="page"
      title={text.document}
      detail={onlySustains ? text.sustainingDetail : text.documentDetail}
    />
  )
  return (
    <Rows label={text.how}>
      {isOfPapers ? document : isOfMeetings && !onlySustains ? meeting : [meeting, document]}
    </Rows>
  )
}
