// Which record counts where: one event once in an activity (R2), and never in two of an exclusive set (R3).
import type { EntryKey, RecordId } from '../id.ts'
import type { Proof, Selector } from '../target-rule.ts'
import type { LocalDate } from '../time.ts'
import { elementOf } from './element-of.ts'
import type { Evidence, Link } from './evidence.ts'
import type { ReadRow, Rivals } from './reading.ts'

/** Why a linked record is not counted at all. */
export type LeftOut = 'wrongKind' | 'wrongLevel' | 'otherYear' | 'noElement' | 'sameEvent' | 'exclusive'

/** A record linked to an activity, and what becomes of it there. */
export interface Sifted {
  readonly evidence: Evidence
  readonly link: Link
  readonly element: string
  /** What it still lacks: of each list any one would do. */
  readonly missing: readonly (readonly Proof[])[]
  readonly leftOut: LeftOut | null
  /** It is a step on the way, by its key. */
  readonly milestone: EntryKey | null
}

export interface Sieve {
  readonly plan: RecordId
  /** How the days of its year begin: `2024-`. */
  readonly start: string
  readonly cutoff: LocalDate
  readonly asOf: number
  readonly reads: ReadonlyMap<EntryKey, ReadRow>
  readonly merged: ReadonlyMap<EntryKey, EntryKey>
  readonly rivals: Rivals
}

interface Claim extends Sifted {
  readonly read: ReadRow
}

/** Of each activity, everything linked to it that was known, in the order of its days. */
export function sift(evidence: readonly Evidence[], sieve: Sieve): ReadonlyMap<EntryKey, readonly Sifted[]> {
  const eligible = new Map<RecordId, Claim[]>()
  const byActivity = new Map<EntryKey, Sifted[]>()
  const put = (read: ReadRow, sifted: Sifted): void => {
    const list = byActivity.get(read.row.key)
    if (list) list.push(sifted)
    else byActivity.set(read.row.key, [sifted])
  }
  for (const each of evidence) {
    if (each.links.length === 0 || each.date > sieve.cutoff || (each.at ?? 0) > sieve.asOf) continue
    for (const claim of claimsOf(each, sieve)) {
      if (claim.leftOut || claim.milestone) put(claim.read, claim)
      else {
        const rivals = eligible.get(each.event)
        if (rivals) rivals.push(claim)
        else eligible.set(each.event, [claim])
      }
    }
  }
  for (const claims of eligible.values()) {
    for (const claim of settle(claims, sieve.rivals)) put(claim.read, claim)
  }
  for (const list of byActivity.values()) list.sort(byDay)
  return byActivity
}

function claimsOf(evidence: Evidence, { plan, start, reads, merged }: Sieve): readonly Claim[] {
  const isOtherYear = !evidence.date.startsWith(start)
  let claims: Claim[] | null = null
  for (const link of evidence.links) {
    if (link.plan ? link.plan !== plan : isOtherYear) continue
    const read = reads.get(merged.get(link.activity) ?? link.activity)
    if (!read || claims?.some((other) => other.read === read)) continue
    claims ??= []
    claims.push(claim(evidence, link, read, isOtherYear))
  }
  return claims ?? NONE
}
const NONE: readonly never[] = []

function claim(evidence: Evidence, link: Link, read: ReadRow, isOtherYear: boolean): Claim {
  const rejected = isOtherYear ? 'otherYear' : misfit(read.counts, evidence)
  const step = rejected && !isOtherYear && read.row.rule?.milestones?.find(({ counts }) => !misfit(counts, evidence))
  const element = elementOf(read, evidence, link)
  const lacks = (any: readonly Proof[]): boolean => !any.some((proof) => evidence.proofs.includes(proof))
  return {
    read,
    evidence,
    link,
    element: element ?? '',
    missing: read.needs.some(lacks) ? read.needs.filter(lacks) : NONE,
    leftOut: step ? null : (rejected ?? (element === null ? 'noElement' : null)),
    milestone: step ? step.key : null,
  }
}

export function misfit(counts: Selector | null, { kind, level }: Pick<Evidence, 'kind' | 'level'>): LeftOut | null {
  if (!counts) return null
  if (!counts.kinds.includes(kind)) return 'wrongKind'
  return counts.levels && !(level && counts.levels.includes(level)) ? 'wrongLevel' : null
}

/** Of one event's claims, which stand. What is validated goes first, so that nothing else can take its place. */
function settle(claims: Claim[], rivals: Rivals): Claim[] {
  if (claims.length === 1) return claims
  const taken = new Set<EntryKey>()
  return claims.sort(byRight).map((claim) => {
    const { key } = claim.read.row
    const leftOut = taken.has(key) ? 'sameEvent' : isBarred(key, taken, rivals) ? 'exclusive' : null
    if (!leftOut) taken.add(key)
    return { ...claim, leftOut }
  })
}

export const isBarred = (key: EntryKey, taken: ReadonlySet<EntryKey>, rivals: Rivals): boolean =>
  [...(rivals.get(key) ?? [])].some((rival) => taken.has(rival))

/** Of several records of one event: which goes first. */
export const RANK = { validated: 3, toValidate: 2, unsent: 1, observed: 0 }
/** R1: validated without its minimum evidence is still to be validated. */
export const stateIn = ({ evidence: { state }, missing }: Pick<Sifted, 'evidence' | 'missing'>): Evidence['state'] =>
  state === 'validated' && missing.length > 0 ? 'toValidate' : state

const byRight = (a: Claim, b: Claim): number =>
  RANK[stateIn(b)] - RANK[stateIn(a)] ||
  (a.link.at ?? 0) - (b.link.at ?? 0) ||
  a.read.place - b.read.place ||
  byDay(a, b)

/** The same for whatever order they came in. */
function byDay({ evidence: a }: Sifted, { evidence: b }: Sifted): number {
  if (a.date !== b.date) return a.date < b.date ? -1 : 1
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}
