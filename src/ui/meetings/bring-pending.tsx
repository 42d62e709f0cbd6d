// «Traer lo pendiente»: what earlier meetings agreed and is still open, as the first point of this one.
import type { AgendaItem } from '../../domain/meeting.ts'
import type { StoredMeeting } from '../../store/meetings.ts'
import { trackedAgreements, type TrackedAgreement } from '../../store/tracked-agreements.ts'
import { useApp, useLive } from '../app-context.ts'
import { keep } from '../autosave.ts'
import { Button } from '../parts/button.tsx'
import { announce } from '../parts/live-region.tsx'
import { followUpStates, followUpText } from '../text/follow-up.ts'
import { agendaText } from '../text/meeting-agenda.ts'
import { orderAtStart } from './entry-order.ts'
import { entryPatch } from './patches.ts'
import { useSave } from './use-meeting.ts'

export function BringPending({ meeting, items }: { meeting: StoredMeeting; items: readonly AgendaItem[] }) {
  const { store } = useApp()
  const save = useSave(meeting)
  const tracked = useLive(() => trackedAgreements(store), [store])
  const pending = pendingBefore(tracked ?? [], meeting)
  const days = pending.flatMap(({ held }) => held.date ?? []).sort()
  const last = days.at(-1)
  if (!last) return null
  const text = days[0] === last ? agendaText.pending(last) : agendaText.pendingOfSeveral
  if (meeting.agenda.some((item) => item.text === text)) return null
  const bring = () => {
    const notes = pending.map(lineOf).join('\n')
    const values = { text, notes, order: orderAtStart(items) }
    void keep(() => save(entryPatch('agenda', store.newEntryKey(), values)))
    announce(agendaText.broughtPending)
  }
  return (
    <div class="meeting-ask">
      <p>{days[0] === last ? agendaText.pendingHint(last) : agendaText.pendingCount(pending.length)}</p>
      <Button onClick={bring}>{agendaText.bringPending}</Button>
    </div>
  )
}

/** Of this mesa, from days before this meeting's, nearest first. */
export const pendingBefore = (
  all: readonly TrackedAgreement[],
  { id, mesa, date }: Pick<StoredMeeting, 'id' | 'mesa' | 'date'>,
): TrackedAgreement[] =>
  all.filter(
    (each) =>
      each.mesa === mesa &&
      each.meeting !== id &&
      each.standing.isOpen &&
      each.held.date !== undefined &&
      (date === undefined || each.held.date < date),
  )

/** As it is read aloud and stands in the acta. */
function lineOf({ agreement, standing }: TrackedAgreement, index: number): string {
  const said = [agreement.text?.trim(), agreement.responsible?.trim(), followUpText.dueWords(standing.due)]
  return agendaText.pendingLine(index + 1, said.filter(Boolean).join(' – '), followUpStates[standing.state])
}
