// What a record could still add to, to be offered when it is closed: «Esta reunión suma 1 a…».
import type { EntryKey } from '../id.ts'
import { elementOf } from './element-of.ts'
import type { Multiplier } from '../target-rule.ts'
import type { Evidence } from './evidence.ts'
import { isBarred, misfit } from './sift.ts'
import type { ReadRow, Rivals } from './reading.ts'

/** An activity, and whether somebody has to say which element it is about. */
export interface Offer {
  readonly activity: EntryKey
  readonly needsElement: boolean
}

const isOfMesas = ({ by }: Multiplier): boolean => by === 'mesa' || by === 'province'

/** Activities that ask for a report of agreements: what proves that one was done is offered to them as input. */
export const agreementReports = (reads: readonly ReadRow[]): EntryKey[] =>
  reads.flatMap(({ counts, row }) => (counts?.kinds.includes('agreementsReport') && !row.isSuspended ? row.key : []))

/** In the plan's order. Nothing it is linked to already, nor what that excludes, nor what another mesa is to do. */
export function offersFor(evidence: Evidence, reads: readonly ReadRow[], rivals: Rivals): Offer[] {
  const linked = new Set(evidence.links.map(({ activity }) => activity))
  return reads
    .filter(({ counts, row: { key } }) => counts && !linked.has(key) && !isBarred(key, linked, rivals))
    .filter(({ counts, row }) => !misfit(counts, evidence) && !row.isSuspended)
    .map((read) => ({ read, element: elementOf(read, evidence, { activity: read.row.key }) }))
    .filter(({ read, element }) => element !== null || !read.multipliers.some(isOfMesas))
    .map(({ read, element }) => ({ activity: read.row.key, needsElement: element === null }))
}
