// What the secretariat may know and ask of a phone: its version, whether it is to erase itself, who looked at whose data it had.
import type { Kysely, Migration } from 'kysely'
import type { Tables } from '../tables.ts'

export const lostPhones: Migration = {
  async up({ schema }: Kysely<Tables>) {
    await schema.alterTable('device').addColumn('app', 'text').execute()
    // When it was asked to erase itself, and when it said that it does.
    await schema.alterTable('device').addColumn('wipe', 'bigint').execute()
    await schema.alterTable('device').addColumn('wiped', 'bigint').execute()
    await schema
      .createTable('device_look')
      .addColumn('device', 'varchar(40)', (column) => column.notNull())
      .addColumn('by', 'varchar(40)', (column) => column.notNull())
      .addColumn('at', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('device_look_key', ['device', 'by', 'at'])
      .execute()
  },
}
