// «Traer lo pendiente»: the agreements of the meeting before this one, as its first point.
import type { AgendaItem, Meeting } from '../../domain/meeting.ts'
import type { StoredMeeting } from '../../store/meetings.ts'
import { allIn } from '../../store/read.ts'
import { useApp, useLive } from '../app-context.ts'
import { keep } from '../autosave.ts'
import { Button } from '../parts/button.tsx'
import { announce } from '../parts/live-region.tsx'
import { agendaText } from '../text/meeting-agenda.ts'
import { orderAtStart } from './entry-order.ts'
import { entryPatch } from './patches.ts'
import { useSave } from './use-meeting.ts'

export function BringPending({ meeting, items }: { meeting: StoredMeeting; items: readonly AgendaItem[] }) {
  const { store } = useApp()
  const save = useSave(meeting)
  const before = useLive(() => allIn(store, 'meeting', meeting.mesa), [store, meeting.mesa])
  const previous = before && previousWithAgreements(before, meeting)
  if (!previous?.date) return null
  const { date } = previous
  const text = agendaText.pending(date)
  if (meeting.agenda.some((item) => item.text === text)) return null
  const bring = () => {
    const values = { text, order: orderAtStart(items) }
    void keep(() => save(entryPatch('agenda', store.newEntryKey(), values)))
    announce(agendaText.broughtPending)
  }
  return (
    <div class="meeting-ask">
      <p>{agendaText.pendingHint(date)}</p>
      <Button onClick={bring}>{agendaText.bringPending}</Button>
    </div>
  )
}

/** The last one before this meeting's day, if it left agreements. */
function previousWithAgreements(all: readonly StoredMeeting[], { id, date }: StoredMeeting): Meeting | undefined {
  const earlier = all.filter((each) => each.id !== id && each.date && (!date || each.date < date))
  const [last] = earlier.sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? 1 : -1))
  return last && last.agreements.length > 0 ? last : undefined
}
