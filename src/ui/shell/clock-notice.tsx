// The clock cannot be right: said on top of every screen while work goes on, with what to do about it.
import { dateOf } from '../../domain/time.ts'
import { doubtOfClock } from '../../store/clock.ts'
import { useApp, useLive, useNow } from '../app-context.ts'
import { clockText as text } from '../text/clock.ts'
import './clock-notice.css'

export function ClockNotice() {
  const { store, session } = useApp()
  const now = useNow()
  const doubt = useLive(() => doubtOfClock(store), [store, now])
  if (!doubt || !session) return null
  return (
    <aside class="clock-notice" aria-label={text.aside}>
      <p role="status">{text.wrong(dateOf(now))}</p>
      <details>
        <summary>{text.how}</summary>
        <ol>
          {text.ways.map((way) => (
            <li key={way}>{way}</li>
          ))}
        </ol>
        <p>{text.goOn}</p>
      </details>
    </aside>
  )
}
