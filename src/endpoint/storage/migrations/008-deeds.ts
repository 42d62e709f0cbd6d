// The log of what somebody may have to answer for.
import type { Kysely, Migration } from 'kysely'
import type { Tables } from '../tables.ts'

export const deeds: Migration = {
  async up({ schema }: Kysely<Tables>) {
    await schema
      .createTable('deed')
      .addColumn('n', 'bigint', (column) => column.primaryKey())
      .addColumn('at', 'bigint', (column) => column.notNull())
      .addColumn('by', 'varchar(40)', (column) => column.notNull())
      // No key to other tables: a deed outlives what it is about.
      .addColumn('region', 'varchar(40)')
      .addColumn('what', 'varchar(40)', (column) => column.notNull())
      .addColumn('about', 'text', (column) => column.notNull())
      .addColumn('detail', 'text', (column) => column.notNull())
      .addColumn('link', 'varchar(64)', (column) => column.notNull())
      .execute()
    await schema.createIndex('deed_by_region').on('deed').columns(['region', 'n']).execute()
  },
}
