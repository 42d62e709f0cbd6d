// The list on a phone: a card for each month, one link for each meeting.
import { isClosed } from '../../domain/meeting.ts'
import { links } from '../links.ts'
import { Row, Rows } from '../parts/rows.tsx'
import { SendBadge } from '../shell/send-badge.tsx'
import { Badge } from '../parts/badge.tsx'
import { commonText } from '../text/common.ts'
import { clockText } from '../text/clock.ts'
import { shortDay } from '../text/format.ts'
import { numberText } from '../text/minutes-number.ts'
import { meetingsText, workNames } from '../text/meetings.ts'
import { byMonth, type ListedMeeting } from './listed-meetings.ts'
import { titleOf } from './use-meeting.ts'
import { WorkBadge } from './work-badge.tsx'

export function MeetingsList({ listed }: { listed: readonly ListedMeeting[] }) {
  return (
    <>
      {byMonth(listed).map(({ month, listed: group }) => (
        <section key={month?.slice(0, 7)} class="meetings-month">
          <h2>{meetingsText.month(month)}</h2>
          <Rows>
            {group.map((each) => (
              <MeetingRow key={each.meeting.id} listed={each} />
            ))}
          </Rows>
        </section>
      ))}
    </>
  )
}

/** What the row's link says, for who does not see it. */
export const labelOf = (listed: ListedMeeting): string =>
  meetingsText.rowLabel({
    title: titleOf(listed),
    date: listed.meeting.date,
    present: listed.count.present,
    work: isClosed(listed.meeting) ? workNames.closed : workNames.draft,
    transport: commonText[listed.transport],
    ...((listed.isRepeated || listed.isDateOpen) && {
      doubt: [listed.isRepeated && numberText.repeated, listed.isDateOpen && clockText.toConfirm]
        .filter(Boolean)
        .join(', '),
    }),
  })

function MeetingRow({ listed }: { listed: ListedMeeting }) {
  const { meeting, mesa, count, transport, number, isRepeated } = listed
  const day = meeting.date ? shortDay(meeting.date) : meetingsText.noDate
  const counts = meetingsText.counts(count.present, count.expected, meeting.agreements.length)
  const closed = isClosed(meeting)
  const numbered = (isRepeated || number.before) && numberText.short(number)
  return (
    <Row
      href={links.meeting(meeting.id)}
      label={labelOf(listed)}
      title={meetingsText.within(titleOf(listed), mesa?.name ?? '')}
      detail={
        <>
          <span>{[day, numbered, counts].filter(Boolean).join(' · ')}</span>
          <span class="meeting-badges">
            <WorkBadge isClosed={closed} />
            <SendBadge state={transport} />
            {isRepeated && <RepeatedBadge />}
            {listed.isDateOpen && <DateOpenBadge />}
          </span>
        </>
      }
    />
  )
}

/** Said on every acta that has it: which of them keeps it, a person decides. */
export const RepeatedBadge = () => (
  <Badge tone="warn" icon="triangle">
    {numberText.repeated}
  </Badge>
)

export const DateOpenBadge = () => (
  <Badge tone="warn" icon="clock">
    {clockText.toConfirm}
  </Badge>
)
