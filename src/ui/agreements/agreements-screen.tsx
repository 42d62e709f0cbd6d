// S9 Acuerdos: what falls due, what is overdue, all of it; each leads to its place in the meeting.
import { useLocation } from 'preact-iso'
import { isOverdue } from '../../domain/meeting.ts'
import { dateOf, daysBetween, type LocalDate } from '../../domain/time.ts'
import { agreementsDue, type DatedAgreement } from '../../store/agreements.ts'
import { useApp, useLive, useNow } from '../app-context.ts'
import { links } from '../links.ts'
import { useMesas } from '../mesas.ts'
import { Badge } from '../parts/badge.tsx'
import { Empty } from '../parts/empty.tsx'
import { Row, Rows } from '../parts/rows.tsx'
import { Screen } from '../parts/screen.tsx'
import { Strip } from '../shell/strip.tsx'
import { SunButton } from '../shell/sun-button.tsx'
import { agreementsText as text } from '../text/agreements.ts'
import { dayDate, number } from '../text/format.ts'
import './agreements.css'

const tabs = [
  { slug: '', name: text.due, none: text.noneDue },
  { slug: 'vencidos', name: text.overdue, none: text.noneOverdue },
  { slug: 'todos', name: text.all, none: text.noneAtAll },
] as const
type Tab = (typeof tabs)[number]

/** Before and after every date. */
const [FIRST, LAST] = ['', '\uffff']

export function AgreementsScreen() {
  const { store } = useApp()
  const { query } = useLocation()
  const today = dateOf(useNow())
  const mesas = useMesas()
  const all = useLive(() => agreementsDue(store, FIRST, LAST), [store])
  const chosen = tabs.find(({ slug }) => slug === query['ver']) ?? tabs[0]
  const listed = mesas && all?.filter((each) => belongs(each, chosen, today))
  return (
    <Screen title={text.title} actions={<SunButton />}>
      <Strip />
      <nav class="agreements-tabs" aria-label={text.tabs}>
        {tabs.map((tab) => (
          <a
            key={tab.slug}
            href={tab.slug ? `${links.agreements}?ver=${tab.slug}` : links.agreements}
            aria-current={tab === chosen ? 'page' : undefined}
          >
            <span>{tab.name}</span>
            {all && <span>{number(all.filter((each) => belongs(each, tab, today)).length)}</span>}
          </a>
        ))}
      </nav>
      {listed?.length === 0 && <Empty title={chosen.none} />}
      {mesas && listed && listed.length > 0 && (
        <Rows label={chosen.name}>
          {listed.map((each) => (
            <AgreementRow
              key={`${each.meeting.id}/${each.agreement.key}`}
              {...{ today, dated: each, mesa: mesas.get(each.meeting.mesa)?.name }}
            />
          ))}
        </Rows>
      )}
    </Screen>
  )
}

const belongs = ({ agreement }: DatedAgreement, { slug }: Tab, today: LocalDate): boolean =>
  slug === 'todos' || isOverdue(agreement, today) === (slug === 'vencidos')

interface AgreementRowProps {
  readonly dated: DatedAgreement
  readonly mesa: string | undefined
  readonly today: LocalDate
}

function AgreementRow({ dated: { agreement, meeting, due }, mesa, today }: AgreementRowProps) {
  const days = daysBetween(today, due)
  const late = isOverdue(agreement, today)
  const [small, big] = text.tile(days)
  const [words, responsible] = [
    agreement.text?.trim() || text.noText,
    agreement.responsible?.trim() || text.noResponsible,
  ]
  return (
    <Row
      href={links.agreement(meeting.id, agreement.key)}
      label={[words, responsible, mesa, late && text.isOverdue, text.fallsDue(days), dayDate(due)]
        .filter(Boolean)
        .join(', ')}
      tile={
        <span class={late ? 'agreements-tile agreements-tile-late' : 'agreements-tile'}>
          <span>{small}</span>
          <b>{big}</b>
        </span>
      }
      title={<span class="agreements-text">{words}</span>}
      detail={
        <>
          {[responsible, mesa].filter(Boolean).join(' · ')}
          <span class="agreements-state">
            {late && (
              <Badge tone="danger" icon="triangle">
                {text.isOverdue}
              </Badge>
            )}
            <span>{dayDate(due)}</span>
          </span>
        </>
      }
    />
  )
}
