// A photo of a meeting: its bytes, its entry in the meeting and its thumbnail, kept and taken away in one go.
import { fileId, thumbId, thumbShape } from '../domain/file.ts'
import type { Json } from '../domain/json.ts'
import type { Photo } from '../domain/meeting.ts'
import type { EntryKey, MesaId, RecordId } from '../domain/id.ts'
import { photoFields, type PhotoState, type Sha } from '../domain/photo.ts'
import { entryPath } from '../domain/record.ts'
import type { FileRow } from './database.ts'
import { keepFile, type Kept, type NewFile } from './files.ts'
import type { StoredMeeting } from './meetings.ts'
import { foundAs } from './read.ts'
import { record, type Change } from './record.ts'
import { mayWrite, type Store } from './store.ts'

export interface NewPhoto extends NewFile {
  /** JPEG or WebP of at most 8 kB, as a data URL. */
  readonly thumb: string
  readonly caption?: string
  readonly order?: number
}

/** @throws as `keepFile` does */
export async function keepPhoto(store: Store, { thumb, caption, order, ...file }: NewPhoto): Promise<Kept> {
  const { mesa, rec } = file
  const key = store.newEntryKey()
  return keepFile(store, file, (sha, mime) => [
    entryChange(mesa, rec, key, { file: sha, size: file.bytes.length, mime, caption, order }),
    thumbChange(mesa, sha, { of: rec, file: sha, image: thumb }),
  ])
}

type Said = Readonly<Record<string, Json | undefined>>

function entryChange(mesa: MesaId, rec: RecordId, key: EntryKey, said: Said): Change {
  const leaves = Object.entries(said).flatMap(([field, value]) =>
    value === undefined ? [] : [[entryPath('photos', key, field), value] as const],
  )
  return { mesa, rec, type: 'meeting', patch: Object.fromEntries(leaves) }
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
  readonly state: PhotoState
}

/** The photos of a meeting in their order, each with its small picture and who has it. */
export async function photosOf({ db }: Store, { mesa, photos }: StoredMeeting): Promise<ShownPhoto[]> {
  return Promise.all(
    photos.map(async (photo) => {
      const { file } = photo
      if (!file) return { photo, thumb: null, state: 'elsewhere' as const }
      const thumb = foundAs('thumb', thumbShape, await db.records.get([mesa, thumbId(file)]))
      const receipt = await db.records.get([mesa, fileId(file)])
      const state = stateOf(await db.files.get([mesa, file]), receipt !== undefined)
      return { photo, thumb: thumb?.image ?? null, state }
    }),
  )
}

function stateOf(row: FileRow | undefined, hasReceipt: boolean): PhotoState {
  if (hasReceipt) return 'sent'
  if (row?.state === 'damaged') return 'damaged'
  return row?.state === 'whole' ? 'onlyHere' : 'elsewhere'
}

/**
 * Takes a photo away, small picture included. What has not been sent does not go out any more.
 * @returns what brings it back
 * @throws as `record` does
 */
export async function removePhoto(store: Store, meeting: StoredMeeting, photo: Photo): Promise<() => Promise<void>> {
  const { mesa, id: rec, photos } = meeting
  const { key, ...said } = photo
  const { file } = said
  const gone = Object.fromEntries(Object.keys(photoFields).map((field) => [field, null]))
  // The same picture, added twice, stays for the other one.
  const isTwin = photos.some((other) => other.file === file && other.key !== key)
  if (!file || isTwin) {
    await record(store, entryChange(mesa, rec, key, gone))
    return () => record(store, entryChange(mesa, rec, key, said))
  }
  const image = foundAs('thumb', thumbShape, await store.db.records.get([mesa, thumbId(file)]))?.image ?? null
  const put = async (left: number | null, ...changes: readonly Change[]) => {
    const { db } = store
    await db.transaction('rw', [db.files, db.records, db.outbox, db.scopes, db.meta], async () => {
      await mayWrite(store)
      await noteLeft(store, mesa, file, left)
      await record(store, ...changes)
    })
  }
  const noThumb = thumbChange(mesa, file, { of: null, file: null, image: null })
  await put(store.now(), entryChange(mesa, rec, key, gone), ...(image ? [noThumb] : []))
  const thumb = image && thumbChange(mesa, file, { of: rec, file, image })
  return () => put(null, entryChange(mesa, rec, key, said), ...(thumb ? [thumb] : []))
}

/** Only what nobody else has may be kept from going out; the rest has its own rules. Inside a transaction. */
async function noteLeft({ db }: Store, mesa: MesaId, sha: Sha, left: number | null): Promise<void> {
  const row = await db.files.get([mesa, sha])
  if (!row) return
  const { left: _before, ...stays } = row
  const isSent = (await db.records.get([mesa, fileId(sha)])) !== undefined
  await db.files.put(left === null || isSent ? stays : { ...stays, left })
}
