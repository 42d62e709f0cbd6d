// What a device does with its own changes before they are sent: fold while open, then seal, name and chain (SYNC-1 §3.2 rules 3–5).
import type { RecordId } from '../domain/id.ts'
import type { Path } from '../domain/record.ts'
import { nextLink } from './chain.ts'
import type { Held } from './held.ts'
import { entriesOf, bytesOf, type Mutation } from './mutation.ts'
import { nameOf, type Salt } from './name.ts'
import { REMOVED, type Row } from './row.ts'
import type { Scope } from './scope.ts'
import { lineOf, type MesaRequest } from './sync.ts'

/**
 * What the person had on screen when writing these leaves: the `over` of a new change.
 * @param view without open changes, which have no name to cite yet
 */
export function seenBy(view: Row | null, paths: Iterable<Path>): Mutation['over'] {
  const over: Mutation['over'] = {}
  for (const at of paths) {
    const name = view?.leaves.get(at)?.name
    if (name) over[at] = name
  }
  return over
}

/**
 * A minute of typing is one change, not two hundred: a `set` folds into the record's last change while that one is
 * an open `set` too. The first `over` of each leaf is kept. Undefined when it cannot fold.
 */
export function fold(last: Held | undefined, next: Mutation): Mutation | undefined {
  if (last?.state !== 'open' || last.mutation.op !== 'set' || next.op !== 'set') return undefined
  const over = { ...next.over, ...last.mutation.over }
  for (const [at] of entriesOf(last.mutation.patch)) if (!(at in last.mutation.over)) delete over[at]
  return { ...next, patch: { ...last.mutation.patch, ...next.patch }, over }
}

/**
 * Names, chains and fixes the bytes of open changes, in order, until `room` characters are reached (at least one goes).
 * A record's open changes go together, for the later ones cite the earlier.
 * @param open the mesa's open changes in order of writing
 */
export function seal(at: Scope, open: readonly Held[], run: Salt, room: number): { scope: Scope; sealed: Held[] } {
  const chosen = new Set<RecordId>()
  let left = room
  for (const { mutation } of open) {
    if (left <= 0) break
    chosen.add(mutation.rec)
    left -= JSON.stringify(mutation).length
  }
  let { seq, ch } = at.sealed
  const written = new Map<RecordId, Mutation['over']>()
  const sealed: Held[] = []
  for (const change of open.filter(({ mutation }) => chosen.has(mutation.rec))) {
    const mutation = citing(change.mutation, written.get(change.mutation.rec) ?? {})
    const bytes = bytesOf(mutation)
    const name = nameOf(at.inc, run, ++seq)
    ch = nextLink(ch, name, bytes)
    const writes = mutation.op === 'del' ? [REMOVED] : entriesOf(mutation.patch).map(([path]) => path)
    const names = writes.map((path) => [path, name])
    written.set(mutation.rec, { ...written.get(mutation.rec), ...Object.fromEntries(names) })
    sealed.push({ n: change.n, state: 'sealed', mutation, bytes, salt: run, seq, name, ch })
  }
  return { scope: { ...at, sealed: { seq, ch } }, sealed }
}

/** What one mesa sends: its part of the head, and a line for each change. */
export interface Batch {
  readonly request: MesaRequest
  readonly lines: readonly string[]
  /** Changes sealed for it, and where that leaves the device: to be on the disk before anything is sent. */
  readonly sealed: readonly Held[]
  readonly scope: Scope
}

/**
 * What goes next: first what was sealed before and is unanswered, byte for byte, then newly sealed changes.
 * @param numbered sealed changes after the last answered one, in the order of their numbers
 * @param open in order of writing
 * @param room characters of changes at most (one goes in any case)
 */
export function nextBatch(at: Scope, numbered: readonly Held[], open: readonly Held[], run: Salt, room: number): Batch {
  const again = upTo(room, numbered)
  const left = room - again.reduce((sum, { bytes = '' }) => sum + bytes.length, 0)
  const isFull = again.length < numbered.length || left <= 0
  const { scope, sealed } = isFull || open.length === 0 ? { scope: at, sealed: [] } : seal(at, open, run, left)
  const changes = [...again, ...sealed]
  const { mesa: id, inc, epoch, cursor, answered } = scope
  const lines = changes.map(({ salt = '', first = null, bytes = '' }) => lineOf(salt, first, bytes))
  return {
    request: { id, inc, epoch, cursor, from: answered.seq + 1, ch: answered.ch, n: lines.length },
    lines,
    sealed,
    scope,
  }
}

function upTo(room: number, changes: readonly Held[]): Held[] {
  let left = room
  const end = changes.findIndex(({ bytes = '' }, index) => (left -= bytes.length) < 0 && index > 0)
  return changes.slice(0, end < 0 ? changes.length : end)
}

/**
 * Leaves that an earlier open change of the same batch wrote were seen under the name it has just got: by a `set`,
 * those it writes; by a removal or a closing, all of them.
 */
function citing(mutation: Mutation, written: Mutation['over']): Mutation {
  const isSeen = (at: string) => mutation.op !== 'set' || at in mutation.patch
  const seen = Object.fromEntries(Object.entries(written).filter(([at]) => isSeen(at)))
  return { ...mutation, over: { ...mutation.over, ...seen } }
}
