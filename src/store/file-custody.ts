// Who has a file besides this device, which decides what must be sent and what may be freed. Only the endpoint's own row in
// the mesa says that it has one: an answer can be lost, and a backup put back can be without it.
import { fileId } from '../domain/file.ts'
import { type Sha } from '../domain/photo.ts'
import type { MesaId, RecordId } from '../domain/id.ts'
import { isErased } from '../protocol/erased.ts'
import { fileDuty } from '../protocol/file.ts'
import { scope, type Scope } from '../protocol/scope.ts'
import { storedToRecord } from './content.ts'
import type { FileRow } from './database.ts'
import { dropParts } from './file-parts.ts'
import { mayWrite, type Store } from './store.ts'

interface HeldFile {
  readonly file: FileRow
  /** The mesa's version at which the endpoint said that it has it; null while it has not. */
  readonly receipt: number | null
  /** It was taken away at the wish of whoever is in it: it goes from here too. */
  readonly isErased: boolean
  readonly at: Scope
}

/** What was taken away may be put back by «Deshacer»: its bytes stay this long. */
const REGRET = 86_400_000

/**
 * She took the photo itself away before it was sent. That a whole meeting was removed is no such thing: it may have been
 * another person who did it, not knowing of the photo, and any later change brings the meeting back with all it had (I1).
 */
const isUnwanted = ({ file: { left } }: HeldFile): boolean => left !== undefined

async function heldFiles({ db }: Store): Promise<HeldFile[]> {
  const files = await db.files.toArray()
  const rows = await db.records.bulkGet(files.map(({ mesa, sha }): [MesaId, RecordId] => [mesa, fileId(sha)]))
  const scopes = new Map((await db.scopes.toArray()).map((row) => [row.mesa, scope.parse(row)]))
  return files.flatMap((file, index) => {
    const at = scopes.get(file.mesa)
    const row = rows[index]
    const base = row ? storedToRecord(row.content).base : null
    return at ? [{ file, at, receipt: base?.v ?? null, isErased: isErased(base) }] : []
  })
}

/** Whole files the endpoint does not have, where this person may write; the oldest first. Others wait (I13). */
export async function filesToSend(store: Store): Promise<FileRow[]> {
  return (await heldFiles(store))
    .filter(({ file, receipt, at }) => file.state === 'whole' && fileDuty(receipt, at) === 'send')
    .filter((held) => !isUnwanted(held))
    .map(({ file }) => file)
    .sort((a, b) => a.at - b.at)
}

export interface FilesWaiting {
  readonly files: number
  /** Still to go. */
  readonly bytes: number
  /** Bytes that nobody else has and that are no longer what they were: to be said, and taken again. */
  readonly damaged: number
}

/** What only this device has, in numbers, whoever may send it. */
export async function filesWaiting(store: Store): Promise<FilesWaiting> {
  const held = await heldFiles(store)
  const alone = held.filter((each) => each.receipt === null && !isUnwanted(each)).map(({ file }) => file)
  const whole = alone.filter(({ state }) => state === 'whole')
  return {
    files: whole.length,
    bytes: whole.reduce((sum, { size, sent }) => sum + size - (sent ?? 0), 0),
    damaged: alone.filter(({ state }) => state === 'damaged').length,
  }
}

/** Notes how far the endpoint is with a file, for the next run and for the person. */
export async function noteSent(store: Store, { mesa, sha }: { mesa: MesaId; sha: Sha }, sent: number): Promise<void> {
  await store.db.transaction('rw', store.db.files, store.db.meta, async () => {
    await mayWrite(store)
    await store.db.files.update([mesa, sha], { sent })
  })
}

/** Takes away what a person wanted taken away everywhere, sent or not. */
export async function dropErased(store: Store): Promise<void> {
  const { db } = store
  await db.transaction('rw', db.files, db.parts, db.records, db.scopes, db.meta, async () => {
    await mayWrite(store)
    for (const { file, isErased } of await heldFiles(store)) if (isErased) await drop(store, file)
  })
}

async function drop({ db }: Store, { mesa, sha }: FileRow): Promise<void> {
  await dropParts(db, mesa, sha)
  await db.files.delete([mesa, sha])
}

/**
 * Frees the bytes of files that came to be here no later than a moment, and that a verified backup has; and of those the
 * person herself took away the day before or earlier, before they were sent; no others, ever. Their thumbnails stay. What
 * was being fetched since then, and is not whole, goes too.
 * @returns how many bytes
 */
export async function freeFiles(store: Store, upTo: number): Promise<number> {
  const { db } = store
  return db.transaction('rw', db.files, db.parts, db.records, db.scopes, db.meta, async () => {
    await mayWrite(store)
    const regretted = store.now() - REGRET
    const free = (await heldFiles(store)).filter(
      (held) => (held.file.at <= upTo && mayGo(held)) || (held.file.left ?? Infinity) <= regretted,
    )
    for (const { file } of free) await drop(store, file)
    return free.reduce((sum, { file }) => sum + file.size, 0)
  })
}

/** What was on its way here, and is not needed to be sent, can come again at any time. */
const mayGo = ({ file, receipt, at }: HeldFile): boolean =>
  fileDuty(receipt, at) === 'free' || (file.state === 'coming' && receipt !== null)
