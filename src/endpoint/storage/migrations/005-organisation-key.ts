// One pair of keys for each region: phones seal their copies to the public half.
import type { Kysely, Migration } from 'kysely'
import type { Tables } from '../tables.ts'

export const organisationKey: Migration = {
  async up({ schema }: Kysely<Tables>) {
    await schema
      .createTable('organisation_key')
      .addColumn('region', 'text', (c) => c.primaryKey().references('region.id'))
      .addColumn('pair', 'text', (c) => c.notNull())
      .execute()
  },
}
