// A paper as a record: begun as a draft, written field by field, closed for good, and replaced by another when it was wrong.
import { documentShape, type DocumentRecord } from '../domain/document-record.ts'
import type { MesaId, RecordId } from '../domain/id.ts'
import type { Json } from '../domain/json.ts'
import type { Path } from '../domain/record.ts'
import { entriesPatch, patchOf } from './patch.ts'
import { foundAs, readableRows, type FoundAs } from './read-core.ts'
import { record } from './record.ts'
import type { Store } from './store.ts'

export type StoredDocument = FoundAs<typeof documentShape>
/** What a person says of it; undefined empties. */
export type DocumentWords = {
  readonly [N in keyof (typeof documentShape)['fields']]?: DocumentRecord[N] | undefined
}

export async function findDocument(store: Store, id: string): Promise<StoredDocument | null> {
  const isReadable = await readableRows(store)
  const row = await store.db.records.where('id').equals(id).filter(isReadable).first()
  return foundAs('document', documentShape, row)
}

export async function beginDocument(
  store: Store,
  { mesa, by, ...words }: DocumentWords & { readonly mesa: MesaId; readonly by: string },
): Promise<RecordId> {
  const rec = store.newRecordId()
  const begun = { ...words, author: by, state: 'draft' as const, startedAt: store.now() }
  await record(store, { mesa, rec, type: 'document', patch: wordsPatch(begun) })
  return rec
}

/** It stands on the paper as it was on screen. */
export async function writeDocument(
  store: Store,
  { mesa, id: rec, seen }: StoredDocument,
  words: DocumentWords,
): Promise<void> {
  await record(store, { mesa, rec, type: 'document', patch: wordsPatch(words), seen })
}

export async function closeDocument(store: Store, { mesa, id }: StoredDocument, by: string): Promise<void> {
  const patch = wordsPatch({ closedAt: store.now(), closedBy: by })
  await record(store, { mesa, rec: id, type: 'document', op: 'close', patch })
}

/** @returns what brings it back with all it had */
export async function removeDocument(store: Store, { mesa, id: rec }: StoredDocument): Promise<() => Promise<void>> {
  await record(store, { mesa, rec, type: 'document', op: 'del' })
  return () => record(store, { mesa, rec, type: 'document', patch: {} })
}

/** Nothing of it is in a mesa's keeping yet but words. */
export const mayMove = ({ file, photos }: StoredDocument): boolean => file === undefined && photos.length === 0

/** Begun in the wrong mesa, it is begun again in the right one. @returns its new key */
export async function moveDocument(store: Store, paper: StoredDocument, to: MesaId): Promise<RecordId> {
  // What it sustains, answers or replaces stays in the mesa it is of.
  const { of: _of, answers: _answers, replaces: _replaces, ...words } = wordsOf(paper)
  const rec = store.newRecordId()
  await record(
    store,
    { mesa: paper.mesa, rec: paper.id, type: 'document', op: 'del' },
    { mesa: to, rec, type: 'document', patch: wordsPatch(words) },
  )
  return rec
}

/**
 * A draft of the paper that is to stand in for a closed one, with all it says and the same files.
 * @returns its key
 */
export async function beginReplacement(store: Store, paper: StoredDocument, by: string): Promise<RecordId> {
  const { closedAt: _at, closedBy: _by, ...words } = wordsOf(paper)
  const rec = store.newRecordId()
  const anew = { ...words, replaces: paper.id, author: by, state: 'draft' as const, startedAt: store.now() }
  const patch = { ...wordsPatch(anew), ...entriesPatch('photos', paper.photos) }
  await record(store, { mesa: paper.mesa, rec, type: 'document', patch })
  return rec
}

const wordsOf = ({ id: _id, mesa: _mesa, seen: _seen, photos: _photos, ...words }: StoredDocument): DocumentWords =>
  words

const wordsPatch = (words: DocumentWords): Record<Path, Json> =>
  patchOf(Object.fromEntries(Object.entries(words).map(([name, value]) => [name, asJson(value)])))

const asJson = (value: string | number | readonly string[] | undefined): Json =>
  typeof value === 'object' ? [...value] : (value ?? null)
