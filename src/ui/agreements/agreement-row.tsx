// One agreement in a list: when, what, who, and how it stands.
import { isLate } from '../../domain/follow-up.ts'
import { daysBetween, yearOf, type LocalDate } from '../../domain/time.ts'
import type { TrackedAgreement } from '../../store/tracked-agreements.ts'
import { Icon } from '../parts/icon.tsx'
import { Row } from '../parts/rows.tsx'
import { agreementsText as text } from '../text/agreements.ts'
import { followUpStates } from '../text/follow-up.ts'
import { dayDate, plainDate } from '../text/format.ts'
import { followUpLinks } from '../follow-up-links.ts'
import { StateBadge } from './state-badge.tsx'

interface AgreementRowProps {
  readonly tracked: TrackedAgreement
  readonly mesa: string | undefined
  readonly today: LocalDate
}

export function AgreementRow({ tracked, mesa, today }: AgreementRowProps) {
  const { agreement, standing, meeting } = tracked
  const { due, doneOn, state, isOpen } = standing
  const [words, responsible] = [
    agreement.text?.trim() || text.noText,
    agreement.responsible?.trim() || text.noResponsible,
  ]
  const day = isOpen && due && due !== 'immediate' ? due : null
  const said = (each: LocalDate) => (yearOf(each) === yearOf(today) ? dayDate(each) : plainDate(each))
  const happened = day ?? doneOn
  const when = happened ? said(happened) : isOpen && (due ? text.immediate : text.noDay)
  const late = isLate(standing, today)
  const read = [
    words,
    responsible,
    mesa,
    late && text.isOverdue,
    !(late && state === 'pending') && followUpStates[state],
    day && text.fallsDue(daysBetween(today, day)),
    when,
  ]
  return (
    <Row
      href={followUpLinks.agreement(meeting, agreement.key)}
      label={read.filter(Boolean).join(', ')}
      tile={<Tile tracked={tracked} today={today} />}
      title={<span class="agreements-text">{words}</span>}
      detail={
        <>
          {[responsible, mesa].filter(Boolean).join(' · ')}
          <span class="agreements-state">
            <StateBadge standing={standing} today={today} />
            {when && <span>{when}</span>}
          </span>
        </>
      }
    />
  )
}

function Tile({ tracked: { standing }, today }: Omit<AgreementRowProps, 'mesa'>) {
  const { due, isOpen, state } = standing
  if (!isOpen || !due || due === 'immediate') {
    return (
      <span class="agreements-tile">
        <Icon name={isOpen ? 'clock' : state === 'done' || state === 'doneLate' ? 'tick' : 'close'} />
      </span>
    )
  }
  const [small, big] = text.tile(daysBetween(today, due))
  return (
    <span class={isLate(standing, today) ? 'agreements-tile agreements-tile-late' : 'agreements-tile'}>
      <span>{small}</span>
      <b>{big}</b>
    </span>
  )
}
