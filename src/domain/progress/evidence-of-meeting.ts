// A closed meeting as evidence. A draft is none.
import type { Meeting } from '../meeting.ts'
import { presentIn } from '../meeting-brief.ts'
import type { DocumentRecord, PaperKind } from '../document-record.ts'
import type { Proof } from '../target-rule.ts'
import { womenAndMen } from '../women-and-men.ts'
import { evidenceHead, type Evidence, type People, type Standing } from './evidence.ts'

/** Papers that sustain a gathering, and what each of them proves. */
const SUSTAINS: Partial<Record<PaperKind, Proof>> = {
  roster: 'roster',
  programme: 'programme',
  aideMemoire: 'aideMemoire',
}

/**
 * What lasts several days is one event, of its first day.
 * @param papers the documents that say they sustain this meeting
 */
export function evidenceOfMeeting(
  meeting: Meeting,
  standing: Standing,
  papers: readonly DocumentRecord[] = [],
): Evidence | null {
  const { kind, date, activity, plan, state, minutesNumber, space, closedAt } = meeting
  if (state !== 'closed' || !kind || !date) return null
  return {
    ...evidenceHead(standing, closedAt),
    kind,
    date,
    links: activity ? [{ activity, ...(plan && { plan }), ...(space && { elements: [space] }) }] : [],
    proofs: [...proofsOf(meeting), ...papers.flatMap((paper) => proofOf(paper) ?? [])],
    people: peopleOf(meeting),
    ...(minutesNumber && { number: minutesNumber }),
    ...(space && { title: space }),
  }
}

/** What a paper proves of the gathering it sustains. */
export const proofOf = ({ kind, state }: DocumentRecord): Proof | undefined =>
  kind && state === 'closed' ? SUSTAINS[kind] : undefined

function* proofsOf(meeting: Meeting): Generator<Proof> {
  const present = presentIn(meeting)
  yield 'minutes'
  if (present.length > 0) yield 'attendance'
  if (present.some(({ segment }) => segment === 'regionalGovernment')) yield 'regionalGovernment'
  if (meeting.photos.length > 0) yield 'photo'
  if (meeting.callNotice) yield 'callNotice'
  if (meeting.space) yield 'space'
}

function peopleOf(meeting: Meeting): People {
  const present = presentIn(meeting)
  const minors = (meeting.minors ?? []).reduce((sum, each) => sum + each, 0)
  return { present: present.length, ...womenAndMen(present), minors }
}
