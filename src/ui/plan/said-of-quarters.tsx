// What the Secretaría said of each quarter of a target without a number, with what sustains it.
import type { EntryKey, RecordId } from '../../domain/id.ts'
import { dateOf } from '../../domain/time.ts'
import { saidOfQuarters } from '../../store/fulfilment.ts'
import { useApp, useLive } from '../app-context.ts'
import { advanceText as text } from '../text/advance.ts'
import { plainDate } from '../text/format.ts'

interface SaidOfQuartersProps {
  readonly plan: RecordId
  readonly activity: EntryKey
  /** Nothing is shown where nothing was said. */
  readonly mayBeEmpty: boolean
}

export function SaidOfQuarters({ plan, activity, mayBeEmpty }: SaidOfQuartersProps) {
  const { store } = useApp()
  const said = useLive(() => saidOfQuarters(store, plan, activity), [store, plan, activity])
  if (!said) return null
  if (said.length === 0) return mayBeEmpty ? null : <p class="quiet">{text.nothingSaid}</p>
  return (
    <section class="plan-said">
      <h2>{text.said}</h2>
      <ul class="rows plan-evidence">
        {said.map(({ id, quarter, fulfilment, why, by = '', at = 0 }) => (
          <li key={id}>
            <p>
              <b>{text.saidOf(quarter, fulfilment)}</b>
            </p>
            {why && <p>{why}</p>}
            <p class="quiet">{text.saidBy(by, plainDate(dateOf(at)))}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
