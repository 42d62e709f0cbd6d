// The bytes of photos and papers on this device: kept together with the record that speaks of them, or not at all, and read
// back only if they are what their name says.
import { MAX_FILE, mime as mimeSchema, type Mime } from '../domain/file.ts'
import type { Sha } from '../domain/photo.ts'
import type { MesaId, RecordId } from '../domain/id.ts'
import { noteLeft } from './attached-file.ts'
import type { FileRow } from './database.ts'
import { freeFiles } from './file-custody.ts'
import { bytesIn, dropParts, partsOf } from './file-parts.ts'
import { isFull } from './full.ts'
import { recordWithin, type Change } from './record.ts'
import { hasRoom } from './room.ts'
import { shaOf } from './sha-of.ts'
import { mayWrite, type Store } from './store.ts'

export interface NewFile {
  readonly mesa: MesaId
  /** The record that speaks of it. */
  readonly rec: RecordId
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly mime: string
  /** The one whose place it takes: if nobody else has it yet, it does not go out any more. */
  readonly instead?: Sha | undefined
}

export type Kept =
  | { readonly is: 'kept'; readonly sha: Sha }
  /** `noRoom`: the phone is full. Nothing was written, and text still has its room. */
  | { readonly is: 'noRoom' | 'tooLarge' | 'badType' }

/**
 * Keeps a file and what the records say of it. When it answers `kept`, the disk has all of it.
 * @param refer the changes that speak of the file, given its name and kind
 * @throws OutdatedCode; Dexie's errors when the disk refuses for another reason than room
 */
export async function keepFile(
  store: Store,
  { mesa, rec, bytes, mime, instead }: NewFile,
  refer: (sha: Sha, mime: Mime) => readonly Change[],
): Promise<Kept> {
  const type = mimeSchema.safeParse(mime)
  if (!type.success) return { is: 'badType' }
  const size = bytes.length
  if (size === 0 || size > MAX_FILE) return { is: 'tooLarge' }
  const sha = await shaOf(bytes)
  const row: FileRow = { mesa, sha, size, mime: type.data, rec, at: store.now(), state: 'whole', sent: null }
  const changes = refer(sha, type.data)
  const isPut = async () => (await hasRoom(store, size)) && (await put(store, row, bytes, changes, instead))
  if (await isPut()) return { is: 'kept', sha }
  // What a verified backup has makes room for what nobody has yet.
  return (await freeFiles(store, store.now())) > 0 && (await isPut()) ? { is: 'kept', sha } : { is: 'noRoom' }
}

/** @returns false when the disk had no room for it: then nothing was written */
async function put(
  store: Store,
  row: FileRow,
  bytes: Uint8Array,
  changes: readonly Change[],
  instead: Sha | undefined,
): Promise<boolean> {
  const { db } = store
  const { mesa, sha } = row
  try {
    await db.transaction('rw', [db.files, db.parts, db.records, db.outbox, db.scopes, db.meta], async () => {
      await mayWrite(store)
      const before = await db.files.get([mesa, sha])
      if (before?.state !== 'whole') {
        await dropParts(db, mesa, sha)
        await db.files.put(row)
        await db.parts.bulkPut(partsOf(mesa, sha, bytes))
      } else if (before.left !== undefined) await db.files.put({ ...row, sent: before.sent })
      if (instead && instead !== sha) await noteLeft(store, mesa, instead, store.now())
      await recordWithin(store, changes)
    })
    return true
  } catch (failure) {
    if (isFull(failure)) return false
    throw failure
  }
}

export type Read =
  | { readonly is: 'here'; readonly bytes: Uint8Array<ArrayBuffer>; readonly mime: Mime }
  /** It never was here, is still coming, or was freed: `fetchFile` brings it. */
  | { readonly is: 'notHere' }
  /** Its bytes are not those of its name any more: never shown, never sent (I11). */
  | { readonly is: 'damaged' }

/** The file, if every byte of it is as it was. */
export async function readFile(store: Store, mesa: MesaId, sha: Sha): Promise<Read> {
  const { db } = store
  const row = await db.files.get([mesa, sha])
  if (!row || row.state === 'coming') return { is: 'notHere' }
  const bytes = await bytesIn(db, mesa, sha)
  if (bytes.length === row.size && (await shaOf(bytes)) === sha) return { is: 'here', bytes, mime: row.mime }
  return db.transaction('rw', db.files, db.meta, async (): Promise<Read> => {
    await mayWrite(store)
    // Freed in this very moment, it is not damaged.
    const isThere = (await db.files.update([mesa, sha], { state: 'damaged' })) > 0
    return { is: isThere ? 'damaged' : 'notHere' }
  })
}
