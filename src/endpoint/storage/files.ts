// The files of one mesa, in parts, under its lock.
import type { Transaction } from 'kysely'
import type { Mime } from '../../domain/file.ts'
import type { Sha } from '../../domain/photo.ts'
import type { MesaId } from '../../domain/id.ts'
import { MOST_PART } from '../../protocol/file.ts'
import type { Tables } from './tables.ts'

/** One file, or as much of it as has come. */
export interface StoredFile {
  readonly sha: Sha
  readonly size: number
  readonly mime: Mime
  /** Bytes from the beginning. */
  readonly have: number
  readonly whole: boolean
}

export interface FilePart {
  readonly at: number
  readonly bytes: Uint8Array
}

export interface MesaFiles {
  file(sha: Sha): Promise<StoredFile | null>
  /** Notes how far the file is now, and keeps its next part. */
  addPart(file: StoredFile, part: FilePart, now: number): Promise<void>
  /** Puts a whole file in few large parts: it may have come in many small ones. */
  repack(sha: Sha, bytes: Uint8Array): Promise<void>
  /** All its parts together. */
  bytes(sha: Sha): Promise<Uint8Array>
  /** The part in which this byte stands. */
  partAt(sha: Sha, at: number): Promise<FilePart | null>
  drop(sha: Sha): Promise<void>
  /** Drops what is not whole and was last touched before this moment. Answers how many files. */
  sweep(before: number): Promise<number>
}

export function filesIn(db: Transaction<Tables>, mesa: MesaId): MesaFiles {
  const files = () => db.selectFrom('file').where('mesa', '=', mesa)
  const parts = (sha: Sha) =>
    db.selectFrom('file_part').select(['at', 'bytes']).where('mesa', '=', mesa).where('sha', '=', sha)

  async function drop(sha: Sha): Promise<void> {
    for (const table of ['file_part', 'file'] as const) {
      await db.deleteFrom(table).where('mesa', '=', mesa).where('sha', '=', sha).execute()
    }
  }
  return {
    async file(sha) {
      const found = files().select(['sha', 'size', 'mime', 'have', 'whole']).where('sha', '=', sha)
      const row = await found.executeTakeFirst()
      return row ? { ...row, whole: row.whole === 1 } : null
    },
    async addPart({ sha, size, mime, have, whole }, { at, bytes }, touched) {
      const state = { have, touched, whole: whole ? 1 : 0 } as const
      await db
        .insertInto('file')
        .values({ mesa, sha, size, mime, ...state })
        .onConflict((on) => on.columns(['mesa', 'sha']).doUpdateSet(state))
        .execute()
      await db.insertInto('file_part').values({ mesa, sha, at, bytes }).execute()
    },
    async repack(sha, bytes) {
      await db.deleteFrom('file_part').where('mesa', '=', mesa).where('sha', '=', sha).execute()
      for (let at = 0; at < bytes.length; at += MOST_PART) {
        const part = { mesa, sha, at, bytes: bytes.subarray(at, at + MOST_PART) }
        await db.insertInto('file_part').values(part).execute()
      }
    },
    async bytes(sha) {
      return Buffer.concat((await parts(sha).orderBy('at').execute()).map(({ bytes }) => bytes))
    },
    async partAt(sha, at) {
      return (await parts(sha).where('at', '<=', at).orderBy('at', 'desc').limit(1).executeTakeFirst()) ?? null
    },
    drop,
    async sweep(before) {
      const old = files().select('sha').where('whole', '=', 0).where('touched', '<', before)
      const rows = await old.execute()
      for (const { sha } of rows) await drop(sha)
      return rows.length
    },
  }
}
