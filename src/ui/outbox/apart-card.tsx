// What somebody else wrote and was not taken: to be read, and to be told that it was read.
import { findRecord, type Found } from '../../store/read.ts'
import { markSeen } from '../../store/aparts.ts'
import { useApp, useLive } from '../app-context.ts'
import { keep } from '../autosave.ts'
import type { MesaNames } from '../mesas.ts'
import { Button } from '../parts/button.tsx'
import { outboxText as text, refusals } from '../text/outbox.ts'
import { ApartWords } from './apart-words.tsx'
import { differences } from '../differences.ts'
import { titleOfMeeting } from './shipment-title.ts'

export function ApartCard({ apart, mesas }: { apart: Found<'apart'>; mesas: MesaNames }) {
  const { store } = useApp()
  const meeting = useLive(() => findRecord(store, 'meeting', apart.of ?? ''), [store, apart.of])
  if (meeting === undefined) return null
  const title = meeting ? titleOfMeeting(meeting, mesas) : text.kinds.other
  return (
    <li class="outbox-card">
      <div class="outbox-what">
        <h3>{title}</h3>
        <p>{text.ofOthers(apart.by, apart.at)}</p>
        <p class="quiet">{refusals[apart.why ?? 'badShape'].forOthers}</p>
        <ApartWords words={differences(apart.values ?? {}, meeting)} />
      </div>
      <div class="outbox-do">
        <Button onClick={() => void keep(() => markSeen(store, apart))} label={text.forRecord(text.understood, title)}>
          {text.understood}
        </Button>
      </div>
    </li>
  )
}
