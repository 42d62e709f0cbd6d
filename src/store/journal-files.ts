// The journal as the page uses it: read at once when the tables are lost, written by a worker.
import type { JournalJob, JournalReply } from './journal-worker.ts'
import { filesIn, journalFolder, type JournalFile } from './journal-folder.ts'
import { generationOf } from './journal-line.ts'
import { markIn, readJournal, type Kept } from './journal.ts'
import type { Lock } from './store.ts'

/** This browser has no such files, or not for this page. */
export class NoJournal extends Error {}
/** No room on the disk. */
export class JournalFull extends Error {}

/** Each promise resolves when the disk has it. One at a time. */
export interface JournalWriter {
  /** What earlier files say; null when tables with this mark know all of it. */
  readonly above: (mark: number) => Promise<Kept | null>
  /** A new file. What was written before stays until `end`. */
  readonly begin: () => Promise<void>
  readonly append: (texts: readonly string[]) => Promise<void>
  /** The new file is whole: what was written before it may go. */
  readonly end: () => Promise<void>
  /** Lets go of the file, whatever is under way. */
  readonly close: () => void
}

/** Chrome keeps such files since 86, and flushes them since 102. */
export const hasJournal = (): boolean => 'getDirectory' in (globalThis.navigator?.storage ?? {})

/** What the journal of this device holds; null when there is none. */
export async function keptInJournal(lock: Lock | null): Promise<Kept | null> {
  return hasJournal() ? readJournal(await texts(), lock) : null
}

/** The same, but null when tables with this mark know all of it: told without reading more than the marks. */
export async function keptAbove(mark: number, lock: Lock | null): Promise<Kept | null> {
  const files = hasJournal() ? await texts() : []
  return files.some((file) => markIn(file) > mark) ? readJournal(files, lock) : null
}

const texts = async (): Promise<string[]> => Promise.all((await filesIn(await journalFolder())).map(textOf))

async function textOf({ handle }: JournalFile): Promise<string> {
  try {
    return await (await handle.getFile()).text()
  } catch (failure) {
    // Only its name is left. Any other failure may pass.
    if (failure instanceof DOMException && failure.name === 'NotFoundError') return ''
    throw failure
  }
}

const ASIDE = 'aside-'

/**
 * Once the tables are sealed, or open for good, and have all of it: what the journal said until now goes, and the next one
 * begins with all there is. What was set aside is sealed with the lock.
 */
export async function changeJournal(lock: Lock | null): Promise<void> {
  if (!hasJournal()) return
  const folder = await journalFolder()
  for await (const handle of folder.values()) {
    if (handle.kind !== 'file') continue
    if (handle.name.startsWith(ASIDE)) await sealAside(handle, lock)
    // One that a dying tab still holds goes with the next journal.
    else if (generationOf(handle.name) !== null) await folder.removeEntry(handle.name).catch(() => undefined)
  }
}

/** As one line: nothing reads it but a person with the program in her hands. */
async function sealAside(file: FileSystemFileHandle, lock: Lock | null): Promise<void> {
  const text = await (await file.getFile()).text()
  const sealed = lock && !text.startsWith('{"locked":') ? JSON.stringify({ locked: lock.sealText(text) }) : text
  const stream = await file.createWritable()
  await stream.write(sealed)
  await stream.close()
}

/** Copies the files to where nothing reads or removes them, for what this version cannot read in them. */
export async function setAside(): Promise<void> {
  const folder = await journalFolder()
  for (const file of await filesIn(folder)) {
    const copy = await folder.getFileHandle(`${ASIDE}${file.handle.name}`, { create: true })
    const stream = await copy.createWritable()
    await stream.write(await textOf(file))
    await stream.close()
  }
}

export function journalWriter(lock: Lock | null): JournalWriter {
  const worker = new Worker(new URL('./journal-worker.ts', import.meta.url), { type: 'module' })
  let hear: (reply: JournalReply) => void = () => undefined
  worker.addEventListener('message', ({ data }: MessageEvent<JournalReply>) => hear(data))
  worker.addEventListener('error', () => hear('SecurityError'))
  const ask = (job: JournalJob) =>
    new Promise<void>((resolve, reject) => {
      hear = (reply) => (reply === 'done' ? resolve() : reject(failureOf(reply)))
      worker.postMessage(job, [])
    })
  return {
    above: (mark) => keptAbove(mark, lock),
    begin: () => ask({ is: 'begin' }),
    append: (texts) => ask({ is: 'append', texts }),
    end: () => ask({ is: 'end' }),
    close: () => worker.terminate(),
  }
}

function failureOf(reply: JournalReply): Error {
  if (reply === 'TypeError' || reply === 'SecurityError') return new NoJournal(reply)
  return reply === 'QuotaExceededError' ? new JournalFull(reply) : new Error(reply)
}
