// The actas that were closed, to be named as what something was agreed by; the last first.
import type { MesaId, RecordId } from '../domain/id.ts'
import type { MeetingKind } from '../domain/meeting-brief.ts'
import { numberInForce } from '../domain/minutes-number.ts'
import type { LocalDate } from '../domain/time.ts'
import { extractsOf } from './extracts.ts'
import { laterNumbers } from './minutes-numbers.ts'
import type { Store } from './store.ts'

export interface ClosedMinutes {
  readonly id: RecordId
  readonly mesa: MesaId
  readonly date: LocalDate
  readonly kind: MeetingKind | undefined
  /** Empty where it has none. */
  readonly number: string
  readonly agreements: readonly { readonly key: string; readonly text: string }[]
}

/** May stand in a live query. */
export async function closedMinutes(store: Store): Promise<ClosedMinutes[]> {
  const later = await laterNumbers(store)
  return (await extractsOf(store, 'meeting'))
    .flatMap(({ id, mesa, content }): ClosedMinutes[] => {
      const { fact, date, kind, agreements } = content
      if (!fact || !date) return []
      const { number = '' } = numberInForce(content.minutesNumber, later.get(id) ?? [])
      return [{ id, mesa, date, kind, number, agreements: agreements.map(({ key, text = '' }) => ({ key, text })) }]
    })
    .sort((a, b) => (a.date === b.date ? (a.id < b.id ? -1 : 1) : a.date < b.date ? 1 : -1))
}
