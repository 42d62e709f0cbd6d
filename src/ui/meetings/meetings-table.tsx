// The list on a laptop: a table, with a link in each first cell.
import { isClosed } from '../../domain/meeting.ts'
import { links } from '../links.ts'
import { SendBadge } from '../shell/send-badge.tsx'
import { shortDate } from '../text/format.ts'
import { numberText } from '../text/minutes-number.ts'
import { meetingsText } from '../text/meetings.ts'
import type { ListedMeeting } from './listed-meetings.ts'
import { labelOf, RepeatedBadge } from './meetings-list.tsx'
import { titleOf } from './use-meeting.ts'
import { WorkBadge } from './work-badge.tsx'

export function MeetingsTable({ listed }: { listed: readonly ListedMeeting[] }) {
  return (
    <div class="meetings-table">
      <table>
        <caption class="only-read">{meetingsText.title}</caption>
        <thead>
          <tr>
            {meetingsText.columns.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {listed.map((each) => {
            const { meeting, mesa, count, transport, number, isRepeated } = each
            return (
              <tr key={meeting.id}>
                <th scope="row">
                  <a href={links.meeting(meeting.id)} aria-label={labelOf(each)}>
                    {titleOf(each)}
                  </a>
                </th>
                <td>{mesa?.name}</td>
                <td>{meeting.date ? shortDate(meeting.date) : meetingsText.noDate}</td>
                <td>{meetingsText.counts(count.present, count.expected, 0)}</td>
                <td>{meeting.agreements.length}</td>
                <td>
                  <div class="meetings-acta">
                    <span>{number.number && numberText.withBefore(number)}</span>
                    <WorkBadge isClosed={isClosed(meeting)} />
                    {isRepeated && <RepeatedBadge />}
                  </div>
                </td>
                <td>
                  <SendBadge state={transport} />
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
