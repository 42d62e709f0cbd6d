// «Traer lo pendiente»: the acta of the meeting before and what is still open, as the first point of this one.
import { entryKey } from '../../domain/id.ts'
import type { AgendaItem } from '../../domain/meeting.ts'
import type { BeforeMeeting } from '../../store/before-meeting.ts'
import type { StoredMeeting } from '../../store/meetings.ts'
import type { TrackedAgreement } from '../../store/tracked-agreements.ts'
import { keep } from '../autosave.ts'
import { Button } from '../parts/button.tsx'
import { followUpStates, followUpText } from '../text/follow-up.ts'
import { agendaText } from '../text/meeting-agenda.ts'
import { LONG_TEXT } from './development-part.tsx'
import { orderAtStart } from '../../domain/entry-order.ts'
import { offerUndo } from './undo.ts'
import { useBefore } from './use-before.ts'
import type { Entries } from './use-entries.ts'

/** The same on every phone and at every tap: what two bring is one point. */
const PENDING_POINT = entryKey.parse('pending')

interface BringPendingProps {
  readonly meeting: StoredMeeting
  readonly items: readonly AgendaItem[]
  readonly entries: Entries<'agenda'>
}

export function BringPending({ meeting, items, entries }: BringPendingProps) {
  const before = useBefore(meeting)
  const point = before && firstPoint(before, meeting)
  if (!point || meeting.agenda.some(({ key }) => key === PENDING_POINT)) return null
  const { text, notes, hint } = point
  const bring = async () => {
    const isKept = await keep(() =>
      entries.bring(PENDING_POINT, { text, notes: notes || null, order: orderAtStart(items) }),
    )
    const undo = () => void keep(() => entries.discard(PENDING_POINT))
    if (isKept) offerUndo({ text: agendaText.broughtPending, undo })
  }
  return (
    <div class="meeting-ask">
      <p>{hint}</p>
      <Button onClick={() => void bring()}>{agendaText.bringPending}</Button>
    </div>
  )
}

/** Null where nothing came before. Its notes are for «Desarrollo»: what each agreement is, and how it stands. */
export function firstPoint(
  { minutes, pending }: BeforeMeeting,
  { date }: Pick<StoredMeeting, 'date'>,
): Record<'text' | 'notes' | 'hint', string> | null {
  if (!minutes && pending.length === 0) return null
  const acta = minutes && agendaText.minutesOf(minutes.minutesNumber, minutes.date, date)
  return {
    text: agendaText.firstPoint(acta, pending.length),
    notes: asMuchAsFits(pending.map((each, index) => lineOf(each, index, each.meeting === minutes?.id))),
    hint: agendaText.pendingHint(acta, pending.length),
  }
}

/** Room for what is said about them stays in the box. */
const MOST_NOTES = LONG_TEXT - 1000

/** What does not fit is counted: all of it stands in the list of agreements. */
function asMuchAsFits(lines: readonly string[]): string {
  let [length, count] = [0, 0]
  for (const line of lines) {
    length += line.length + 1
    if (length > MOST_NOTES) break
    count += 1
  }
  const left = lines.length - count
  return [...lines.slice(0, count), ...(left > 0 ? [agendaText.morePending(left)] : [])].join('\n')
}

/** As it is read aloud and stands in the acta. */
function lineOf({ agreement, standing, held }: TrackedAgreement, index: number, isOfLast: boolean): string {
  const from = isOfLast ? '' : agendaText.minutesOf(held.minutesNumber, held.date)
  const said = [agreement.text?.trim(), agreement.responsible?.trim(), followUpText.dueWords(standing.due), from]
  return agendaText.pendingLine(index + 1, said.filter(Boolean).join(' – '), followUpStates[standing.state])
}
