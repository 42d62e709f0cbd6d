// Agreements as a list of their own, each with the meeting it comes from.
import { localDate, type LocalDate } from '../domain/time.ts'
import type { Agreement } from '../domain/meeting.ts'
import { foundAll, readableRows } from './read.ts'
import type { StoredMeeting } from './meetings.ts'
import type { Store } from './store.ts'

export interface DatedAgreement {
  readonly agreement: Agreement
  readonly due: LocalDate
  readonly meeting: StoredMeeting
}

/** Agreements that fall due between two days, both included, the earliest first. */
export async function agreementsDue(store: Store, from: string, to: string): Promise<DatedAgreement[]> {
  const dated = store.db.records.where('due').between(from, to, true, true).distinct()
  const rows = await dated.filter(await readableRows(store)).toArray()
  return foundAll('meeting', rows)
    .flatMap((meeting) => meeting.agreements.map((agreement) => ({ agreement, meeting, due: dayOf(agreement) })))
    .filter((each): each is DatedAgreement => each.due !== null && each.due >= from && each.due <= to)
    .sort((a, b) => (a.due < b.due ? -1 : 1))
}

function dayOf({ due }: Agreement): LocalDate | null {
  const day = localDate.safeParse(due)
  return day.success ? day.data : null
}
