// The rows in which a file's bytes lie.
import type { Sha } from '../domain/photo.ts'
import type { MesaId } from '../domain/id.ts'
import { MOST_PART } from '../protocol/file.ts'
import type { Database, PartRow } from './database.ts'

export function partsOf(mesa: MesaId, sha: Sha, bytes: Uint8Array): PartRow[] {
  return Array.from({ length: Math.ceil(bytes.length / MOST_PART) }, (_, index) => {
    const at = index * MOST_PART
    return { mesa, sha, at, bytes: new Uint8Array(bytes.subarray(at, at + MOST_PART)).buffer }
  })
}

/** In order, for their key ends in their place. */
const partsIn = (db: Database, mesa: MesaId, sha: Sha) =>
  db.parts.where('[mesa+sha+at]').between([mesa, sha, 0], [mesa, sha, Infinity])

export const dropParts = (db: Database, mesa: MesaId, sha: Sha): PromiseLike<number> => partsIn(db, mesa, sha).delete()

/** Where its last part ends. */
export async function endOf(db: Database, mesa: MesaId, sha: Sha): Promise<number> {
  const last = await partsIn(db, mesa, sha).last()
  return last ? last.at + last.bytes.byteLength : 0
}

/** All of the file's bytes that are here, one after another. */
export async function bytesIn(db: Database, mesa: MesaId, sha: Sha): Promise<Uint8Array<ArrayBuffer>> {
  const parts = await partsIn(db, mesa, sha).toArray()
  const all = new Uint8Array(parts.reduce((sum, { bytes }) => sum + bytes.byteLength, 0))
  let at = 0
  for (const { bytes } of parts) {
    all.set(new Uint8Array(bytes), at)
    at += bytes.byteLength
  }
  return all
}
