// A closed paper as evidence.
import type { DocumentRecord } from '../document-record.ts'
import type { RecordId } from '../id.ts'
import type { Proof } from '../target-rule.ts'
import type { LocalDate } from '../time.ts'
import { evidenceHead, type Evidence, type Standing } from './evidence.ts'

/** What other records say of a paper. */
export interface AroundPaper {
  /** The oficio that asked for it, where it is an answer. */
  readonly request?: DocumentRecord
  readonly isReplaced?: boolean
}

/** The day it counts: presented or approved, else received, else the one written on it. */
export const dayOf = ({ presentedOn, stampedOn, date }: Partial<DocumentRecord>): LocalDate | undefined =>
  presentedOn ?? stampedOn ?? date

/** None of a draft, of what sustains a gathering, of what another paper replaced, nor without a day. */
export function evidenceOfDocument(
  paper: DocumentRecord,
  standing: Standing,
  around: AroundPaper = {},
): Evidence | null {
  const date = dayOf(paper)
  const { kind, activity, plan, elements, state, number, title, closedAt } = paper
  if (state !== 'closed' || !kind || !date || paper.of || around.isReplaced) return null
  return {
    ...evidenceHead(standing, closedAt),
    kind,
    date,
    links: activity ? [{ activity, ...(plan && { plan }), ...(elements && { elements }) }] : [],
    proofs: [...proofsOf(paper, around)],
    ...(number && { number }),
    ...(title && { title }),
  }
}

function* proofsOf(paper: DocumentRecord, { request }: AroundPaper): Generator<Proof> {
  if (paper.number) yield 'number'
  if (paper.date) yield 'date'
  const hasFile = hasPages(paper)
  if (hasFile) yield 'file'
  if (paper.presentedOn) yield 'presented'
  if (paper.approvedIn) yield 'agreement'
  if (isStamped(paper)) yield 'stamp'
  if (request && isStamped(request)) yield 'stampedRequest'
}

export const hasPages = ({ file, photos }: Pick<DocumentRecord, 'file' | 'photos'>): boolean =>
  file !== undefined || photos.some((page) => page.file !== undefined)

/** A cargo is the day of the stamp and the sheet that bears it. */
const isStamped = (paper: DocumentRecord): boolean =>
  paper.state === 'closed' && paper.stampedOn !== undefined && hasPages(paper)

/** The papers that another closed one stands in for. */
export const replacedBy = (papers: readonly DocumentRecord[]): ReadonlySet<RecordId> =>
  new Set(papers.flatMap(({ state, replaces }) => (state === 'closed' && replaces ? [replaces] : [])))
