// A journal in memory, written as the worker writes it: what a file would hold after each flush.
import { lineOf, WHOLE } from '../../src/store/journal-line.ts'
import { JournalFull, type JournalWriter } from '../../src/store/journal-files.ts'
import { markIn, readJournal, type Kept } from '../../src/store/journal.ts'
import { testLock } from './open-test-store.ts'

export interface MemoryJournal extends JournalWriter {
  /** Its files, the earliest first. */
  readonly files: string[]
  /** When set, the next thing asked finds no room. */
  isFull: boolean
  readonly read: () => Kept | null
}

export function aJournal(): MemoryJournal {
  const files: string[] = []
  const append = async (texts: readonly string[]) => {
    const { isFull } = journal
    journal.isFull = false
    if (isFull) throw new JournalFull()
    files.push((files.pop() ?? '') + texts.map(lineOf).join(''))
  }
  const journal: MemoryJournal = {
    files,
    isFull: false,
    read: () => readJournal(files, testLock),
    above: async (mark) => (files.some((file) => markIn(file) > mark) ? readJournal(files, testLock) : null),
    close: () => undefined,
    begin: async () => void files.push(''),
    append,
    end: async () => {
      await append([WHOLE])
      files.splice(0, files.length - 1)
    },
  }
  return journal
}
