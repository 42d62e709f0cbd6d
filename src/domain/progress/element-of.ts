// Which element of a multiplied target a record is about: said in its link, or known from its kind, mesa or quarter.
import { fold } from '../text.ts'
import { quarterOf } from '../time.ts'
import type { Multiplier } from '../target-rule.ts'
import type { Evidence, Link } from './evidence.ts'
import { joined, partsOf, type ReadRow } from './reading.ts'

/** Its key; null when it is about none of them, or nobody has said which. */
export function elementOf(read: ReadRow, evidence: Evidence, link: Link): string | null {
  const parts = read.multipliers.map((each) => partOf(each, read, evidence, link))
  return parts.includes(null) ? null : joined(parts.map((part) => part ?? ''))
}

function partOf(each: Multiplier, read: ReadRow, evidence: Evidence, { elements = [] }: Link): string | null {
  if (each.open === 'free') return nameOf(elements, read)
  const parts = partsOf(each, read.row, read.topics)
  const said = parts.find(({ key }) => elements.includes(key))
  if (said) return said.key
  if (each.by === 'quarter') return markedQuarter(read, evidence)
  if (!each.of) return null
  const ofKind = each.of.find(({ kind }) => kind === evidence.kind)
  const ofMesa =
    each.by === 'mesa' || each.by === 'province' ? each.of.find(({ key }) => String(key) === evidence.mesa) : null
  return (ofKind ?? ofMesa)?.key ?? null
}

/** Any name, however it is written. Where nothing is capped by it, a record without a name counts too. */
function nameOf([name]: readonly string[], { reading }: ReadRow): string | null {
  if (name && fold(name)) return fold(name)
  return reading.each === undefined ? '' : null
}

/** Late, it is of the last marked quarter that had begun; early, of the first one. R8 flags it either way. */
function markedQuarter({ row }: ReadRow, { date }: Evidence): string | null {
  const marked = [...(row.quarters ?? [])].sort((a, b) => a - b)
  const own = marked.filter((quarter) => quarter <= quarterOf(date)).at(-1) ?? marked[0]
  return own === undefined ? null : String(own)
}
