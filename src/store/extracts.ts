// The extracts of all records, in memory: brought up to date by reading only the rows written since, and kept on the disk
// for the next start. Nothing here is the only copy of anything.
import type { RecordId } from '../domain/id.ts'
import { extractOf, type Extract, type Extracted } from './extract.ts'
import { readPages, writePages, type KeptExtract } from './extract-pages.ts'
import { readableRows } from './read-core.ts'
import type { Store } from './store.ts'

interface Memory {
  byId: Map<RecordId, Extract>
  /** Not on the disk yet. */
  readonly unkept: Map<RecordId, KeptExtract>
  /** Whether what stands there is of any use. */
  isKept: boolean
  /** All rows up to this one have been read. */
  rev: number
  /** Rows went for good at this `rev`. */
  gone: number
  isLoaded: boolean
}

const memories = new WeakMap<Store, Memory>()
/** Rows that are read in one go: the page breathes between one handful and the next. */
const HANDFUL = 100

export type ExtractAs<T extends Extracted['type']> = Extract & { readonly content: Extract['content'] & { type: T } }

/** Those that the person who holds the phone may read, of one kind. May stand in a live query: it writes nothing. */
export async function extractsOf<T extends Extracted['type']>(store: Store, type: T): Promise<ExtractAs<T>[]> {
  const memory = await upToDate(store)
  const isReadable = await readableRows(store)
  return [...memory.byId.values()].filter(
    (each): each is ExtractAs<T> => each.content.type === type && isReadable(each),
  )
}

/** Changes whenever any row of this device does. */
export async function extractsVersion(store: Store): Promise<string> {
  const { rev, gone } = await upToDate(store)
  return `${rev}/${gone}`
}

/** What was read goes to the disk, so that the next start reads no record twice. */
export async function keepExtracts(store: Store): Promise<void> {
  const memory = await upToDate(store)
  const { byId, unkept, rev, gone } = memory
  if (unkept.size === 0) return
  const news = [...unkept]
  await writePages(store, { all: byId, news: memory.isKept ? unkept.values() : null }, { rev, gone })
  memory.isKept = true
  // What was read again meanwhile is for the next time.
  for (const [id, kept] of news) if (unkept.get(id) === kept) unkept.delete(id)
}

async function upToDate(store: Store): Promise<Memory> {
  const { db } = store
  const memory = memories.get(store) ?? {
    byId: new Map(),
    unkept: new Map(),
    isKept: false,
    rev: 0,
    gone: 0,
    isLoaded: false,
  }
  memories.set(store, memory)
  if (!memory.isLoaded) await load(store, memory)
  for (;;) {
    const rows = await db.records.where('rev').above(memory.rev).limit(HANDFUL).toArray()
    for (const row of rows) {
      // Another reading may be on the way at the same time: each takes only what is newer than what it finds.
      if (row.rev <= (memory.byId.get(row.id)?.rev ?? 0)) continue
      const extract = extractOf(row)
      if (extract) memory.byId.set(row.id, extract)
      // Most rows never had any, and nothing is said of them.
      else if (!memory.byId.delete(row.id) && row.kind !== '') continue
      memory.unkept.set(row.id, extract ?? { id: row.id, rev: row.rev, content: null })
    }
    memory.rev = Math.max(memory.rev, rows.at(-1)?.rev ?? 0)
    if (rows.length < HANDFUL) break
  }
  await forgetGone(store, memory)
  return memory
}

/** Keys are unique over all mesas. */
async function forgetGone({ db }: Store, memory: Memory): Promise<void> {
  const gone = Number((await db.meta.get('gone'))?.value ?? 0)
  if (gone <= memory.gone) return
  const here = new Set((await db.records.toCollection().primaryKeys()).map(([, id]) => id))
  for (const { id, rev } of memory.byId.values()) {
    if (here.has(id)) continue
    memory.byId.delete(id)
    memory.unkept.set(id, { id, rev, content: null })
  }
  memory.gone = gone
}

async function load(store: Store, memory: Memory): Promise<void> {
  const kept = await readPages(store)
  if (memory.isLoaded) return
  if (kept) Object.assign(memory, { byId: kept.byId, rev: kept.mark.rev, gone: kept.mark.gone, isKept: true })
  memory.isLoaded = true
}
