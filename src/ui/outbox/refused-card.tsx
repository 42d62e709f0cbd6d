// A record that was not accepted: why, and the one thing to do about it.
import { sendAgain, setAside } from '../../store/decide.ts'
import type { Shipment } from '../../store/shipments.ts'
import { useApp } from '../app-context.ts'
import { flushAll, keep } from '../autosave.ts'
import { Button } from '../parts/button.tsx'
import { ApartWords } from './apart-words.tsx'
import { differences } from '../differences.ts'
import { SendBadge } from '../shell/send-badge.tsx'
import { outboxText as text, refusals } from '../text/outbox.ts'
import { whereToCorrect } from './where-to-correct.ts'

export function RefusedCard({ shipment, title }: { shipment: Shipment; title: string }) {
  const { store, sync } = useApp()
  const { mesa, rec, meeting } = shipment
  const apart = differences(shipment.refused, meeting)
  const { cause, remedy, code } = refusals[shipment.why ?? 'badShape']
  const retry = async () => {
    await flushAll()
    if (await keep(() => sendAgain(store, mesa, rec))) await sync.sendNow()
  }
  // Only a meeting has a screen to mend it on; anything else can but go again.
  const action = remedy === 'correct' && !meeting ? 'retry' : remedy
  const leave = () => void keep(() => setAside(store, mesa, rec))
  return (
    <li class="outbox-card">
      <div class="outbox-what">
        <h3>{title}</h3>
        <SendBadge state="refused" />
        <p>{cause}</p>
        <ApartWords words={apart} isOpen={remedy === 'read'} />
        <details>
          <summary>{text.details}</summary>
          <p class="quiet">{text.code(code)}</p>
        </details>
      </div>
      <div class="outbox-do">
        {action === 'correct' && (
          <Button kind="danger" href={whereToCorrect(shipment)} label={text.forRecord(text.correct, title)}>
            {text.correct}
          </Button>
        )}
        {action === 'retry' && (
          <Button onClick={() => void retry()} label={text.forRecord(text.tryAgain, title)}>
            {text.tryAgain}
          </Button>
        )}
        {action === 'read' && (
          <Button onClick={leave} label={text.forRecord(text.leave, title)}>
            {text.leave}
          </Button>
        )}
      </div>
    </li>
  )
}
