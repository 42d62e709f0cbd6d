// What stands beside the records of a mesa, read as a whole, and what was not taken written anew: where a person wants to be
// forgotten, under the mesa's lock.
import type { Transaction } from 'kysely'
import type { Mime } from '../../domain/file.ts'
import type { Sha } from '../../domain/photo.ts'
import type { MesaId, RecordId } from '../../domain/id.ts'
import type { Row } from '../../protocol/row.ts'
import type { Quarantined } from './contract.ts'
import { keptText } from './kept-text.ts'
import { rowIn } from './stored-row.ts'
import type { Tables } from './tables.ts'

export interface WholeFile {
  readonly sha: Sha
  readonly mime: Mime
  /** When its last part came. */
  readonly touched: number
}

export interface KeptWords {
  wholeFiles(): Promise<WholeFile[]>
  recordsOfKinds(kinds: readonly string[]): Promise<Row[]>
  /** Those whose ids begin so, and maybe some that begin alike. */
  recordsBeginning(prefix: string): Promise<Row[]>
  quarantined(): Promise<Quarantined[]>
  dropQuarantined(name: string): Promise<void>
  rewriteQuarantined(change: Pick<Quarantined, 'name' | 'bytes'>): Promise<void>
}

export function keptWordsIn(db: Transaction<Tables>, mesa: MesaId): KeptWords {
  const records = () => db.selectFrom('record').select('content').where('mesa', '=', mesa).orderBy('id')
  return {
    wholeFiles: () => {
      const files = db.selectFrom('file').select(['sha', 'mime', 'touched']).where('mesa', '=', mesa)
      return files.where('whole', '=', 1).orderBy('sha').execute()
    },
    async recordsOfKinds(kinds) {
      const found = await records()
        .where('type', 'in', [...kinds])
        .execute()
      return found.map(({ content }) => rowIn(content))
    },
    async recordsBeginning(prefix) {
      const like = `${prefix}%` as RecordId // a pattern for ids
      return (await records().where('id', 'like', like).execute()).map(({ content }) => rowIn(content))
    },
    quarantined: () =>
      db
        .selectFrom('quarantine')
        .select(['name', 'device', 'at', 'why', 'bytes'])
        .where('mesa', '=', mesa)
        .orderBy('name')
        .execute(),
    async dropQuarantined(name) {
      await db.deleteFrom('quarantine').where('mesa', '=', mesa).where('name', '=', name).execute()
    },
    async rewriteQuarantined({ name, bytes }) {
      const one = db.updateTable('quarantine').where('mesa', '=', mesa).where('name', '=', name)
      await one.set({ bytes: keptText(bytes) }).execute()
    },
  }
}
