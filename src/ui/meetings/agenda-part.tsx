// «Agenda»: one line a point, Enter for the next one.
import { useState } from 'preact/hooks'
import type { EntryKey } from '../../domain/id.ts'
import type { AgendaItem } from '../../domain/meeting.ts'
import { useApp } from '../app-context.ts'
import { flushAll, keep } from '../autosave.ts'
import { links } from '../links.ts'
import { Button } from '../parts/button.tsx'
import { announce } from '../parts/live-region.tsx'
import { agendaText } from '../text/meeting-agenda.ts'
import { partNames } from '../text/meetings.ts'
import { AgendaPoint, pointId, type PointAction } from './agenda-point.tsx'
import { BringPending } from './bring-pending.tsx'
import { movedOrders, orderAtEnd } from '../../domain/entry-order.ts'
import { moveButtonId } from './move-buttons.tsx'
import { PartFrame, partScreen } from './part-frame.tsx'
import { entryPatch, type Leaves } from './patches.ts'
import { PreviousMinutes } from './previous-minutes.tsx'
import { useEntries } from './use-entries.ts'
import { useFocusAfterRender } from './use-focus-after-render.ts'
import { useSave, type OpenMeeting } from './use-meeting.ts'

export const AgendaPart = partScreen('agenda', AgendaEditor)

function AgendaEditor({ open }: { open: OpenMeeting }) {
  const { store } = useApp()
  const { meeting } = open
  const save = useSave(meeting)
  const entries = useEntries(meeting, 'agenda')
  const { items, start, forget } = useStarted(meeting.agenda)
  const focusNext = useFocusAfterRender()

  const addPoint = () => {
    const last = items.at(-1)
    if (last && !isWritten(last)) return document.getElementById(pointId(last.key))?.focus()
    const key = store.newEntryKey()
    start({ key, order: orderAtEnd(items) })
    focusNext(pointId(key))
  }
  const enterFrom = (index: number) => {
    const next = items[index + 1]
    if (next) document.getElementById(pointId(next.key))?.focus()
    else addPoint()
  }
  const remove = (item: AgendaItem, n: number) => {
    forget(item.key)
    entries.remove(item, agendaText.removed(n))
    const neighbour = items[n] ?? items[n - 2]
    if (neighbour) focusNext(pointId(neighbour.key))
  }
  const move = (item: AgendaItem, from: number, step: number) => {
    const patch: Leaves = {}
    for (const [key, order] of movedOrders(items, item.key, step)) {
      if (items.some((each) => each.key === key && isWritten(each)))
        Object.assign(patch, entryPatch('agenda', key, { order }))
      else start({ key, order })
    }
    // A point just typed is put down first, with the place it had.
    void flushAll().then(() => keep(() => save(patch)))
    announce(agendaText.moved(from + step, items.length))
    focusNext(moveButtonId(pointId(item.key), step))
  }
  const act = (item: AgendaItem, n: number) => (action: PointAction) => {
    if (action === 'remove') remove(item, n)
    else if (action === 'enter') enterFrom(n - 1)
    else move(item, n, action === 'up' ? -1 : 1)
  }
  /** A point left without words is nobody's: its field stays, its place in the acta does not. */
  const left = (item: AgendaItem, text: string) => {
    if (text.trim() !== '' || item.notes || !meeting.agenda.some(({ key }) => key === item.key)) return
    start({ key: item.key, order: item.order ?? orderAtEnd(items) })
    void keep(() => entries.discard(item.key))
  }
  return (
    <PartFrame
      open={open}
      title={partNames.agenda}
      back={links.meeting(meeting.id)}
      footer={<Button wide icon="plus" onClick={addPoint} children={agendaText.addPoint} />}
    >
      {meeting.agenda.length === 0 && <p class="quiet">{agendaText.empty}</p>}
      <ol class="agenda-list" aria-label={agendaText.list}>
        {items.map((item, index) => (
          <AgendaPoint
            key={item.key}
            item={item}
            n={index + 1}
            total={items.length}
            onAct={act(item, index + 1)}
            onSave={(text) => entries.set(item.key, { text: text || null, order: item.order })}
            onLeft={(text) => left(item, text)}
          />
        ))}
      </ol>
      <BringPending meeting={meeting} items={items} entries={entries} />
      <PreviousMinutes open={open} />
    </PartFrame>
  )
}

/** In the record, or on its way there. */
function isWritten({ key, text }: AgendaItem): boolean {
  const field = document.getElementById(pointId(key))
  return !!text || (field instanceof HTMLTextAreaElement && field.value !== '')
}

/** The stored points with those begun on this screen, which are stored at their first letter. */
function useStarted(stored: readonly AgendaItem[]) {
  const { store } = useApp()
  const [started, setStarted] = useState<readonly AgendaItem[]>(() =>
    stored.length === 0 ? [{ key: store.newEntryKey(), order: 1 }] : [],
  )
  const blank = started.filter(({ key }) => !stored.some((item) => item.key === key))
  const items = [...stored, ...blank].sort((a, b) => (a.order ?? Infinity) - (b.order ?? Infinity))
  return {
    items,
    start: (item: AgendaItem) => setStarted((before) => [...before.filter(({ key }) => key !== item.key), item]),
    forget: (gone: EntryKey) => setStarted((before) => before.filter(({ key }) => key !== gone)),
  }
}
