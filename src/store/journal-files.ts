// The journal as the page uses it: read at once when the tables are lost, written by a worker.
import type { JournalJob, JournalReply } from './journal-worker.ts'
import { filesIn, journalFolder } from './journal-folder.ts'
import { readJournal, type Kept } from './journal.ts'

/** This browser has no such files, or not for this page. */
export class NoJournal extends Error {}
/** No room on the disk. */
export class JournalFull extends Error {}

/** Each promise resolves when the disk has it. One at a time. */
export interface JournalWriter {
  /** A new file. What was written before stays until `end`. */
  readonly begin: () => Promise<void>
  readonly append: (texts: readonly string[]) => Promise<void>
  /** The new file is whole: what was written before it may go. */
  readonly end: () => Promise<void>
}

/** Chrome keeps such files since 86, and flushes them since 102. */
export const hasJournal = (): boolean => 'getDirectory' in (globalThis.navigator?.storage ?? {})

/** What the journal of this device holds; null when there is none. */
export async function keptInJournal(): Promise<Kept | null> {
  if (!hasJournal()) return null
  const files = await filesIn(await journalFolder())
  return readJournal(await Promise.all(files.map(async ({ handle }) => (await handle.getFile()).text())))
}

export function journalWriter(): JournalWriter {
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
    begin: () => ask({ is: 'begin' }),
    append: (texts) => ask({ is: 'append', texts }),
    end: () => ask({ is: 'end' }),
  }
}

function failureOf(reply: JournalReply): Error {
  if (reply === 'TypeError' || reply === 'SecurityError') return new NoJournal(reply)
  return reply === 'QuotaExceededError' ? new JournalFull(reply) : new Error(reply)
}
