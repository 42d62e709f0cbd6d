// From what a person did to the change her device holds: pure, so that it can be simulated.
import type { RecordId } from '../domain/id.ts'
import { sameJson, type Json } from '../domain/json.ts'
import { path, type Path } from '../domain/record.ts'
import { viewOf, type Held } from './held.ts'
import { entriesOf } from './merge.ts'
import type { Mutation, Patch } from './mutation.ts'
import { fold, seenBy } from './outbox.ts'
import { isRemoved, REMOVED, STATE, type Row } from './row.ts'
import { SCHEMA } from './version.ts'

/** One thing a person did to one record. */
export interface Deed {
  readonly rec: RecordId
  readonly type: string
  /** `set` when left out. `close` adds the record's whole content by itself. */
  readonly op?: Mutation['op']
  /** Path → value: `{ place: 'Nieva' }`. */
  readonly patch?: Readonly<Record<string, Json>>
}

/** Where it was done. */
export interface Moment {
  /** The record as the endpoint last sent it. */
  readonly base: Row | null
  /** See `viewOf`. */
  readonly isStale: boolean
  /** This record's changes on the device, in order of writing. */
  readonly changes: readonly Held[]
  /** The number of a new change, should one be needed. */
  readonly n: number
  /** Milliseconds since 1970, and minutes from UTC. */
  readonly at: number
  readonly off: number
}

/** The change to hold: a new one, or the record's last with this deed folded in. Null when nothing is new. */
export function compose(
  { rec, type, op = 'set', patch = {} }: Deed,
  { base, isStale, changes, n, at, off }: Moment,
): Held | null {
  const view = viewOf(base, changes, isStale)
  const content = contentOf(op, view, asPatch(patch))
  if (op === 'set' && Object.keys(content).length === 0) return null
  const named = changes.filter(({ state }) => state !== 'open')
  const paths = op === 'set' ? entriesOf(content).map(([path]) => path) : (view?.leaves.keys() ?? [])
  const mutation: Mutation = {
    rec,
    type,
    op,
    patch: content,
    over: seenBy(viewOf(base, named, isStale), paths),
    schema: SCHEMA,
    at,
    off,
  }
  const last = changes.at(-1)
  const folded = fold(last, mutation)
  return { n: last && folded ? last.n : n, state: 'open', mutation: folded ?? mutation }
}

/** @throws when a key is no path: a fault of the caller */
const asPatch = (patch: Readonly<Record<string, Json>>): Patch =>
  Object.fromEntries(Object.entries(patch).map(([at, value]) => [path.parse(at), value]))

/** Only leaves that are news; for `close`, everything on screen and the seal (SYNC-1 §3.2 rule 13). */
function contentOf(op: Mutation['op'], view: Row | null, patch: Patch): Patch {
  switch (op) {
    case 'del':
      return {}
    case 'set': {
      if (view && isRemoved(view)) return { ...patch, [REMOVED]: null }
      const isNews = ([at, value]: [Path, Patch[Path]]) => !sameJson(view?.leaves.get(at)?.value ?? null, value ?? null)
      return Object.fromEntries(entriesOf(patch).filter(isNews))
    }
    case 'close': {
      const whole = [...(view?.leaves ?? [])].map(([at, { value }]) => [at, value])
      return { ...Object.fromEntries(whole), ...patch, [STATE]: 'closed' }
    }
  }
}
