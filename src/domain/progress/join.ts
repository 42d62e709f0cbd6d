// What was said of the evidence in records of their own: verdicts of the secretariat, links to more activities.
import type { Contribution } from '../contribution.ts'
import { inOrder } from '../follow-up.ts'
import type { RecordId } from '../id.ts'
import type { Validation } from '../validation.ts'
import type { Evidence, Link } from './evidence.ts'

type Said = { readonly id: RecordId; readonly of?: RecordId | undefined; readonly at?: number | undefined }

/**
 * R1. The last verdict stands, whichever came first.
 * @param asOf verdicts given after this moment were not known to an older report
 */
export function withVerdicts(
  evidence: readonly Evidence[],
  validations: readonly (Validation & { readonly id: RecordId })[],
  asOf = Infinity,
): Evidence[] {
  const byRecord = grouped(validations, asOf)
  return evidence.map((each) => {
    const last = lastOf(byRecord.get(each.id))
    if (!last?.verdict || last.verdict === 'reopened') return each
    return { ...each, state: last.verdict, ...(last.note && { note: last.note }) }
  })
}

/** Of several about one activity the last stands; what is withdrawn also undoes the record's own link. */
export function withContributions(
  evidence: readonly Evidence[],
  contributions: readonly (Contribution & { readonly id: RecordId })[],
  asOf = Infinity,
): Evidence[] {
  const byRecord = grouped(contributions, asOf)
  return evidence.map((each) => {
    const said = byRecord.get(each.id)
    if (!said) return each
    let { links } = each
    for (const one of inOrder(said)) {
      const link = one.isWithdrawn ? null : linkOf(one)
      links = [...links.filter((other) => !isSame(other, one)), ...(link ? [link] : [])]
    }
    return { ...each, links }
  })
}

const isSame = (link: Link, { plan, activity }: Contribution): boolean =>
  link.activity === activity && (link.plan === plan || !link.plan || !plan)

function linkOf({ plan, activity, elements, at }: Contribution): Link | null {
  if (!activity) return null
  return { activity, ...(plan && { plan }), ...(elements && { elements }), ...(at !== undefined && { at }) }
}

function grouped<S extends Said>(said: readonly S[], asOf: number): Map<RecordId, S[]> {
  const byRecord = new Map<RecordId, S[]>()
  for (const each of said) {
    if (!each.of || (each.at ?? 0) > asOf) continue
    const group = byRecord.get(each.of)
    if (group) group.push(each)
    else byRecord.set(each.of, [each])
  }
  return byRecord
}

const lastOf = <S extends Said & Parameters<typeof inOrder>[0][number]>(said: readonly S[] = []): S | undefined =>
  said.length > 1 ? inOrder(said).at(-1) : said[0]
