// A recording while it is made, piece by piece on the disk: a battery that dies takes its last second and no more.
import * as z from 'zod/mini'
import type { EntryKey, RecordId } from '../domain/id.ts'
import { mayWrite, type Store } from './store.ts'

const piece = z.object({ mime: z.string(), seconds: z.number(), bytes: z.instanceof(ArrayBuffer) })
export interface Piece {
  readonly mime: string
  /** From the beginning to the end of this piece. */
  readonly seconds: number
  readonly bytes: ArrayBuffer
}

export interface VoiceDraft {
  readonly mime: string
  readonly seconds: number
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** The agreement it is of. */
export interface Spoken {
  readonly meeting: RecordId
  readonly agreement: EntryKey
}

const prefixOf = ({ meeting, agreement }: Spoken): string => `voice/${meeting}/${agreement}/`
/** Keys in the order of the pieces. */
const keyOf = (of: Spoken, index: number): string => prefixOf(of) + String(index).padStart(6, '0')
const piecesOf = ({ db }: Store, of: Spoken) => db.meta.where('key').startsWith(prefixOf(of))

/** @param index from 0, which begins anew */
export async function addPiece(store: Store, of: Spoken, index: number, added: Piece): Promise<void> {
  const { meta } = store.db
  await store.db.transaction('rw', meta, async () => {
    await mayWrite(store)
    if (index === 0) await piecesOf(store, of).delete()
    await meta.put({ key: keyOf(of, index), value: added })
  })
}

/** What is there of it, which can be listened to as far as it goes; null when there is nothing. */
export async function readDraft(store: Store, of: Spoken): Promise<VoiceDraft | null> {
  const rows = await piecesOf(store, of).toArray()
  const pieces = rows.map(({ value }) => piece.parse(value))
  const last = pieces.at(-1)
  if (!last) return null
  const blob = new Blob(pieces.map(({ bytes }) => bytes))
  return { mime: last.mime, seconds: last.seconds, bytes: new Uint8Array(await blob.arrayBuffer()) }
}

export async function dropDraft(store: Store, of: Spoken): Promise<void> {
  await store.db.transaction('rw', store.db.meta, async () => {
    await mayWrite(store)
    await piecesOf(store, of).delete()
  })
}
