// Tokens of the national level: what they open is in national.ts of the protocol.
import type { Kysely, Migration } from 'kysely'
import type { Tables } from '../tables.ts'

export const exportToken: Migration = {
  async up({ schema }: Kysely<Tables>) {
    await schema
      .createTable('export_token')
      .addColumn('id', 'varchar(40)', (column) => column.primaryKey())
      .addColumn('hash', 'varchar(64)', (column) => column.notNull().unique())
      // Of the office that has it, never of a person.
      .addColumn('name', 'text', (column) => column.notNull())
      // Null: all of them.
      .addColumn('region', 'varchar(40)')
      .addColumn('created', 'bigint', (column) => column.notNull())
      .addColumn('expires', 'bigint', (column) => column.notNull())
      .addColumn('revoked', 'bigint')
      .execute()
  },
}
