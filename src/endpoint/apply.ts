// Takes one mesa's part of a request, under the mesa's lock: all of it or nothing (sync.md §3, §3.2).
import { CHAIN_START } from '../protocol/scope.ts'
import type { RecordId } from '../domain/id.ts'
import type { MesaAnswer, MesaRequest, Result } from '../protocol/sync.ts'
import type { Author } from './judge.ts'
import { numbered, type Line } from './line.ts'
import type { MesaTransaction, Page, PageRow } from './storage/contract.ts'
import { take } from './take.ts'

export interface Delivery {
  readonly author: Author
  readonly request: MesaRequest
  readonly lines: readonly Line[]
  /** Characters of rows the answer may still carry. */
  readonly room: number
  readonly now: number
}

/** The answer, with its rows still as they were stored. */
export type Applied = Omit<MesaAnswer, 'rows'> & { readonly rows: readonly PageRow[] }

export async function apply(mesa: MesaTransaction, delivery: Delivery): Promise<Applied> {
  const { author, request, now } = delivery
  const { inc, cursor } = request
  const held = await mesa.incarnation(inc)
  const { last, ch } = held ?? { last: 0, ch: CHAIN_START }
  const nothing = {
    id: mesa.id,
    inc,
    epoch: mesa.epoch,
    from: cursor,
    v: cursor,
    more: false,
    rows: [],
    results: [],
    last,
    ch,
    safe: mesa.scope?.safe ?? 0,
    digest: null,
  }
  if (request.epoch !== null && request.epoch !== mesa.epoch) return { ...nothing, state: 'reset' }
  if (author.access !== 'none' && cursor > (mesa.scope?.v ?? 0)) {
    // The device has seen later versions than there are: a backup was put back and nobody said so (sync.md §3).
    return { ...nothing, state: 'reset', epoch: await mesa.renewEpoch() }
  }
  if (held && held.device !== author.device) return { ...nothing, state: 'fork' }
  if (request.from - 1 > last) return { ...nothing, state: 'gap' }

  const lines = numbered(request, delivery.lines)
  const goesOn = request.from - 1 === last
  // Nothing in it was here before, as nearly always: the chain's end tells as much as the receipts would.
  const receipts = goesOn
    ? []
    : await mesa.receipts(inc, request.from - 1, Math.min(last, request.from - 1 + lines.length))
  const receiptBySeq = new Map(receipts.map((receipt) => [receipt.result.seq, receipt]))
  const linkBefore = goesOn ? ch : request.from === 1 ? CHAIN_START : receiptBySeq.get(request.from - 1)?.ch
  const repeated = lines.filter(({ seq }) => seq <= last)
  const isOther = repeated.some((line) => receiptBySeq.get(line.seq)?.ch !== line.ch)
  if (linkBefore !== request.ch || isOther) return { ...nothing, state: 'fork' }

  const fresh = lines.slice(repeated.length)
  const taken = await take(mesa, { author, inc, cursor, now }, fresh)
  const repeats = repeated.flatMap(({ seq }): Result[] => {
    const result = receiptBySeq.get(seq)?.result
    return result ? [{ ...result, dup: true }] : []
  })
  // Nobody else wrote since its last news, and what it sent it knows: there is nothing to read for it.
  const isAlone = cursor === (mesa.scope?.v ?? 0) && repeats.length === 0 && taken.isAllEchoes && delivery.room > 0
  const alone: Page = { rows: [], v: taken.v, more: false }
  const page = author.access === 'none' ? null : isAlone ? alone : await mesa.page(cursor, delivery.room)
  // They have the newest version: in a page that is cut before it, there are none.
  const echoes: ReadonlySet<RecordId> = repeats.length > 0 ? new Set() : taken.echoes
  return {
    ...nothing,
    state: 'ok',
    ...(page && { v: page.v, more: page.more, rows: page.rows.filter(({ id }) => !echoes.has(id)) }),
    // Of all rows: it can be compared once the last page is there.
    ...(page && !page.more && { digest: taken.digest }),
    results: [...repeats, ...taken.results],
    last: Math.max(last, lines.at(-1)?.seq ?? 0),
    ch: fresh.at(-1)?.ch ?? ch,
  }
}
