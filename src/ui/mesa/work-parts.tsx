// What a mesa has met for, and what it still has to fulfil: each leads to its own page.
import { useState } from 'preact/hooks'
import { isLate } from '../../domain/follow-up.ts'
import type { LocalDate } from '../../domain/time.ts'
import type { MesaOverview } from '../../store/mesa-overviews.ts'
import { followUpLinks } from '../follow-up-links.ts'
import { links } from '../links.ts'
import { Button } from '../parts/button.tsx'
import { Row, Rows } from '../parts/rows.tsx'
import { shortDate } from '../text/format.ts'
import { meetingTitle } from '../text/meeting-title.ts'
import { mesasText as text } from '../text/mesas.ts'

/** Rows before «Ver las 9». */
const FEW = 4

export function AgreementsPart({ overview: { open, space }, today }: { overview: MesaOverview; today: LocalDate }) {
  return (
    <section class="mesa-part">
      <h2>{text.agreementsTitle}</h2>
      {open.length === 0 && <p class="quiet">{text.noAgreements}</p>}
      {open.length > 0 && (
        <Rows label={text.agreementsTitle}>
          {open.slice(0, FEW).map(({ meeting, agreement, standing }) => (
            <Row
              key={`${meeting}/${agreement.key}`}
              icon={isLate(standing, today) ? 'triangle' : 'clock'}
              href={followUpLinks.agreement(meeting, agreement.key)}
              title={agreement.text?.trim() || text.noText}
              detail={text.agreement(agreement.responsible?.trim(), standing.due, today)}
            />
          ))}
        </Rows>
      )}
      <Button icon="check-square" href={followUpLinks.ofMesa(space)}>
        {text.allAgreements}
      </Button>
    </section>
  )
}

export function MeetingsPart({ overview: { mesa, meetings } }: { overview: MesaOverview }) {
  const [isOpen, setOpen] = useState(false)
  const shown = isOpen ? meetings : meetings.slice(0, FEW)
  return (
    <section class="mesa-part">
      <h2>{text.meetingsTitle}</h2>
      {meetings.length === 0 && <p class="quiet">{text.noMeetings}</p>}
      {meetings.length > 0 && (
        <Rows label={text.meetingsTitle}>
          {shown.map(({ id, content: { kind, date, state, minutesNumber } }) => (
            <Row
              key={id}
              href={links.meeting(id)}
              title={meetingTitle(kind, mesa.level)}
              detail={[date ? shortDate(date) : text.noDate, minutesNumber, state !== 'closed' && text.draft]
                .filter(Boolean)
                .join(' · ')}
            />
          ))}
        </Rows>
      )}
      {shown.length < meetings.length && <Button onClick={() => setOpen(true)}>{text.seeAll(meetings.length)}</Button>}
    </section>
  )
}
