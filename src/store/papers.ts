// A paper attached to a meeting or to a step of an agreement: its bytes and its entry there, kept and taken away in one go.
import { isPdf, paperFields } from '../domain/meeting-paper.ts'
import type { Paper } from '../domain/meeting.ts'
import { custodyOf, entryChange, writeWithFiles, type Custody, type FileOwner } from './attached-file.ts'
import type { Bearer } from './bearer.ts'
import { isNeededElsewhere } from './files-needed.ts'
import { keepFile, type Kept, type NewFile } from './files.ts'
import { record } from './record.ts'
import type { Store } from './store.ts'

export interface NewPaper extends Omit<NewFile, 'mime' | 'instead'> {
  readonly type?: FileOwner
  readonly name: string
  readonly order: number
}

/** @returns `badType` of what is no PDF; @throws as `keepFile` does */
export async function keepPaper(store: Store, { name, order, ...file }: NewPaper): Promise<Kept> {
  if (!isPdf(file.bytes)) return { is: 'badType' }
  const size = file.bytes.length
  const key = store.newEntryKey()
  return keepFile(store, { ...file, mime: 'application/pdf' }, (sha, mime) => [
    entryChange(file, 'papers', key, { file: sha, size, mime, name, order }),
  ])
}

export interface ShownPaper {
  readonly paper: Paper
  readonly state: Custody['state']
}

/** In their order, each with who has it. */
export async function papersOf(store: Store, { mesa, papers }: Pick<Bearer, 'mesa' | 'papers'>): Promise<ShownPaper[]> {
  return Promise.all(
    papers.map(async (paper) => ({
      paper,
      state: paper.file ? (await custodyOf(store, mesa, paper.file)).state : ('elsewhere' as const),
    })),
  )
}

/**
 * Takes a paper away. What has not been sent does not go out any more.
 * @returns what brings it back
 */
export async function removePaper(store: Store, bearer: Bearer, paper: Paper): Promise<() => Promise<void>> {
  const { type = 'meeting', mesa, id: rec, papers } = bearer
  const { key, ...said } = paper
  const { file } = said
  const gone = Object.fromEntries(Object.keys(paperFields).map((field) => [field, null]))
  // The same paper, attached twice, stays for the other one; so does one that another record has.
  const isTwin = papers.some((other) => other.file === file && other.key !== key)
  const alone = !file || isTwin || (await isNeededElsewhere(store, mesa, rec, file)) ? undefined : file
  const write = (values: typeof gone | typeof said) => () =>
    record(store, entryChange({ type, mesa, rec }, 'papers', key, values))
  await writeWithFiles(store, mesa, { left: alone }, write(gone))
  return () => writeWithFiles(store, mesa, { wanted: alone }, write(said))
}
