// The file of a paper and its scanned pages: bytes and words kept, and taken away, in one go.
import { isPdf } from '../domain/meeting-paper.ts'
import type { Sha } from '../domain/photo.ts'
import { custodyOf, writeWithFiles, type Custody } from './attached-file.ts'
import type { DocumentWords, StoredDocument } from './documents.ts'
import { isNeededElsewhere } from './files-needed.ts'
import { keepFile, type Kept } from './files.ts'
import { patchOf } from './patch.ts'
import { record, type Change } from './record.ts'
import type { Store } from './store.ts'

export interface NewPdf {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly name: string
}

/** In the place of the one it had. @returns `badType` of what is no PDF; @throws as `keepFile` does */
export async function keepPdf(store: Store, paper: StoredDocument, { bytes, name }: NewPdf): Promise<Kept> {
  if (!isPdf(bytes)) return { is: 'badType' }
  const { mesa, id: rec } = paper
  const instead = await alone(store, paper, paper.file)
  return keepFile(store, { mesa, rec, bytes, mime: 'application/pdf', instead }, (sha, mime) => [
    fileChange(paper, { file: sha, fileSize: bytes.length, fileMime: mime, fileName: name }),
  ])
}

/** What was not sent yet does not go out any more. @returns what brings it back */
export async function removePdf(store: Store, paper: StoredDocument): Promise<() => Promise<void>> {
  const { mesa, file, fileSize, fileMime, fileName } = paper
  const left = await alone(store, paper, file)
  const write = (said: PdfWords) => () => record(store, fileChange(paper, said))
  await writeWithFiles(store, mesa, { left }, write({}))
  return () => writeWithFiles(store, mesa, { wanted: left }, write({ file, fileSize, fileMime, fileName }))
}

export async function pdfOf(store: Store, { mesa, file }: StoredDocument): Promise<Custody | null> {
  return file ? custodyOf(store, mesa, file) : null
}

/** The file, if no other record speaks of it: one that replaces a paper has the same. */
async function alone(store: Store, { mesa, id }: StoredDocument, file: Sha | undefined): Promise<Sha | undefined> {
  return file && !(await isNeededElsewhere(store, mesa, id, file)) ? file : undefined
}

type PdfWords = Pick<DocumentWords, 'file' | 'fileSize' | 'fileMime' | 'fileName'>

function fileChange({ mesa, id: rec }: StoredDocument, said: PdfWords): Change {
  const { file = null, fileSize = null, fileMime = null, fileName = null } = said
  return { mesa, rec, type: 'document', patch: patchOf({ file, fileSize, fileMime, fileName }) }
}
