// Agreements as a list of their own, each with the meeting it comes from.
import { localDate, type LocalDate } from '../domain/time.ts'
import { meetingBriefShape, type MeetingBrief } from '../domain/meeting-brief.ts'
import { allFoundAs, listedRows, type FoundAs } from './read-core.ts'
import type { Store } from './store.ts'

type AgreementBrief = MeetingBrief['agreements'][number]

export interface DatedAgreement {
  readonly agreement: AgreementBrief
  readonly due: LocalDate
  readonly meeting: FoundAs<typeof meetingBriefShape>
}

/** Open agreements that fall due between two days, both included, the earliest first. */
export async function agreementsDue(store: Store, from: string, to: string): Promise<DatedAgreement[]> {
  const dated = store.db.records.where('due').between(from, to, true, true).distinct()
  const rows = await dated.filter(await listedRows(store)).toArray()
  const written = allFoundAs('meeting', meetingBriefShape, rows)
    .flatMap((meeting) => meeting.agreements.map((agreement) => ({ agreement, meeting, due: dayOf(agreement) })))
    .filter((each): each is DatedAgreement => each.due !== null && each.due >= from && each.due <= to)
  // The code for it is not on the way of the first screen. `resolve`: a live query goes on after it.
  const { stillDue } = await Promise.resolve(import('./still-due.ts'))
  return stillDue(store, written, from, to)
}

function dayOf({ due }: AgreementBrief): LocalDate | null {
  const day = localDate.safeParse(due)
  return day.success ? day.data : null
}
