// The meeting that is not closed yet: where one most likely wants to go on.
import { dateOf, daysBetween, type LocalDate } from '../../domain/time.ts'
import { links } from '../links.ts'
import { Icon, type IconName } from '../parts/icon.tsx'
import { clockTime, relativeDays, shortDay } from '../text/format.ts'
import { meetingTitle } from '../text/meeting-title.ts'
import { todayText as text } from '../text/today.ts'
import type { OpenMeeting } from './today-news.ts'

export function OpenMeetingCard({ open, today }: { open: OpenMeeting; today: LocalDate }) {
  const { meeting, mesa, present, expected } = open
  const title = titleOf(open)
  return (
    <section class="today-open">
      <p>{startOf(open, today)}</p>
      <h2>{title}</h2>
      <ul>
        <Count icon="people" shown={text.headcount(present, expected)} read={text.headcountRead(present, expected)} />
        <Count icon="check-square" shown={text.agreementCount(meeting.agreements.length)} />
      </ul>
      <a
        class="button button-wide"
        href={links.meeting(meeting.id)}
        aria-label={text.continueOf(meetingTitle(meeting.kind, mesa?.level), mesa?.name ?? '')}
      >
        <span>{text.continue}</span>
        <Icon name="chevron-right" />
      </a>
    </section>
  )
}

function Count({ icon, shown, read }: { icon: IconName; shown: string; read?: string }) {
  return (
    <li>
      <Icon name={icon} />
      <span aria-hidden={read ? true : undefined}>{shown}</span>
      {read && <span class="only-read">{read}</span>}
    </li>
  )
}

/** A session is called by its committee; anything else by what it is. */
function titleOf({ meeting, mesa }: OpenMeeting): string {
  const { kind = 'ordinary' } = meeting
  const isSession = kind === 'ordinary' || kind === 'extraordinary' || kind === 'installation'
  if (isSession && mesa?.level && mesa.name) return text.committee(mesa.level, mesa.name)
  return [meetingTitle(kind, mesa?.level), mesa?.name].filter(Boolean).join(', ')
}

function startOf({ meeting: { startedAt, date } }: OpenMeeting, today: LocalDate): string {
  if (startedAt === undefined) return date ? text.startedOn(shortDay(date)) : text.started('')
  const day = dateOf(startedAt)
  const away = daysBetween(day, today)
  return text.started(`${away < 2 ? relativeDays(-away) : shortDay(day)}, ${clockTime(startedAt)}`)
}
