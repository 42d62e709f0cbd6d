// Who wrote each change and when by her clock: «Hay dos versiones» says it of the one that stands too.
import type { Kysely, Migration } from 'kysely'
import type { Tables } from '../tables.ts'

export const authors: Migration = {
  async up({ schema }: Kysely<Tables>) {
    // Of what was taken before nobody noted it.
    await schema.alterTable('receipt').addColumn('by', 'text').execute()
    await schema.alterTable('receipt').addColumn('at', 'bigint').execute()
  },
}
