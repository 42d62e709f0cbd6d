// The worker that writes the journal, with a folder and a line to its page in memory.
import { expect, onTestFinished, test, vi } from 'vitest'
import type { JournalJob, JournalReply } from '../../src/store/journal-worker.ts'
import { textsIn } from '../../src/store/journal-line.ts'

/** A folder on a disk with so much room; what does not fit is not written. */
function aFolder(room: number) {
  const files = new Map<string, Uint8Array>()
  const write =
    (name: string) =>
    (bytes: Uint8Array, { at }: { at: number }) => {
      const others = [...files].reduce((sum, [each, { length }]) => sum + (each === name ? 0 : length), 0)
      const fits = bytes.subarray(0, Math.max(0, room - others - at))
      files.set(name, Uint8Array.from([...(files.get(name) ?? []).slice(0, at), ...fits]))
      return fits.length
    }
  const handleOf = (name: string) => ({
    name,
    kind: 'file',
    createSyncAccessHandle: async () => ({ write: write(name), flush: () => undefined, close: () => undefined }),
  })
  const folder = {
    values: () => [...files.keys()].map(handleOf).values(),
    getFileHandle: async (name: string) => (files.set(name, files.get(name) ?? new Uint8Array()), handleOf(name)),
    removeEntry: async (name: string) => void files.delete(name),
  }
  const texts = () => [...files.values()].map((bytes) => textsIn(new TextDecoder().decode(bytes)))
  return { folder, texts }
}

async function aWorker(room: number) {
  const { folder, texts } = aFolder(room)
  onTestFinished(() => void vi.unstubAllGlobals())
  vi.stubGlobal('navigator', { storage: { getDirectory: async () => ({ getDirectoryHandle: async () => folder }) } })
  let hear: (job: { data: JournalJob }) => void = () => undefined
  let answer: (reply: JournalReply) => void = () => undefined
  vi.stubGlobal('addEventListener', (_type: string, listener: typeof hear) => (hear = listener))
  vi.stubGlobal('postMessage', (reply: JournalReply) => answer(reply))
  vi.resetModules()
  await import('../../src/store/journal-worker.ts')
  const ask = (data: JournalJob) =>
    new Promise<JournalReply>((resolve) => {
      answer = resolve
      hear({ data })
    })
  return { ask, texts }
}

test('[fault 4, I12] on a full disk the files that could not be ended do not add up, and the last whole one stays', async () => {
  const { ask, texts } = await aWorker(100)
  await ask({ is: 'begin' })
  await ask({ is: 'append', texts: ['first'] })
  await ask({ is: 'end' })
  for (let tried = 0; tried < 5; tried++) {
    expect(await ask({ is: 'begin' })).toBe('done')
    expect(await ask({ is: 'append', texts: ['second'] })).toBe('done')
    expect(await ask({ is: 'append', texts: ['x'.repeat(80)] })).toBe('QuotaExceededError')
  }
  expect(texts()).toEqual([['first', '"whole"'], ['second']])
  await ask({ is: 'begin' })
  await ask({ is: 'append', texts: ['third'] })
  expect(await ask({ is: 'end' })).toBe('done')
  expect(texts()).toEqual([['third', '"whole"']])
})
