// Where the journal's files are: the browser's private folder, another store than the tables (sync.md §3).
import { FOLDER, generationOf } from './journal-line.ts'

/** A file of the journal in the order of writing, the earliest first. */
export interface JournalFile {
  readonly generation: number
  readonly handle: FileSystemFileHandle
}

export async function journalFolder(): Promise<FileSystemDirectoryHandle> {
  return (await navigator.storage.getDirectory()).getDirectoryHandle(FOLDER, { create: true })
}

export async function filesIn(folder: FileSystemDirectoryHandle): Promise<JournalFile[]> {
  const files: JournalFile[] = []
  for await (const handle of folder.values()) {
    const generation = generationOf(handle.name)
    if (generation !== null && handle.kind === 'file') files.push({ generation, handle })
  }
  return files.sort((a, b) => a.generation - b.generation)
}
