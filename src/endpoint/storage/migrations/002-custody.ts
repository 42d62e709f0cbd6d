// What a mesa holds in a few bytes, and how much of it is in a verified backup.
import type { Kysely, Migration } from 'kysely'
import { NO_ROWS } from '../../../protocol/digest.ts'
import { decodeRow, wireRow } from '../../../protocol/row.ts'
import { digestOf, markOf } from '../../../protocol/row-marks.ts'
import type { Tables } from '../tables.ts'

export const custody: Migration = {
  async up(db: Kysely<Tables>) {
    const { schema } = db
    await schema
      .alterTable('mesa')
      .addColumn('safe', 'bigint', (c) => c.notNull().defaultTo(0))
      .execute()
    await schema
      .alterTable('mesa')
      .addColumn('rows', 'bigint', (c) => c.notNull().defaultTo(NO_ROWS.n))
      .execute()
    await schema
      .alterTable('mesa')
      .addColumn('mark', 'text', (c) => c.notNull().defaultTo(NO_ROWS.x))
      .execute()
    for (const { id } of await db.selectFrom('mesa').select('id').execute()) {
      const records = await db.selectFrom('record').select('content').where('mesa', '=', id).execute()
      const { n, x } = digestOf(records.map(({ content }) => markOf(decodeRow(wireRow.parse(JSON.parse(content))))))
      await db.updateTable('mesa').set({ rows: n, mark: x }).where('id', '=', id).execute()
    }
  },
}
