// All that this device has to prove the plan with: closed meetings and papers, from their extracts alone.
import type { DocumentRecord } from '../domain/document-record.ts'
import type { MesaId, RecordId } from '../domain/id.ts'
import type { Level } from '../domain/mesa.ts'
import { numberInForce } from '../domain/minutes-number.ts'
import type { Evidence } from '../domain/progress/evidence.ts'
import { evidenceOfDocument, replacedBy } from '../domain/progress/evidence-of-document.ts'
import { proofOf } from '../domain/progress/evidence-of-meeting.ts'
import { extractsOf } from './extracts.ts'
import { laterNumbers } from './minutes-numbers.ts'
import { knownMesas, spaceOf } from './plans.ts'
import { allRulings } from './same-meetings.ts'
import type { Store } from './store.ts'

/** Before any verdict. @param unsent the records that only this device has */
export async function evidenceOf(store: Store, unsent: ReadonlySet<RecordId>): Promise<Evidence[]> {
  const levels = await levelsOf(store)
  const papers = await extractsOf(store, 'document')
  const contents = papers.map(({ content }) => content)
  const byId = new Map(papers.map(({ id, content }) => [id, content]))
  const sustaining = grouped(contents)
  const replaced = replacedBy(contents)
  const laterOf = await laterNumbers(store)
  const eventOf = await events(store)
  const standing = (id: RecordId, mesa: MesaId) => {
    const level = levels.get(mesa)
    return { id, mesa, event: eventOf.get(id) ?? id, isSent: !unsent.has(id), ...(level && { level }) }
  }
  const meetings = (await extractsOf(store, 'meeting')).flatMap(({ id, mesa, content: { fact } }): Evidence[] => {
    if (!fact) return []
    const { isSent, ...where } = standing(id, mesa)
    const { number } = numberInForce(fact.number, laterOf.get(id) ?? [])
    const proofs = [...fact.proofs, ...(sustaining.get(id) ?? []).flatMap((paper) => proofOf(paper) ?? [])]
    return [{ ...fact, ...where, ...(number && { number }), proofs, state: isSent ? 'toValidate' : 'unsent' }]
  })
  const documents = papers.flatMap(({ id, mesa, content }) => {
    const request = content.answers && byId.get(content.answers)
    const around = { ...(request && { request }), isReplaced: replaced.has(id) }
    return evidenceOfDocument(content, standing(id, mesa), around) ?? []
  })
  return [...meetings, ...documents]
}

function grouped(papers: readonly DocumentRecord[]): Map<RecordId | undefined, DocumentRecord[]> {
  const byMeeting = new Map<RecordId | undefined, DocumentRecord[]>()
  for (const paper of papers) byMeeting.set(paper.of, [...(byMeeting.get(paper.of) ?? []), paper])
  return byMeeting
}

async function levelsOf(store: Store): Promise<Map<MesaId, Level>> {
  const known = await knownMesas(store)
  return new Map(known.flatMap(({ mesa }) => (mesa.level ? [[spaceOf(mesa), mesa.level] as const] : [])))
}

/** R2: records said to be of one meeting have one name, closed or not; the same on every phone. */
async function events(store: Store): Promise<Map<RecordId, RecordId>> {
  const groupOf = new Map<RecordId, Set<RecordId>>()
  for (const { verdict, of, other } of (await allRulings(store)).values()) {
    if (verdict !== 'same') continue
    const group = new Set([...(groupOf.get(of) ?? [of]), ...(groupOf.get(other) ?? [other])])
    for (const id of group) groupOf.set(id, group)
  }
  return new Map([...groupOf].map(([id, group]) => [id, [...group].sort()[0] ?? id]))
}
