// «Hay dos versiones» in «Envíos»: which record, and the way to compare them.
import { findRecord, type Found } from '../../store/read.ts'
import { useApp, useLive } from '../app-context.ts'
import type { MesaNames } from '../mesas.ts'
import { Button } from '../parts/button.tsx'
import { SendBadge } from '../shell/send-badge.tsx'
import { outboxText } from '../text/outbox.ts'
import { versionsText as text } from '../text/versions.ts'
import { versionLinks } from '../version-links.ts'
import { titleOfMeeting } from './shipment-title.ts'

export function ConflictCard({ copy, mesas }: { copy: Found<'conflict'>; mesas: MesaNames }) {
  const { store } = useApp()
  const meeting = useLive(() => findRecord(store, 'meeting', copy.of ?? ''), [store, copy.of])
  if (meeting === undefined) return null
  const kinds: Readonly<Record<string, string>> = outboxText.kinds
  const title = meeting ? titleOfMeeting(meeting, mesas) : (kinds[copy.ofType ?? ''] ?? outboxText.kinds.other)
  return (
    <li class="outbox-card">
      <div class="outbox-what">
        <h3>{title}</h3>
        <SendBadge state="conflict" />
      </div>
      <div class="outbox-do">
        <Button label={text.compareWith(title)} href={versionLinks.versions(copy.id)}>
          {text.compare}
        </Button>
      </div>
    </li>
  )
}
