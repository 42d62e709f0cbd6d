// The extracts of all records, in memory: brought up to date by reading only the rows written since, and kept in a table
// for the next start. Nothing here is the only copy of anything.
import type { RecordId } from '../domain/id.ts'
import { EXTRACT_FORMAT, extractOf, type Extract, type Extracted } from './extract.ts'
import { readableRows } from './read-core.ts'
import { mayWrite, type Store } from './store.ts'

interface Memory {
  readonly byId: Map<RecordId, Extract>
  /** Not in the table yet. */
  readonly unkept: Set<RecordId>
  /** All rows up to this one have been read. */
  rev: number
  /** Rows went for good at this `rev`. */
  gone: number
  isLoaded: boolean
}

const memories = new WeakMap<Store, Memory>()
/** Rows that are read in one go: the page breathes between one handful and the next. */
const HANDFUL = 100
const MARK = 'extracts'

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

/** What was read goes to the table, so that the next start reads no record twice. */
export async function keepExtracts(store: Store): Promise<void> {
  const { byId, unkept, rev, gone } = await upToDate(store)
  if (unkept.size === 0) return
  const ids = [...unkept]
  const { db } = store
  await db.transaction('rw', db.extracts, db.meta, async () => {
    await mayWrite(store)
    for (let start = 0; start < ids.length; start += HANDFUL) {
      await db.extracts.bulkPut(ids.slice(start, start + HANDFUL).flatMap((id) => byId.get(id) ?? []))
    }
    await db.meta.put({ key: MARK, value: { format: EXTRACT_FORMAT, rev, gone } })
  })
  for (const id of ids) unkept.delete(id)
}

async function upToDate(store: Store): Promise<Memory> {
  const { db } = store
  const memory = memories.get(store) ?? {
    byId: new Map(),
    unkept: new Set(),
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
      else memory.byId.delete(row.id)
      memory.unkept.add(row.id)
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
  for (const id of memory.byId.keys()) if (!here.has(id)) memory.byId.delete(id)
  memory.gone = gone
}

async function load({ db }: Store, memory: Memory): Promise<void> {
  const mark = (await db.meta.get(MARK))?.value
  const kept: Extract[] = []
  for (let isMore = isMark(mark); isMore;) {
    const last = kept.at(-1)
    const above = last ? db.extracts.where(':id').above([last.mesa, last.id]) : db.extracts.toCollection()
    const some = await above.limit(HANDFUL).toArray()
    kept.push(...some)
    isMore = some.length === HANDFUL
  }
  if (memory.isLoaded || !isMark(mark)) {
    memory.isLoaded = true
    return
  }
  for (const extract of kept) memory.byId.set(extract.id, extract)
  Object.assign(memory, { rev: mark.rev, gone: mark.gone, isLoaded: true })
}

interface Mark {
  readonly format: number
  readonly rev: number
  readonly gone: number
}
const isMark = (value: unknown): value is Mark =>
  typeof value === 'object' && value !== null && 'format' in value && value.format === EXTRACT_FORMAT
