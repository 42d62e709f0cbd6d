// Records made into evidence, the same on a phone and at a shell: what each needs of the others is put together here.
import type { DocumentRecord } from '../document-record.ts'
import type { MesaId, RecordId } from '../id.ts'
import type { Level } from '../mesa.ts'
import { numberInForce } from '../minutes-number.ts'
import type { GivenNumber } from '../numbers-by-acta.ts'
import { rulings, type Ruling, type Verdict } from '../same-meeting.ts'
import type { Evidence } from './evidence.ts'
import { evidenceOfDocument, replacedBy } from './evidence-of-document.ts'
import { proofOf } from './evidence-of-meeting.ts'
import type { Fact } from './fact.ts'

interface Placed {
  readonly id: RecordId
  readonly mesa: MesaId
}

export interface Gathered {
  /** Without a fact, a draft. */
  readonly meetings: readonly (Placed & { readonly fact?: Fact | undefined })[]
  readonly papers: readonly (Placed & { readonly content: DocumentRecord })[]
  readonly levels: ReadonlyMap<MesaId, Level>
  /** By acta: the numbers given to it once it was closed, in the order in which they were given. */
  readonly laterNumbers: ReadonlyMap<RecordId, readonly GivenNumber[]>
  /** All that was said of which meetings are one. */
  readonly verdicts: readonly Verdict[]
  /** The records that only this device has. */
  readonly unsent: ReadonlySet<RecordId>
  /** What was said or closed after this moment takes nothing from an older report, and adds nothing to it. */
  readonly asOf?: number | undefined
}

/** Before any verdict. */
export function gatherEvidence({ meetings, papers: all, verdicts, asOf = Infinity, ...around }: Gathered): Evidence[] {
  const papers = all.filter(({ content: { closedAt = 0 } }) => closedAt <= asOf)
  const contents = papers.map(({ content }) => content)
  const byId = new Map(papers.map(({ id, content }) => [id, content]))
  const sustaining = grouped(contents)
  const replaced = replacedBy(contents)
  const ruled = rulings(verdicts.filter(({ at = 0 }) => at <= asOf)).values()
  // Two devices may replace one paper at once: it is still one.
  const corrected = papers.flatMap(({ id, content: { state, replaces } }): Same[] =>
    state === 'closed' && replaces ? [{ verdict: 'same', of: replaces, other: id }] : [],
  )
  const eventOf = events([...ruled, ...corrected])
  const standing = ({ id, mesa }: Placed) => {
    const level = around.levels.get(mesa)
    return { id, mesa, event: eventOf.get(id) ?? id, isSent: !around.unsent.has(id), ...(level && { level }) }
  }
  const gatherings = meetings.flatMap(({ id, mesa, fact }): Evidence[] => {
    if (!fact) return []
    const { isSent, ...where } = standing({ id, mesa })
    const { number } = numberInForce(
      fact.number,
      (around.laterNumbers.get(id) ?? []).filter(({ at }) => at <= asOf),
    )
    const proofs = [...fact.proofs, ...(sustaining.get(id) ?? []).flatMap((paper) => proofOf(paper) ?? [])]
    return [{ ...fact, ...where, ...(number && { number }), proofs, state: isSent ? 'toValidate' : 'unsent' }]
  })
  const documents = papers.flatMap(({ id, mesa, content }) => {
    const request = content.answers && byId.get(content.answers)
    const said = { ...(request && { request }), isReplaced: replaced.has(id) }
    return evidenceOfDocument(content, standing({ id, mesa }), said) ?? []
  })
  return [...gatherings, ...documents]
}

function grouped(papers: readonly DocumentRecord[]): Map<RecordId | undefined, DocumentRecord[]> {
  const byMeeting = new Map<RecordId | undefined, DocumentRecord[]>()
  for (const paper of papers) byMeeting.set(paper.of, [...(byMeeting.get(paper.of) ?? []), paper])
  return byMeeting
}

type Same = Pick<Ruling, 'verdict' | 'of' | 'other'>

/** R2: records said to be of one meeting have one name, closed or not; the same on every phone. */
function events(ruled: readonly Same[]): Map<RecordId, RecordId> {
  const groupOf = new Map<RecordId, Set<RecordId>>()
  for (const { verdict, of, other } of ruled) {
    if (verdict !== 'same') continue
    const group = new Set([...(groupOf.get(of) ?? [of]), ...(groupOf.get(other) ?? [other])])
    for (const id of group) groupOf.set(id, group)
  }
  return new Map([...groupOf].map(([id, group]) => [id, [...group].sort()[0] ?? id]))
}
