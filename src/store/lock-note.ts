// What must be readable before the PIN: that there is one, the wrapped data key, and where the tables are. It stands in two
// of the browser's stores, because without it all that is sealed is lost.
import * as z from 'zod/mini'
import { deviceId } from '../domain/id.ts'
import { keyByDevice } from './device-key.ts'
import { wrappedKey } from './pin-key.ts'

/** Where the start of the program looks. */
export const LOCK_NOTE = 'lock'
const WRONG_NOTE = 'lock-wrong'

const lockNote = z.object({
  /** The tables are being sealed, are sealed, or are being opened for good. */
  is: z.enum(['entering', 'on', 'leaving']),
  /** The names of the tables that are sealed, and of those that are not. */
  sealedTables: z.string(),
  openTables: z.string(),
  /** Whose data key it is, for the endpoint. */
  device: deviceId,
  byPin: wrappedKey,
  /** Where the phone's own lock opens it too. */
  byDevice: z.optional(keyByDevice),
  /** The data key sealed to the organisation, base64: a forgotten PIN loses nothing. */
  toOrganisation: z.string(),
  /** Minutes away after which it locks; 0 only by hand. */
  away: z.number(),
})
export type LockNote = z.infer<typeof lockNote>

const wrongNote = z.object({ count: z.number(), until: z.number() })
/** Wrong PINs in a row, and until when nobody may try. */
export type Wrong = z.infer<typeof wrongNote>

/** Null where no PIN was set. */
export function readLockNote(): LockNote | null {
  return lockNote.safeParse(jsonIn(localStorage.getItem(LOCK_NOTE))).data ?? null
}

/** First where it stays at once, then where it is looked for. */
export async function writeLockNote(note: LockNote): Promise<void> {
  const text = JSON.stringify(note)
  await writeCopy(text)
  localStorage.setItem(LOCK_NOTE, text)
}

export async function dropLockNote(): Promise<void> {
  await writeCopy(null)
  localStorage.removeItem(LOCK_NOTE)
  localStorage.removeItem(WRONG_NOTE)
}

/** When the browser lost the note alone. @returns whether it is there again */
export async function putBackLockNote(): Promise<boolean> {
  const text = await readCopy()
  if (!lockNote.safeParse(jsonIn(text)).success || text === null) return false
  localStorage.setItem(LOCK_NOTE, text)
  return true
}

export function readWrong(): Wrong {
  return wrongNote.safeParse(jsonIn(localStorage.getItem(WRONG_NOTE))).data ?? { count: 0, until: 0 }
}

export function writeWrong(wrong: Wrong | null): void {
  if (wrong) localStorage.setItem(WRONG_NOTE, JSON.stringify(wrong))
  else localStorage.removeItem(WRONG_NOTE)
}

const folder = async (): Promise<FileSystemDirectoryHandle | null> =>
  'getDirectory' in (globalThis.navigator?.storage ?? {}) ? navigator.storage.getDirectory() : null

async function writeCopy(text: string | null): Promise<void> {
  const place = await folder()
  // Only the browsers that keep a journal write such files from a page.
  if (!place || !('createWritable' in FileSystemFileHandle.prototype)) return
  const file = await place.getFileHandle(LOCK_NOTE, { create: true })
  const stream = await file.createWritable()
  await stream.write(text ?? '')
  await stream.close()
}

async function readCopy(): Promise<string | null> {
  const place = await folder()
  if (!place) return null
  return (await (await place.getFileHandle(LOCK_NOTE, { create: true })).getFile()).text()
}

function jsonIn(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null')
  } catch {
    return null // half written
  }
}
