// Photos and other files, in parts: what is arriving, and what is here whole.
import { PostgresAdapter, sql, type Kysely, type Migration } from 'kysely'
import type { Tables } from '../tables.ts'

export const files: Migration = {
  async up(db: Kysely<Tables>) {
    const { schema } = db
    const bytes = db.getExecutor().adapter instanceof PostgresAdapter ? sql`bytea` : sql`blob`
    await schema
      .createTable('file')
      .addColumn('mesa', 'text', (c) => c.notNull().references('mesa.id'))
      .addColumn('sha', 'text', (c) => c.notNull())
      .addColumn('size', 'integer', (c) => c.notNull())
      .addColumn('mime', 'text', (c) => c.notNull())
      .addColumn('have', 'integer', (c) => c.notNull())
      .addColumn('touched', 'bigint', (c) => c.notNull())
      .addColumn('whole', 'integer', (c) => c.notNull())
      .addPrimaryKeyConstraint('file_key', ['mesa', 'sha'])
      .execute()
    await schema
      .createTable('file_part')
      .addColumn('mesa', 'text', (c) => c.notNull())
      .addColumn('sha', 'text', (c) => c.notNull())
      .addColumn('at', 'integer', (c) => c.notNull())
      .addColumn('bytes', bytes, (c) => c.notNull())
      .addPrimaryKeyConstraint('file_part_key', ['mesa', 'sha', 'at'])
      .execute()
  },
}
