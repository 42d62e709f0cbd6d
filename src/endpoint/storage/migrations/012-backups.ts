// Where the data went if they were moved to another database; and what is known of the last backup.
import type { Kysely, Migration } from 'kysely'
import type { Tables } from '../tables.ts'

export const backups: Migration = {
  async up(db: Kysely<Tables>) {
    const { schema } = db
    await schema.alterTable('meta').addColumn('moved', 'text').execute()
    await schema
      .createTable('backup_state')
      .addColumn('id', 'integer', (column) => column.primaryKey())
      .addColumn('done', 'bigint')
      .addColumn('scheduled', 'bigint')
      .addColumn('failed', 'bigint')
      .addColumn('why', 'text')
      .addColumn('claimed', 'bigint')
      .execute()
    await db.insertInto('backup_state').values({ id: 1 }).execute()
  },
}
