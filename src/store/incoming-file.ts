// A file of another device on its way here, part by part; a cut line goes on where it was.
import type { Mime } from '../domain/file.ts'
import type { Sha } from '../domain/photo.ts'
import type { MesaId, RecordId } from '../domain/id.ts'
import { bytesIn, dropParts, endOf } from './file-parts.ts'
import { isFull } from './full.ts'
import { hasRoom } from './room.ts'
import { shaOf } from './sha-of.ts'
import { mayWrite, type Store } from './store.ts'

export interface Wanted {
  readonly mesa: MesaId
  readonly sha: Sha
  /** The record that speaks of it. */
  readonly rec: RecordId
}

export interface IncomingPart {
  readonly at: number
  /** Of the whole file. */
  readonly size: number
  readonly mime: Mime
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** Where the next part starts. */
export async function incomingSize({ db }: Store, { mesa, sha }: Wanted): Promise<number> {
  const row = await db.files.get([mesa, sha])
  return row?.state === 'coming' ? endOf(db, mesa, sha) : 0
}

/**
 * Keeps the next part.
 * @returns `whole` with the last one, once the hash is right; `damaged` if it is not: then it begins anew
 */
export async function keepIncoming(
  store: Store,
  wanted: Wanted,
  part: IncomingPart,
): Promise<'more' | 'whole' | 'damaged' | 'noRoom'> {
  const { mesa, sha } = wanted
  if (part.at === 0 && !(await hasRoom(store, part.size))) return 'noRoom'
  try {
    await append(store, wanted, part)
  } catch (failure) {
    if (isFull(failure)) return 'noRoom'
    throw failure
  }
  if ((await endOf(store.db, mesa, sha)) < part.size) return 'more'
  const isRight = (await shaOf(await bytesIn(store.db, mesa, sha))) === sha
  await end(store, wanted, isRight)
  return isRight ? 'whole' : 'damaged'
}

async function append(store: Store, { mesa, sha, rec }: Wanted, { at, size, mime, bytes }: IncomingPart) {
  const { db } = store
  await db.transaction('rw', db.files, db.parts, db.meta, async () => {
    await mayWrite(store)
    const before = await db.files.get([mesa, sha])
    if (before?.state === 'whole') return
    // What was here is damaged, or nothing.
    if (at === 0) await dropParts(db, mesa, sha)
    // Another tab began anew meanwhile: no part stands over a hole.
    else if (at !== (await endOf(db, mesa, sha))) return
    await db.files.put({ mesa, sha, size, mime, rec, at: store.now(), state: 'coming', sent: null })
    await db.parts.put({ mesa, sha, at, bytes: bytes.slice().buffer })
  })
}

async function end(store: Store, { mesa, sha }: Wanted, isRight: boolean): Promise<void> {
  const { db } = store
  await db.transaction('rw', db.files, db.parts, db.meta, async () => {
    await mayWrite(store)
    if (isRight) return void (await db.files.update([mesa, sha], { state: 'whole' }))
    await dropParts(db, mesa, sha)
    await db.files.delete([mesa, sha])
  })
}
