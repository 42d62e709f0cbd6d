// The tokens of the national level, of which only the hash is kept.
import type { Kysely } from 'kysely'
import type { MesaId } from '../../domain/id.ts'
import { keptText } from './kept-text.ts'
import type { Tables } from './tables.ts'

export interface ExportToken {
  readonly id: string
  /** Of the office that has it. */
  readonly name: string
  /** Null: of all regions. */
  readonly region: MesaId | null
  readonly created: number
  readonly expires: number
  readonly revoked: number | null
}

export interface ExportTokenStorage {
  addExportToken(token: ExportToken & { readonly hash: string }): Promise<void>
  /** All that were ever given, the newest last. */
  exportTokens(): Promise<ExportToken[]>
  revokeExportToken(id: string, at: number): Promise<void>
  /** Null where there is none, or it was revoked or is out of date. */
  exportTokenBy(hash: string, now: number): Promise<ExportToken | null>
}

const TOKEN = ['id', 'name', 'region', 'created', 'expires', 'revoked'] as const

/** @param guarded names the failures of the engine */
export function exportTokensIn(
  db: Kysely<Tables>,
  guarded: <T>(work: () => Promise<T>) => Promise<T>,
): ExportTokenStorage {
  return {
    addExportToken: (token) =>
      guarded(async () => {
        await db
          .insertInto('export_token')
          .values({ ...token, name: keptText(token.name) })
          .execute()
      }),
    exportTokens: () =>
      guarded(() => db.selectFrom('export_token').select(TOKEN).orderBy('created').orderBy('id').execute()),
    revokeExportToken: (id, at) =>
      guarded(
        async () => void (await db.updateTable('export_token').set({ revoked: at }).where('id', '=', id).execute()),
      ),
    exportTokenBy: (hash, now) =>
      guarded(async () => {
        const found = db.selectFrom('export_token').select(TOKEN).where('hash', '=', hash).where('revoked', 'is', null)
        return (await found.where('expires', '>', now).executeTakeFirst()) ?? null
      }),
  }
}
