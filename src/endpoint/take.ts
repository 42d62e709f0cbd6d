// Merges the new changes of a batch, one after another, and leaves a receipt for each whatever its fate.
import type { RecordId } from '../domain/id.ts'
import type { Refusal } from '../domain/problem.ts'
import { NO_ROWS, type Digest } from '../protocol/digest.ts'
import { merge } from '../protocol/merge.ts'
import type { Incarnation } from '../protocol/name.ts'
import { bytesOf, type Mutation } from '../protocol/mutation.ts'
import type { Result } from '../protocol/sync.ts'
import { keepCopy } from './conflict-copy.ts'
import { Echoes } from './echoes.ts'
import { isMadeHere, judge, type Author, type Judged } from './judge.ts'
import { apartRow } from './keep-apart.ts'
import { lawful } from './lawful.ts'
import type { NumberedLine } from './line.ts'
import type { MesaTransaction, Receipt } from './storage/contract.ts'
import { seenThrough } from './seen-through.ts'
import { Workbench } from './workbench.ts'

export interface Taken {
  readonly results: readonly Result[]
  /** Records the device can bring to the new version by itself. */
  readonly echoes: ReadonlySet<RecordId>
  /** Whether that is true of every record that changed. */
  readonly isAllEchoes: boolean
  /** The mesa's version, and the digest of all its rows, afterwards. */
  readonly v: number
  readonly digest: Digest
}

/** Where a batch comes from. */
export interface Origin {
  readonly author: Author
  readonly inc: Incarnation
  readonly cursor: number
  readonly now: number
}

export async function take(mesa: MesaTransaction, from: Origin, lines: readonly NumberedLine[]): Promise<Taken> {
  const last = lines.at(-1)
  const { v: current, digest } = mesa.scope ?? { v: 0, digest: NO_ROWS }
  if (!last) return { results: [], echoes: new Set(), isAllEchoes: true, v: current, digest }
  const bench = new Workbench(mesa)
  const judged = lines.map((line) => ({ line, ...judge(line.bytes, from.author, mesa.scope?.space) }))
  await bench.fetch(judged.flatMap(({ change }) => (change ? change.rec : [])))
  await bench.fetchReceipts(lines.map(({ cited }) => cited))

  const echoes = new Echoes()
  const taken: { line: NumberedLine; verdict: Verdict; receipt: Receipt }[] = []
  for (const { line, ...said } of judged) {
    const each = said.change ? { ...said, change: await lawful(bench, said.change, from.cursor) } : said
    const isLess = each.change !== said.change
    const verdict = await verdictOn(bench, line, { ...each, isLess }, from.author.name)
    // Of what may not be kept, no letter is.
    const bytes = isLess && each.change ? bytesOf(each.change) : line.bytes
    if (verdict.why && !verdict.before) setApart(bench, { ...line, bytes }, each.change, verdict.why, from)
    echoes.note(each.change, verdict.is === 'ok' && !verdict.before && !verdict.isSeenThrough && !isLess)
    const by = { by: from.author.name, at: each.change?.at ?? null }
    const receipt = { ...receiptOf(from.inc, line, verdict, current + 1), ...by }
    bench.note(receipt)
    taken.push({ line, verdict, receipt })
  }

  const news = bench.news()
  // Without a changed row there is no new version for anything to have taken effect at.
  const receipts = taken.map(({ receipt }) => ({
    ...receipt,
    result: { ...receipt.result, v: Math.min(receipt.result.v, news.v) },
  }))
  await mesa.put(news)
  await mesa.save({
    inc: from.inc,
    state: { device: from.author.device, last: last.seq, ch: last.ch },
    receipts,
    quarantine: bench.newlyApart,
  })
  const results = receipts.map(({ result }, index) =>
    taken[index]?.verdict.before ? { ...result, dup: true } : result,
  )
  const known = echoes.among(bench, from.cursor)
  return {
    results,
    echoes: known,
    isAllEchoes: news.rows.every(({ id }) => known.has(id)),
    v: news.v,
    digest: news.digest,
  }
}

function setApart(bench: Workbench, line: NumberedLine, change: Mutation | null, why: Refusal, from: Origin): void {
  const { author, now: at } = from
  // A name that is another's already is not its own: what was sent under it is kept apart by what it says.
  const key = why === 'nameTaken' ? `${line.name}-${line.hash.slice(0, 8)}` : line.cited
  bench.keepApart({ name: key, bytes: line.bytes, why, device: author.device, at })
  // Who has nothing to do with the mesa does not get a word into it: what she sends is in quarantine alone.
  if (author.access !== 'none' && bench.hasMesa)
    bench.put(apartRow({ name: line.cited, key, why, change, by: author.name, at }))
}

interface Verdict {
  readonly is: Result['is']
  readonly why?: Refusal | undefined
  readonly copies: readonly RecordId[]
  /** Its device cannot come to the same row by itself. */
  readonly isSeenThrough?: boolean
  /** It was here already: the version it got then. */
  readonly before?: { readonly v: number }
}

function receiptOf(
  inc: Incarnation,
  line: NumberedLine,
  { is, why, copies, before }: Verdict,
  next: number,
): Omit<Receipt, 'by' | 'at'> {
  const { seq, cited, hash, ch } = line
  return { inc, seq, name: cited, hash, ch, copies, result: { seq, is, v: before?.v ?? next, ...(why && { why }) } }
}

/** One bad change never stops the next: whatever it is, it gets a verdict (sync.md I10). */
async function verdictOn(
  bench: Workbench,
  { cited, hash }: NumberedLine,
  { change, why, isLess }: Judged & { readonly isLess: boolean },
  by: string,
): Promise<Verdict> {
  const known = await bench.receiptsOf(cited)
  const same = known.find((receipt) => receipt.hash === hash)
  if (same) return { is: same.result.is, why: same.result.why, copies: same.copies, before: { v: same.result.v } }
  if (known.length > 0) return refused('nameTaken')
  if (!change || why) return refused(why ?? 'badShape')

  const row = await bench.row(change.rec)
  const isMisplaced = row ? row.type !== change.type : isMadeHere(change.type)
  if (isMisplaced) return refused('badShape')
  if (row && isLess && change.op === 'set' && Object.keys(change.patch).length === 0) {
    // Nothing is left to be said: its device learns so from the row.
    bench.put(row)
    return { is: 'ok', copies: [] }
  }
  const plain = merge(row, change, cited)
  const seen = plain.outcome === 'conflict' ? await seenThrough(bench, change) : change
  const merged = seen === change ? plain : merge(row, seen, cited)
  if (merged.outcome === 'refused') return refused(merged.why)
  // Even if nothing in it changed: its device shows its own words until the record has the version of the answer.
  if (merged.row) bench.put(merged.row)
  if (merged.outcome === 'ok') return { is: 'ok', copies: [], isSeenThrough: seen !== change }
  return { is: 'conflict', copies: await keepCopy(bench, { change: seen, name: cited, unseen: merged.unseen, by }) }
}

const refused = (why: Refusal): Verdict => ({ is: 'refused', why, copies: [] })
