// Agreements that are late or fall due this week.
import { daysBetween, type LocalDate } from '../../domain/time.ts'
import type { DatedAgreement } from '../../store/agreements.ts'
import { links } from '../links.ts'
import { DayTile } from '../parts/day-tile.tsx'
import { Row, Rows } from '../parts/rows.tsx'
import { commonText } from '../text/common.ts'
import { dayTile } from '../text/format.ts'
import { todayText as text } from '../text/today.ts'
import { ObservedRow } from './observed-row.tsx'
import { twoOf } from './today-news.ts'

export function DueAgreements({ due, today }: { due: readonly DatedAgreement[]; today: LocalDate }) {
  return (
    <section class="today-group">
      <ObservedRow />
      <div class="today-heading">
        <h2>{text.dueTitle}</h2>
        {due.length > 0 && (
          <a class="link" href={links.agreements}>
            {text.seeAll(due.length)}
          </a>
        )}
      </div>
      {due.length === 0 ? (
        <p class="quiet">{text.nothingDue}</p>
      ) : (
        <Rows>
          {twoOf(due, today).map((each) => (
            <DueRow key={`${each.meeting.id}/${each.agreement.key}`} {...each} today={today} />
          ))}
        </Rows>
      )}
    </section>
  )
}

function DueRow({ agreement, meeting, due, today }: DatedAgreement & { today: LocalDate }) {
  const days = daysBetween(today, due)
  const who = agreement.responsible?.trim() || text.noResponsible
  const what = agreement.text?.trim() || text.noText
  return (
    <Row
      href={links.agreement(meeting.id, agreement.key)}
      label={`${what}, ${who}, ${text.dueRead(days)}`}
      tile={<DayTile lines={dayTile(days)} late={days < 0} />}
      title={<span class="today-two-lines">{what}</span>}
      detail={
        <>
          {who} · {days < 0 ? <b class="overdue">{commonText.overdue}</b> : text.dueOn(due)}
        </>
      }
    />
  )
}
