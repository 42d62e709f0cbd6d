// A photo of a meeting: its bytes, its entry in the meeting and its thumbnail, in one go.
import { thumbId } from '../domain/file.ts'
import { entryPath } from '../domain/record.ts'
import type { Json } from '../domain/json.ts'
import { keepFile, type Kept, type NewFile } from './files.ts'
import type { Store } from './store.ts'

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
  return keepFile(store, file, (sha, mime) => {
    const said: Record<string, Json | undefined> = { file: sha, size: file.bytes.length, mime, caption, order }
    const leaves = Object.entries(said).flatMap(([field, value]) =>
      value === undefined ? [] : [[entryPath('photos', key, field), value] as const],
    )
    return [
      { mesa, rec, type: 'meeting', patch: Object.fromEntries(leaves) },
      { mesa, rec: thumbId(sha), type: 'thumb', patch: { of: rec, file: sha, image: thumb } },
    ]
  })
}
