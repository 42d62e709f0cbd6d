// Reads all that is kept of a mesa, a piece at a time: for who looks for one person in it.
import type { Kysely } from 'kysely'
import type { MesaId, RecordId } from '../../domain/id.ts'
import type { Row } from '../../protocol/row.ts'
import type { Quarantined } from './contract.ts'
import { rowIn } from './stored-row.ts'
import type { Tables } from './tables.ts'

export interface PersonDataStorage {
  /** In the order of their ids, those after one; removed ones too. */
  rowsAfter(mesa: MesaId, after: RecordId | '', limit: number): Promise<Row[]>
  /** Changes that were not taken, in the order of their names. */
  quarantineAfter(mesa: MesaId, after: string, limit: number): Promise<Quarantined[]>
}

/** @param guarded names the failures of the engine */
export function personDataIn(
  db: Kysely<Tables>,
  guarded: <T>(work: () => Promise<T>) => Promise<T>,
): PersonDataStorage {
  return {
    rowsAfter: (mesa, after, limit) =>
      guarded(async () => {
        const rows = db.selectFrom('record').select('content').where('mesa', '=', mesa)
        const next = rows.$if(after !== '', (all) => all.where('id', '>', after as RecordId))
        return (await next.orderBy('id').limit(limit).execute()).map(({ content }) => rowIn(content))
      }),
    quarantineAfter: (mesa, after, limit) =>
      guarded(() =>
        db
          .selectFrom('quarantine')
          .select(['name', 'device', 'at', 'why', 'bytes'])
          .where('mesa', '=', mesa)
          .where('name', '>', after)
          .orderBy('name')
          .limit(limit)
          .execute(),
      ),
  }
}
