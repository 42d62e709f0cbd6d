// People whose access ends, codes that are told and taken back, and tokens that are replaced.
import type { Kysely, Migration } from 'kysely'
import type { Tables } from '../tables.ts'

export const people: Migration = {
  async up({ schema }: Kysely<Tables>) {
    await schema.alterTable('person').addColumn('ended', 'bigint').execute()
    await schema.createIndex('person_by_region').on('person').column('region').execute()
    await schema.createIndex('device_by_person').on('device').column('person').execute()
    // Empty in those from before: when each was given and by whom was not kept.
    await schema.alterTable('code').addColumn('given', 'bigint').execute()
    await schema.alterTable('code').addColumn('by', 'varchar(40)').execute()
    await schema.alterTable('code').addColumn('cancelled', 'bigint').execute()
    await schema.alterTable('code').addColumn('device', 'varchar(40)').execute()
    await schema.createIndex('code_by_person').on('code').column('person').execute()
    // The next token, offered and not yet used; while it is not, the one before it is as good.
    await schema.alterTable('device').addColumn('next_hash', 'varchar(64)').execute()
    await schema.alterTable('device').addColumn('token_since', 'bigint').execute()
    await schema.createIndex('device_by_next').unique().on('device').column('next_hash').execute()
    // What was sealed under a former token, and is carried here late, is still known for whose it is.
    await schema
      .createTable('former_token')
      .addColumn('hash', 'varchar(64)', (column) => column.primaryKey())
      .addColumn('device', 'varchar(40)', (column) => column.notNull().references('device.id'))
      .addColumn('until', 'bigint', (column) => column.notNull())
      .execute()
  },
}
