// Writes the journal, a flush after each batch. A worker, because only there a file can be flushed; it reads nothing.
import { filesIn, journalFolder } from './journal-folder.ts'
import { fileName, lineOf, WHOLE } from './journal-line.ts'

/** `done`, or the name of what went wrong. */
export type JournalReply = 'done' | (string & {})

/** What the worker is asked, one thing after the other. */
export type JournalJob =
  /** A new file, beside the earlier ones. */
  | { readonly is: 'begin' }
  | { readonly is: 'append'; readonly texts: readonly string[] }
  /** The new file says all there is to say: the earlier ones go. */
  | { readonly is: 'end' }

/** Known to the types of workers alone. The first browsers that had it made their client wait for some of it. */
interface SyncFile {
  readonly write: (bytes: Uint8Array, options: { at: number }) => number
  readonly flush: () => void | Promise<void>
  readonly close: () => void | Promise<void>
}

const encoder = new TextEncoder()
let file: SyncFile | null = null
let generation = 0
let isEnded = true
let end = 0

async function begin(): Promise<void> {
  await file?.close()
  const folder = await journalFolder()
  // Says nothing that the tables do not: on a full disk each try would leave one more, in the place of words.
  if (!isEnded) await folder.removeEntry(fileName(generation))
  isEnded = true
  const next = ((await filesIn(folder)).at(-1)?.generation ?? 0) + 1
  const handle = await folder.getFileHandle(fileName(next), { create: true })
  ;[generation, isEnded] = [next, false]
  file = await (handle as unknown as { createSyncAccessHandle: () => Promise<SyncFile> }).createSyncAccessHandle()
  end = 0
}

async function append(texts: readonly string[]): Promise<void> {
  const bytes = encoder.encode(texts.map(lineOf).join(''))
  const written = file?.write(bytes, { at: end }) ?? 0
  if (written < bytes.length) throw new DOMException('no room for the journal', 'QuotaExceededError')
  end += written
  await file?.flush()
}

async function removeEarlier(): Promise<void> {
  const folder = await journalFolder()
  for (const { generation: each, handle } of await filesIn(folder)) {
    // One that a dying tab still holds stays until the next time; it says nothing any more.
    if (each < generation) await folder.removeEntry(handle.name).catch(() => undefined)
  }
}

async function work(job: JournalJob): Promise<void> {
  switch (job.is) {
    case 'begin':
      return begin()
    case 'append':
      return append(job.texts)
    case 'end':
      await append([WHOLE])
      isEnded = true
      return removeEarlier()
  }
}

addEventListener('message', ({ data }: MessageEvent<JournalJob>) => {
  const reply = (text: JournalReply) => postMessage(text)
  work(data).then(
    () => reply('done'),
    (failure: unknown) => reply(failure instanceof Error ? failure.name : 'Error'),
  )
})
