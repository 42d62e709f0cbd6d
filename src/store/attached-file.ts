// A file that a record speaks of: who has it, and taking it away, or back, in one go with the words that say so.
import { fileId, fileShape, type FileState } from '../domain/file.ts'
import type { EntryKey, MesaId, RecordId } from '../domain/id.ts'
import type { Json } from '../domain/json.ts'
import type { Sha } from '../domain/photo.ts'
import { entryPath } from '../domain/record.ts'
import type { FileRow } from './database.ts'
import { foundAs } from './read-core.ts'
import type { Change } from './record.ts'
import { mayWrite, type Store } from './store.ts'

export interface Custody {
  readonly state: FileState
  /** In bytes; null before anything of it is known here. */
  readonly size: number | null
}

/** Only the endpoint's own row in the mesa says that it has it. */
export async function custodyOf({ db }: Store, mesa: MesaId, sha: Sha): Promise<Custody> {
  const receipt = foundAs('file', fileShape, await db.records.get([mesa, fileId(sha)]))
  const row = await db.files.get([mesa, sha])
  return { state: stateOf(row, receipt !== null), size: row?.size ?? receipt?.size ?? null }
}

function stateOf(row: FileRow | undefined, hasReceipt: boolean): FileState {
  if (hasReceipt) return 'sent'
  if (row?.state === 'damaged') return 'damaged'
  return row?.state === 'whole' ? 'onlyHere' : 'elsewhere'
}

/** The records that have files in a list. */
export type FileOwner = 'meeting' | 'document' | 'followUp'

/** What a record says of a file, in one of its lists; null empties, undefined says nothing. */
export function entryChange(
  { mesa, rec, type = 'meeting' }: { readonly mesa: MesaId; readonly rec: RecordId; readonly type?: FileOwner },
  list: 'photos' | 'papers',
  key: EntryKey,
  said: Readonly<Record<string, Json | undefined>>,
): Change {
  const leaves = Object.entries(said).flatMap(([field, value]) =>
    value === undefined ? [] : [[entryPath(list, key, field), value] as const],
  )
  return { mesa, rec, type, patch: Object.fromEntries(leaves) }
}

/** What a writing takes away, and what it speaks of again. */
export interface FileTurn {
  readonly left?: Sha | undefined
  readonly wanted?: Sha | undefined
}

/**
 * Writes, and with it notes of its files that they are wanted no more, or again: together or not at all. What is left
 * before it was sent does not go out any more; its bytes stay a day, so that it can be wanted again.
 */
export async function writeWithFiles(
  store: Store,
  mesa: MesaId,
  { left, wanted }: FileTurn,
  write: () => Promise<void>,
): Promise<void> {
  const { db } = store
  await db.transaction('rw', [db.files, db.records, db.outbox, db.scopes, db.meta], async () => {
    await mayWrite(store)
    if (left) await noteLeft(store, mesa, left, store.now())
    if (wanted) await noteLeft(store, mesa, wanted, null)
    await write()
  })
}

/** Only what nobody else has may be kept from going out; the rest has its own rules. Inside a transaction. */
export async function noteLeft({ db }: Store, mesa: MesaId, sha: Sha, left: number | null): Promise<void> {
  const row = await db.files.get([mesa, sha])
  if (!row) return
  const { left: _before, ...stays } = row
  const isSent = (await db.records.get([mesa, fileId(sha)])) !== undefined
  await db.files.put(left === null || isSent ? stays : { ...stays, left })
}
