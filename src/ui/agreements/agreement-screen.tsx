// One agreement after its acta: how it stands, all that was said of it, and the next step.
import type { ComponentChildren } from 'preact'
import { useLocation } from 'preact-iso'
import { isLate } from '../../domain/follow-up.ts'
import { dateOf, daysBetween, type LocalDate } from '../../domain/time.ts'
import { useApp, useNow, useSession } from '../app-context.ts'
import { links } from '../links.ts'
import { Button } from '../parts/button.tsx'
import { Screen } from '../parts/screen.tsx'
import { VoicePlayer } from '../voice-player.tsx'
import { NotFound } from '../shell/not-found.tsx'
import { SaveLine } from '../shell/save-line.tsx'
import { SunButton } from '../shell/sun-button.tsx'
import { agreementsText } from '../text/agreements.ts'
import { commonText } from '../text/common.ts'
import { followUpText as text } from '../text/follow-up.ts'
import { capital } from '../text/format.ts'
import { decisionInWords } from '../text/meeting-agreements.ts'
import { meetingTitle } from '../text/meeting-title.ts'
import './agreements.css'
import { followUpLinks } from '../follow-up-links.ts'
import { History } from './history.tsx'
import { ReportOffer } from './report-offer.tsx'
import { ShareButton } from './share-button.tsx'
import { StateBadge } from './state-badge.tsx'
import { useAgreement, type OpenAgreement } from './use-agreement.ts'

export function AgreementScreen() {
  const open = useAgreement()
  if (open === undefined) return null
  return open ? <Agreement open={open} /> : <NotFound />
}

function Agreement({ open }: { open: OpenAgreement }) {
  const { tracked, mesa } = open
  const { agreement, standing, meeting, held } = tracked
  const today = dateOf(useNow())
  const { person } = useSession()
  const last = standing.steps.at(-1)
  const decision = decisionInWords(agreement)
  const title = meetingTitle(held.kind, mesa?.level)
  return (
    <Screen
      title={text.title(agreement.number)}
      subtitle={[title, mesa?.name].filter(Boolean).join(', ')}
      back={links.agreements}
      backLabel={commonText.back}
      actions={<SunButton />}
      footer={<Actions open={open} today={today} />}
    >
      <SaveLine />
      <p class="agreements-words">{agreement.text?.trim() || agreementsText.noText}</p>
      <p class="agreements-state">
        <StateBadge standing={standing} today={today} />
      </p>
      <dl class="agreements-facts card">
        <Fact name={text.responsible}>{agreement.responsible?.trim() || agreementsText.noResponsible}</Fact>
        <Fact name={text.due}>
          {text.dueWords(standing.due)}
          <Days open={open} today={today} />
        </Fact>
        {decision && <Fact name={text.decided}>{capital(decision)}</Fact>}
        <Fact name={text.from}>
          <a class="link" href={links.meeting(meeting)}>
            {text.fromMeeting(title, held.date)}
          </a>
        </Fact>
      </dl>
      {agreement.voice && (
        <section class="voice card" aria-label={text.voice}>
          <VoicePlayer mesa={tracked.mesa} meeting={meeting} voice={agreement.voice} seconds={agreement.voiceSeconds} />
        </section>
      )}
      {held.state === 'closed' ? (
        <>
          {last && <ReportOffer open={open} step={last} />}
          <History open={open} me={person.name} />
        </>
      ) : (
        <>
          <p class="quiet">{text.draft}</p>
          <Button icon="pencil" href={links.agreement(meeting, agreement.key)} children={text.openForm} />
        </>
      )}
    </Screen>
  )
}

function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** What the days say: the first one, how late it is or was. */
function Days({ open: { tracked }, today }: { open: OpenAgreement; today: LocalDate }) {
  const { due, firstDue, doneOn, daysLate } = tracked.standing
  const late = isLate(tracked.standing, today) && due !== undefined && due !== 'immediate'
  return (
    <>
      {late && <span class="overdue">{text.isOverdue(daysBetween(today, due))}</span>}
      {firstDue && <span>{text.firstDue(firstDue)}</span>}
      {doneOn && <span>{text.doneOn(doneOn)}</span>}
      {daysLate > 0 && <span>{text.daysLate(daysLate)}</span>}
    </>
  )
}

function Actions({ open: { tracked, mesa, mayRecord }, today }: { open: OpenAgreement; today: LocalDate }) {
  const { store } = useApp()
  const { route } = useLocation()
  const { agreement, standing, meeting, held } = tracked
  const words = agreement.text?.trim() || agreementsText.noText
  const reminder = () =>
    text.reminder({
      number: agreement.number,
      held: held.date,
      due: standing.due,
      isLate: isLate(standing, today),
      text: words,
      mesa: mesa?.name ?? '',
    })
  return (
    <div class="agreements-two">
      {standing.isOpen && <ShareButton text={reminder}>{text.remind}</ShareButton>}
      {mayRecord && (
        <Button
          kind="primary"
          wide
          icon="plus"
          label={text.recordLabel(agreement.number, words)}
          onClick={() => route(followUpLinks.step(meeting, agreement.key, store.newRecordId()))}
        >
          {text.record}
        </Button>
      )}
    </div>
  )
}
