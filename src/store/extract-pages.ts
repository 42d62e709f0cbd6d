// Extracts on the disk, many in a row of the table: read, and opened where a PIN was set, one by one they would take longer
// than everything else at a start. A row is never written again: a later page says what is new.
import type { RecordId } from '../domain/id.ts'
import { EXTRACT_FORMAT, type Extract } from './extract.ts'
import { mayWrite, type Store } from './store.ts'

/** An extract, or that there is none any more: of a record that was removed, or that left the device. */
export type KeptExtract = Extract | (Pick<Extract, 'id' | 'rev'> & { readonly content: null })

/** Up to where rows had been read when a page was written. */
export interface Mark {
  readonly rev: number
  readonly gone: number
}

export interface ExtractPage extends Mark {
  readonly n: number
  readonly format: number
  /** `KeptExtract`s as JSON; sealed where a PIN was set. */
  readonly content: string | Uint8Array<ArrayBuffer>
}

/** Extracts of a page: some 300 kB of meetings. */
const MOST = 100
/** Pages that say little more than others, before all are written anew. */
const SPARE = 20

/** @returns null when nothing was kept, or by a version that took out something else, or when it was damaged */
export async function readPages(store: Store): Promise<{ mark: Mark; byId: Map<RecordId, Extract> } | null> {
  const latest = new Map<RecordId, KeptExtract>()
  let mark: Mark | null = null
  // One at a time: the screen breathes between one and the next.
  for (let last = 0; ;) {
    const page = await store.db.pages.where('n').above(last).first()
    if (!page) break
    const kept = page.format === EXTRACT_FORMAT ? await extractsIn(store, page) : null
    if (!kept) return null
    // Two tabs may have written what they had read, the one that was behind last.
    for (const each of kept) if (each.rev >= (latest.get(each.id)?.rev ?? 0)) latest.set(each.id, each)
    mark = page
    last = page.n
  }
  const here = [...latest].filter((each): each is [RecordId, Extract] => each[1].content !== null)
  return mark && { mark, byId: new Map(here) }
}

export interface Kept {
  readonly all: ReadonlyMap<RecordId, Extract>
  /** Since the last writing; null when nothing on the disk is of any use. */
  readonly news: Iterable<KeptExtract> | null
}

/** @throws OutdatedCode, as every other writing */
export async function writePages(store: Store, { all, news }: Kept, { rev, gone }: Mark): Promise<void> {
  const { db } = store
  const isAnew = !news || (await db.pages.count()) > SPARE + (2 * all.size) / MOST
  const written = [...(isAnew ? all.values() : news)]
  const pages: Omit<ExtractPage, 'n'>[] = []
  for (let start = 0; start < written.length; start += MOST) {
    const text = JSON.stringify(written.slice(start, start + MOST))
    // Before the transaction, which would end while the browser seals.
    const content = store.lock ? await store.lock.sealAside(text) : text
    pages.push({ format: EXTRACT_FORMAT, rev, gone, content })
  }
  await db.transaction('rw', db.pages, db.meta, async () => {
    await mayWrite(store)
    if (isAnew) await db.pages.clear()
    await db.pages.bulkAdd(pages)
  })
}

/** Null when it does not open, or is cut off: it is made again from the rows. */
async function extractsIn({ lock }: Store, { content }: ExtractPage): Promise<readonly KeptExtract[] | null> {
  try {
    if (typeof content === 'string') return lock ? null : kept(content)
    // `resolve`: a live query goes on after it.
    return lock && kept(await Promise.resolve(lock.openAside(content)))
  } catch {
    return null
  }
}

const kept = (text: string) => JSON.parse(text) as readonly KeptExtract[] // written above, by this version's form
