// The numbers given to actas once they were closed.
import type { RecordId } from './id.ts'

export interface GivenNumber {
  readonly id: RecordId
  readonly of: RecordId
  readonly minutesNumber: string
  readonly at: number
}

/** By acta, in the order in which they were given. */
export function numbersByActa(addenda: readonly GivenNumber[]): Map<RecordId, GivenNumber[]> {
  const byActa = new Map<RecordId, GivenNumber[]>()
  for (const each of [...addenda].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1)))
    byActa.set(each.of, [...(byActa.get(each.of) ?? []), each])
  return byActa
}
