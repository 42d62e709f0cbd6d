// A photo of a meeting, or a page of a paper: bytes, entry and thumbnail, kept and taken away in one go.
import { thumbId, thumbShape, type FileState } from '../domain/file.ts'
import type { Json } from '../domain/json.ts'
import type { Photo } from '../domain/meeting.ts'
import type { MesaId, RecordId } from '../domain/id.ts'
import { photoFields, type Sha } from '../domain/photo.ts'
import { custodyOf, entryChange, writeWithFiles, type FileOwner } from './attached-file.ts'
import { isNeededElsewhere } from './files-needed.ts'
import { keepFile, type Kept, type NewFile } from './files.ts'
import { foundAs } from './read-core.ts'
import { record, type Change } from './record.ts'
import type { Store } from './store.ts'

/** What has photos: a meeting unless it says otherwise. */
interface PhotoOwner {
  readonly mesa: MesaId
  readonly id: RecordId
  readonly photos: readonly Photo[]
  readonly type?: FileOwner
}

export interface NewPhoto extends NewFile {
  readonly type?: FileOwner
  /** JPEG or WebP of at most 8 kB, as a data URL. */
  readonly thumb: string
  readonly caption?: string
  readonly gps?: string | undefined
  readonly order?: number
}

/** @throws as `keepFile` does */
export async function keepPhoto(store: Store, { thumb, caption, gps, order, ...file }: NewPhoto): Promise<Kept> {
  const { mesa, rec } = file
  const key = store.newEntryKey()
  return keepFile(store, file, (sha, mime) => [
    entryChange(file, 'photos', key, { file: sha, size: file.bytes.length, mime, caption, gps, order }),
    thumbChange(mesa, sha, { of: rec, file: sha, image: thumb }),
  ])
}

const thumbChange = (mesa: MesaId, sha: Sha, patch: Record<'of' | 'file' | 'image', Json>): Change => ({
  mesa,
  rec: thumbId(sha),
  type: 'thumb',
  patch,
})

export interface ShownPhoto {
  readonly photo: Photo
  /** A data URL; null until it has arrived. */
  readonly thumb: string | null
  readonly state: FileState
}

/** The photos of a record in their order, each with its small picture and who has it. */
export async function photosOf(
  store: Store,
  { mesa, photos }: Pick<PhotoOwner, 'mesa' | 'photos'>,
): Promise<ShownPhoto[]> {
  return Promise.all(
    photos.map(async (photo) => {
      const { file } = photo
      if (!file) return { photo, thumb: null, state: 'elsewhere' as const }
      const thumb = foundAs('thumb', thumbShape, await store.db.records.get([mesa, thumbId(file)]))
      const { state } = await custodyOf(store, mesa, file)
      return { photo, thumb: thumb?.image ?? null, state }
    }),
  )
}

/**
 * Takes a photo away, small picture included. What has not been sent does not go out any more.
 * @returns what brings it back
 * @throws as `record` does
 */
export async function removePhoto(store: Store, owner: PhotoOwner, photo: Photo): Promise<() => Promise<void>> {
  const { mesa, id: rec, photos, type = 'meeting' } = owner
  const there = { mesa, rec, type }
  const { key, ...said } = photo
  const { file } = said
  const gone = Object.fromEntries(Object.keys(photoFields).map((field) => [field, null]))
  // The same picture, added twice, stays for the other one.
  const isTwin = photos.some((other) => other.file === file && other.key !== key)
  // So does one that another record has: a meeting it was put together with, a paper that replaces this one.
  if (!file || isTwin || (await isNeededElsewhere(store, mesa, rec, file))) {
    await record(store, entryChange(there, 'photos', key, gone))
    return () => record(store, entryChange(there, 'photos', key, said))
  }
  const image = foundAs('thumb', thumbShape, await store.db.records.get([mesa, thumbId(file)]))?.image ?? null
  const noThumb = thumbChange(mesa, file, { of: null, file: null, image: null })
  const leaving = [entryChange(there, 'photos', key, gone), ...(image ? [noThumb] : [])]
  await writeWithFiles(store, mesa, { left: file }, () => record(store, ...leaving))
  const thumb = image && thumbChange(mesa, file, { of: rec, file, image })
  const coming = [entryChange(there, 'photos', key, said), ...(thumb ? [thumb] : [])]
  return () => writeWithFiles(store, mesa, { wanted: file }, () => record(store, ...coming))
}
