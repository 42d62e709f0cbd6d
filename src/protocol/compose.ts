// From what a person did to the change her device holds: pure, so that it can be simulated.
import type { RecordId } from '../domain/id.ts'
import type { Json } from '../domain/json.ts'
import { sameJson } from '../domain/same-json.ts'
import { path, type Path } from '../domain/record.ts'
import { citedName, viewOf, type Held } from './held.ts'
import { entriesOf, type Mutation, type Patch } from './mutation.ts'
import { fold, seenBy } from './outbox.ts'
import { isRemoved, isSealed, isSealing, REMOVED, STATE, type Leaf, type Row } from './row.ts'
import { SCHEMA } from './version.ts'

/** One thing a person did to one record. */
export interface Deed {
  readonly rec: RecordId
  readonly type: string
  /** `set` when left out. `close` adds the record's whole content by itself. */
  readonly op?: Mutation['op']
  /** Path → value: `{ place: 'Nieva' }`. */
  readonly patch?: Readonly<Record<string, Json>>
  /**
   * The record's leaves as they were on screen when the person began, if that is not now: what arrived while she was
   * typing was not seen, and is not replaced.
   */
  readonly seen?: ReadonlyMap<Path, Leaf> | undefined
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

export interface Composed {
  /** A new change, or the record's last with this deed folded in. Null when nothing is new. */
  readonly change: Held | null
  /** Refused changes whose content goes anew with this one: who corrects one field sends all that was refused with it. */
  readonly replaced: readonly Held[]
}

export function compose(
  { rec, type, op = 'set', patch = {}, seen }: Deed,
  { base, isStale, changes, n, at, off }: Moment,
): Composed {
  const shown = viewOf(base, changes, isStale)
  if (op === 'close' && shown && isSealed(shown)) return { change: null, replaced: [] }
  const kept = changes.map((change) =>
    isRenewable(op === 'close' ? base : shown, change) ? ({ ...change, state: 'replaced', by: n } as const) : change,
  )
  const replaced = kept.filter((change, index) => change !== changes[index])
  const anew = Object.fromEntries(replaced.flatMap(({ mutation }) => shownNow(shown, mutation.patch)))
  const content =
    op === 'set'
      ? newsOf(viewOf(base, kept, isStale), { ...anew, ...asPatch(patch) })
      : op === 'close'
        ? { ...valuesOf(shown), ...asPatch(patch), [STATE]: 'closed' }
        : {}
  if (op === 'set' && Object.keys(content).length === 0) return { change: null, replaced }
  const named = kept.filter(({ state }) => state !== 'open')
  const paths = op === 'set' ? entriesOf(content).map(([path]) => path) : (shown?.leaves.keys() ?? [])
  const over = seenBy(seen ? asSeen(viewOf(base, named, isStale), named, seen) : viewOf(base, named, isStale), paths)
  const mutation: Mutation = { rec, type, op, patch: content, over, schema: SCHEMA, at, off }
  // What is written over a closed acta (from another tab, or as the closing arrives) is kept apart, never shown as its own.
  if (op === 'set' && shown && isSealed(shown)) {
    return { change: { n, state: 'refused', why: 'sealed', mutation }, replaced: [] }
  }
  const last = kept.at(-1)
  const folded = fold(last, mutation)
  return { change: { n: last && folded ? last.n : n, state: 'open', mutation: folded ?? mutation }, replaced }
}

/**
 * The view as the person saw it: her own words are hers whenever they were written, those of others only if they stood
 * there when she began. Over what she did not see she cites her last value that became a copy, and takes its place there.
 */
function asSeen(view: Row | null, named: readonly Held[], seen: ReadonlyMap<Path, Leaf>): Row | null {
  if (!view) return view
  const own = new Set(named.map(citedName))
  const copied = new Map<Path, Leaf['name']>()
  for (const change of named.filter(({ state }) => state === 'conflict')) {
    for (const [at] of entriesOf(change.mutation.patch)) copied.set(at, citedName(change))
  }
  const leaves = [...view.leaves].map(([at, leaf]): [Path, Leaf] => {
    const before = seen.get(at)?.name ?? null
    const isSeen = own.has(leaf.name) || leaf.name === before
    return [at, isSeen ? leaf : { ...leaf, name: copied.get(at) ?? before }]
  })
  return { ...view, leaves: new Map(leaves) }
}

/** What was refused because the acta is closed stays apart: nothing can be written there any more. */
const isRenewable = (shown: Row | null, { state }: Held): boolean => state === 'refused' && !(shown && isSealed(shown))

/** The leaves of a refused change as they are on screen now, but for the seal and the removal. */
const shownNow = (shown: Row | null, patch: Patch): [Path, Json][] =>
  entriesOf(patch)
    .filter(([at, value]) => !isSealing(at, value))
    .map(([at]) => [at, shown?.leaves.get(at)?.value ?? null])

/** Only what is not so already; any news of a removed record brings it back. */
function newsOf(view: Row | null, patch: Patch): Patch {
  if (view && isRemoved(view)) return { ...patch, [REMOVED]: null }
  return Object.fromEntries(
    entriesOf(patch).filter(([at, value]) => !sameJson(view?.leaves.get(at)?.value ?? null, value)),
  )
}

const valuesOf = (view: Row | null): Patch =>
  Object.fromEntries([...(view?.leaves ?? [])].map(([at, { value }]) => [at, value]))

/** @throws when a key is no path: a fault of the caller */
const asPatch = (patch: Readonly<Record<string, Json>>): Patch =>
  Object.fromEntries(Object.entries(patch).map(([at, value]) => [path.parse(at), value]))
