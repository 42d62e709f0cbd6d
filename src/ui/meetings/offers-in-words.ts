// What a closed meeting adds to and could add to, with the words and the questions of each.
import type { EntryKey, RecordId } from '../../domain/id.ts'
import type { Progress } from '../../domain/progress/progress.ts'
import { partsOf, type ReadRow } from '../../domain/progress/reading.ts'
import { yearOf, type LocalDate } from '../../domain/time.ts'
import { answeredOf } from '../../store/contributions.ts'
import { evidenceFor, offersOf, progressOf } from '../../store/plan-progress.ts'
import type { Store } from '../../store/store.ts'
import { planText } from '../text/plan.ts'

export interface OfferInWords {
  readonly plan: RecordId
  readonly activity: EntryKey
  readonly words: string
  /** What has to be said: one of these, a name, or nothing. */
  readonly ask: readonly { readonly value: string; readonly label: string }[] | 'name' | null
}

export interface OffersInWords {
  /** Activities it is linked to already and where it is not judged yet. */
  readonly linked: readonly string[]
  readonly offers: readonly OfferInWords[]
}

/** Null without a plan of its year. */
export async function offersInWords(
  store: Store,
  { id, date }: { readonly id: RecordId; readonly date?: LocalDate | undefined },
): Promise<OffersInWords | null> {
  const year = date && yearOf(date)
  const progress = year ? await progressOf(store, year) : null
  if (!year || progress?.plan.year !== year) return null
  const own = await evidenceFor(store, id)
  const isWaiting = own?.state === 'toValidate' || own?.state === 'unsent'
  const answered = await answeredOf(store, id)
  const byKey = new Map<EntryKey, Progress>(progress.activities.map((each) => [each.key, each]))
  const wordsOf = (key: EntryKey) =>
    byKey.get(key)?.read.row.text?.replace(/[.\s]+$/, '') ?? planText.activity(undefined)
  const offers = (await offersOf(store, year, id)).flatMap(({ activity, needsElement }): OfferInWords[] => {
    const read = byKey.get(activity)?.read
    const ask = needsElement && read ? askOf(read) : null
    if (!read || ask === undefined || answered.has(activity)) return []
    return [{ plan: progress.plan.id, activity, words: wordsOf(activity), ask }]
  })
  const linked = isWaiting ? (own?.links ?? []).filter(({ activity }) => byKey.has(activity)) : []
  return { linked: linked.map(({ activity }) => wordsOf(activity)), offers }
}

/** Undefined where more would have to be asked than one thing. */
function askOf({ multipliers, row, topics }: ReadRow): OfferInWords['ask'] | undefined {
  const asked = multipliers.filter(({ by }) => by !== 'quarter' && by !== 'mesa' && by !== 'province')
  const [only] = asked
  if (!only || asked.length > 1) return undefined
  if (only.open === 'free') return 'name'
  const parts = partsOf(only, row, topics)
  return parts.length > 0 ? parts.map(({ key, name }) => ({ value: key, label: name })) : undefined
}
