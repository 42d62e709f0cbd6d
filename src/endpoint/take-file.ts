// Keeps a file piece by piece, and tells the mesa when all of it is here and is what its name says.
import { createHash } from 'node:crypto'
import { fileId } from '../domain/file.ts'
import type { MesaId } from '../domain/id.ts'
import type { Sha } from '../domain/photo.ts'
import type { Problem } from '../domain/problem.ts'
import { fieldPath } from '../domain/record.ts'
import { isErased } from '../protocol/erased.ts'
import { partVerdict, type FileAnswer } from '../protocol/file.ts'
import { mutationName } from '../protocol/name.ts'
import type { MesaTransaction } from './storage/contract.ts'
import type { MesaFiles, StoredFile } from './storage/files.ts'
import { Workbench } from './workbench.ts'

export interface Part {
  readonly mesa: MesaId
  readonly sha: Sha
  readonly at: number
  readonly size: number
  readonly mime: StoredFile['mime']
}

export const standing = (file: StoredFile | null): FileAnswer => {
  return { kind: 'mclcp-file', have: file?.have ?? 0, whole: file?.whole ?? false }
}
export const refused = (why: NonNullable<FileAnswer['why']>, file: StoredFile | null = null): FileAnswer => {
  return { ...standing(file), why }
}

export interface Piece extends Part {
  readonly bytes: Uint8Array
  /** As much of it as came as it was sent. */
  readonly sound: Uint8Array
}

/** One piece of a file, under the mesa's lock: kept if it is the next, and the file announced when it is whole. */
export async function takePiece(
  tx: MesaTransaction,
  files: MesaFiles,
  piece: Piece,
  now: number,
): Promise<FileAnswer | Problem> {
  const { sha, size, mime, at, bytes, sound } = piece
  let file = await files.file(sha)
  // Taken away at the wish of whoever is in it.
  if (!file && isErased((await tx.records([fileId(sha)]))[0] ?? null)) return refused('forbidden')
  if (file && !file.whole && file.size !== size) {
    // Two sizes cannot both be of this hash: what began with the other one gives way to what really begins.
    if (at > 0 || sound.length === 0) return standing(null)
    await files.drop(sha)
    file = null
  }
  const verdict = partVerdict({ at, length: bytes.length, size }, file?.have ?? 0)
  if (verdict === 'badRequest') return verdict
  if (file?.whole || verdict === 'elsewhere') return standing(file)
  if (sound.length === 0) return refused('badChecksum', file)
  const have = at + sound.length
  const next = { sha, size, mime: file?.mime ?? mime, have, whole: have === size }
  await files.addPart(next, { at, bytes: sound }, now)
  if (!next.whole) return sound.length === bytes.length ? standing(next) : refused('badChecksum', next)
  const all = await files.bytes(sha)
  if (hashOf(all) !== sha) {
    await files.drop(sha)
    return refused('badHash')
  }
  await files.repack(sha, all)
  await announce(tx, next, now)
  return standing(next)
}

export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** The receipt is a record of the mesa, so everyone learns of it like of any other news, and a lost answer loses nothing. */
async function announce(tx: MesaTransaction, { sha, size, mime }: StoredFile, at: number): Promise<void> {
  const bench = new Workbench(tx)
  const id = fileId(sha)
  await bench.fetch([id])
  // Of no device's: nobody's change can have this name, and nobody writes over it.
  const name = mutationName.parse(`endpoint.${sha.slice(0, 8)}.0`)
  const leaves = Object.entries({ sha, size, mime, at }).map(
    ([field, value]) => [fieldPath(field), { value, name }] as const,
  )
  bench.put({ id, type: 'file', v: 0, leaves: new Map(leaves) })
  await tx.put(bench.news())
}
