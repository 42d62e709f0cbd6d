// What a device does with an answer: pure, so that it can be simulated. All of it is then written in one transaction.
import type { RecordId } from '../domain/id.ts'
import { nextLink } from './chain.ts'
import { citedName, isUnsent, type Held } from './held.ts'
import { merge } from './merge.ts'
import { nameOf, type Incarnation } from './name.ts'
import { decodeRow, type Row } from './row.ts'
import { isSameDigest, moved } from './row-marks.ts'
import { fetchedAnew } from './fetched-anew.ts'
import { CHAIN_START, type Scope } from './scope.ts'
import type { MesaAnswer, MesaRequest, Result } from './sync.ts'

export interface Settled {
  readonly scope: Scope
  /** Changes whose state is new. */
  readonly held: readonly Held[]
  /** Changes in a verified backup, whose effect the row already shows. */
  readonly forgotten: readonly Held[]
  /** Rows that are new or newer here. */
  readonly rows: readonly Row[]
  /**
   * `none`: the rows are the record's. `clear`: a shadow begins, empty. `fill`: the rows go into the shadow.
   * `swap`: they do, and then the shadow takes the place of all the mesa's rows.
   */
  readonly shadow: 'none' | 'clear' | 'fill' | 'swap'
}

/** What the pure rule needs from where it runs. */
export interface DeviceSide {
  readonly scope: Scope
  /** All changes still held in this mesa, in order of writing. */
  readonly held: readonly Held[]
  /** The record as the endpoint sent it; while shadowing, as it stands in the shadow. */
  readonly baseOf: (id: RecordId) => Row | null
  /** A fresh incarnation, should this one turn out to be shared with a clone. */
  readonly freshIncarnation: Incarnation
}

/**
 * Takes one mesa's answer, or nothing of it: null when it is not an answer to where this device stands now
 * (SYNC-1 §3.2 rule 11).
 */
export function settle(device: DeviceSide, sent: MesaRequest, answer: MesaAnswer): Settled | null {
  const { scope } = device
  if (answer.inc !== scope.inc || sent.inc !== scope.inc || answer.from !== scope.cursor) return null
  if (sent.from !== scope.answered.seq + 1 || sent.epoch !== scope.epoch) return null
  if (answer.state !== 'reset' && scope.epoch !== null && answer.epoch !== scope.epoch) return null
  switch (answer.state) {
    case 'ok':
      return settleTaken(device, sent, answer)
    case 'gap':
    case 'reset':
      return resendAbove(device, answer)
    case 'fork':
      return renumbered(device)
  }
}

function settleTaken(device: DeviceSide, sent: MesaRequest, answer: MesaAnswer): Settled | null {
  const bySeq = new Map(device.held.filter(isNumbered).map((change) => [change.seq, change]))
  const answered: Answered[] = []
  for (const [index, result] of answer.results.entries()) {
    const change = bySeq.get(result.seq)
    if (!change || result.seq !== sent.from + index) return null
    // Refused once more after a fork: its author has written it anew already.
    const state = change.state === 'replaced' && result.is === 'refused' ? change.state : result.is
    answered.push({ result, change: { ...change, state, v: result.v, ...(result.why && { why: result.why }) } })
  }
  const arrived = answer.rows.map(decodeRow).filter((row) => row.v > (device.baseOf(row.id)?.v ?? 0))
  const rows = [...arrived, ...echoes(device, answer, answered)]
  const scope = reached(device, answer, answered, rows)
  const held = answered.map(({ change }) => change)
  const rowById = new Map(rows.map((row) => [row.id, row]))
  const isForgettable = (change: Held): boolean => {
    const base = rowById.get(change.mutation.rec) ?? device.baseOf(change.mutation.rec)
    const v = change.v ?? Infinity
    // What is only in the shadow is not on screen yet.
    return change.state === 'ok' && v <= scope.safe && (base?.v ?? 0) >= v && !scope.shadowing
  }
  const newsByN = new Map(held.map((change) => [change.n, change]))
  const now = device.held.map((change) => newsByN.get(change.n) ?? change)
  const settled = { held, forgotten: now.filter(isForgettable), rows }
  if (isAstray(answer, scope)) return { ...settled, scope: fetchedAnew(scope), shadow: 'clear' }
  const shadow = !device.scope.shadowing ? 'none' : isAllHere(answer) ? 'swap' : 'fill'
  return { ...settled, scope, shadow }
}

/** Where the answer leaves the device. */
function reached(
  { scope, baseOf }: DeviceSide,
  answer: MesaAnswer,
  answered: readonly Answered[],
  rows: readonly Row[],
): Scope {
  const last = answered.at(-1)?.change
  const counted = rows.reduce((sum, row) => moved(sum, baseOf(row.id), row), scope.digest)
  return {
    ...scope,
    epoch: answer.epoch,
    cursor: answer.v,
    shadowing: scope.shadowing && !isAllHere(answer),
    stale: scope.stale && !isAllHere(answer),
    answered: last ? { seq: last.seq, ch: last.ch } : scope.answered,
    safe: answer.safe,
    // What has just been fetched whole is right, or the fault is not here: fetching it again and again would not end.
    digest: (scope.shadowing && answer.digest) || counted,
  }
}

/** With the last page comes the digest. Who may not read gets neither, and what she has does not give way to nothing. */
const isAllHere = ({ digest }: MesaAnswer): boolean => digest !== null

/** Rows are here that the endpoint has not, or the other way round: the disk lost some, or one of the two is wrong. */
const isAstray = ({ digest }: MesaAnswer, { digest: here }: Scope): boolean =>
  digest !== null && !isSameDigest(digest, here)

type Numbered = Held & { seq: number; ch: string }
const isNumbered = (change: Held): change is Numbered => change.seq !== undefined && change.ch !== undefined
interface Answered {
  readonly result: Result
  readonly change: Numbered
}

/**
 * The endpoint does not send back a row whose only news are this device's own changes (rule 10):
 * the device reaches the same row by the same merge.
 */
function echoes(device: DeviceSide, answer: MesaAnswer, answered: readonly Answered[]): Row[] {
  if (answer.more) return []
  const arrived = new Set(answer.rows.map(({ id }) => id))
  const excluded = new Set(answered.filter(({ result }) => result.is !== 'ok' || result.dup).map(recordOf))
  const rows = new Map<RecordId, Row>()
  for (const { change, result } of answered) {
    const { rec } = change.mutation
    const base = rows.get(rec) ?? device.baseOf(rec)
    const name = citedName(change)
    if (arrived.has(rec) || excluded.has(rec) || !name || (base?.v ?? 0) > result.v) continue
    if (!rows.has(rec) && base?.v === result.v) continue
    const merged = merge(base, change.mutation, name)
    if (merged.outcome === 'ok') rows.set(rec, { ...merged.row, v: result.v })
  }
  return [...rows.values()]
}

const recordOf = ({ change }: Answered): RecordId => change.mutation.rec

/**
 * Another database than the one known (a restored backup), or a hole before what was sent: everything above what the
 * endpoint holds is sent again, if its history is a beginning of this one; otherwise it is a fork (rules 6, 8).
 */
function resendAbove(device: DeviceSide, { last, ch, epoch }: MesaAnswer): Settled {
  // What the endpoint has and this device was never answered is asked again too: the answer alone says what became of it.
  const answered = last < device.scope.answered.seq ? { seq: last, ch } : device.scope.answered
  const held = device.held.filter(isNumbered).filter(({ seq }) => seq > answered.seq)
  // A change that was forgotten leaves a hole in the numbers: the others cannot go under theirs (found by the storm).
  const isUnbroken = held.length === device.scope.sealed.seq - answered.seq
  const isMine = isUnbroken && (last === 0 || device.held.some((change) => change.seq === last && change.ch === ch))
  const resent: Settled = isMine
    ? { ...nothing(device), scope: { ...device.scope, answered }, held: held.map(unanswered) }
    : renumbered(device)
  if (epoch === device.scope.epoch) return resent
  return { ...resent, scope: { ...fetchedAnew(resent.scope), epoch, stale: true }, shadow: 'clear' }
}

const nothing = ({ scope }: DeviceSide): Settled => ({ scope, held: [], forgotten: [], rows: [], shadow: 'none' })

/**
 * This incarnation has another history too (a copied profile, a reused identity). A new one takes all that is held,
 * from 1, each with its first name beside, so that nothing has its effect twice (rules 6, 7).
 */
export function renumbered(device: DeviceSide): Settled {
  const inc = device.freshIncarnation
  let seq = 0
  let ch = CHAIN_START
  const held = device.held.filter(isNumbered).map((change) => {
    const first = citedName(change)
    const run = change.salt
    if (!run || first === null || change.bytes === undefined) return change
    const name = nameOf(inc, run, ++seq)
    ch = nextLink(ch, name, change.bytes)
    return { ...unanswered(change), seq, name, ch, first }
  })
  const start = { seq: 0, ch: CHAIN_START }
  return { ...nothing(device), scope: { ...device.scope, inc, sealed: { seq, ch }, answered: start }, held }
}

/** To be sent again as it was; whatever was answered before is asked anew. Replaced ones stay replaced. */
function unanswered(change: Numbered): Numbered {
  if (change.state === 'replaced' || isUnsent(change)) return change
  const { v: _v, why: _why, ...rest } = change
  return { ...rest, state: 'sealed' }
}
