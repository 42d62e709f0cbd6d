// Closed actas, to be named as what something was agreed by: what approved a paper, what it sustains, what changed the plan.
import type { MesaId, RecordId } from '../domain/id.ts'
import type { MeetingKind } from '../domain/meeting-brief.ts'
import { numberInForce } from '../domain/minutes-number.ts'
import type { LocalDate } from '../domain/time.ts'
import type { AgreementExtract } from './extract.ts'
import { extractsOf } from './extracts.ts'
import { laterNumbers } from './minutes-numbers.ts'
import { listedRows } from './read-core.ts'
import type { Store } from './store.ts'

export interface ClosedMeeting {
  readonly id: RecordId
  readonly mesa: MesaId
  readonly date: LocalDate
  readonly kind: MeetingKind | undefined
  /** The one in force; empty where it has none. */
  readonly number: string
  readonly agreements: readonly AgreementExtract[]
}

/** The newest first. May stand in a live query. */
export async function closedMeetings(store: Store): Promise<ClosedMeeting[]> {
  const later = await laterNumbers(store)
  return (await extractsOf(store, 'meeting'))
    .filter(await listedRows(store))
    .flatMap(({ id, mesa, content: { state, date, kind, minutesNumber, agreements } }): ClosedMeeting[] => {
      if (state !== 'closed' || !date) return []
      const { number = '' } = numberInForce(minutesNumber, later.get(id) ?? [])
      return [{ id, mesa, date, kind, number, agreements }]
    })
    .sort((a, b) => (a.date === b.date ? (a.id < b.id ? -1 : 1) : a.date < b.date ? 1 : -1))
}

/** Older ones are seldom meant. */
const MANY = 60

/**
 * Those to choose from.
 * @param mesa of that mesa alone
 * @param named is among them however old it is
 */
export const likelyMeetings = (
  all: readonly ClosedMeeting[],
  mesa: MesaId | null,
  named: RecordId | undefined,
): ClosedMeeting[] =>
  all.filter((each) => mesa === null || each.mesa === mesa).filter(({ id }, index) => index < MANY || id === named)
