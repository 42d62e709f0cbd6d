// What stands beside the records of a mesa, read as a whole, and what was not taken written anew: where a person wants to be
// forgotten, under the mesa's lock.
import type { Transaction } from 'kysely'
import type { MesaId, RecordId } from '../../domain/id.ts'
import type { Row } from '../../protocol/row.ts'
import type { Quarantined } from './contract.ts'
import { keptText } from './kept-text.ts'
import { rowIn } from './stored-row.ts'
import type { Tables } from './tables.ts'

export interface KeptWords {
  recordsOfKinds(kinds: readonly string[]): Promise<Row[]>
  /** Those whose ids begin so, and maybe some that begin alike. */
  recordsBeginning(prefix: string): Promise<Row[]>
  quarantined(): Promise<Quarantined[]>
  rewriteQuarantined(change: Pick<Quarantined, 'name' | 'bytes'>): Promise<void>
}

export function keptWordsIn(db: Transaction<Tables>, mesa: MesaId): KeptWords {
  const records = () => db.selectFrom('record').select('content').where('mesa', '=', mesa).orderBy('id')
  return {
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
    async rewriteQuarantined({ name, bytes }) {
      const one = db.updateTable('quarantine').where('mesa', '=', mesa).where('name', '=', name)
      await one.set({ bytes: keptText(bytes) }).execute()
    },
  }
}
