// The tables as they were first.
import type { Kysely, Migration } from 'kysely'
import { newEpoch } from '../../secret.ts'
import type { Tables } from '../tables.ts'

export const first: Migration = {
  async up(db: Kysely<Tables>) {
    const { schema } = db
    await schema
      .createTable('meta')
      .addColumn('id', 'integer', (c) => c.primaryKey())
      .addColumn('epoch', 'text', (c) => c.notNull())
      .execute()
    await schema
      .createTable('region')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .execute()
    await schema
      .createTable('mesa')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('region', 'text', (c) => c.notNull().references('region.id'))
      .addColumn('space', 'text', (c) => c.notNull())
      .addColumn('v', 'bigint', (c) => c.notNull())
      .execute()
    await schema
      .createTable('record')
      .addColumn('mesa', 'text', (c) => c.notNull().references('mesa.id'))
      .addColumn('id', 'text', (c) => c.notNull())
      .addColumn('type', 'text', (c) => c.notNull())
      .addColumn('v', 'bigint', (c) => c.notNull())
      .addColumn('chars', 'integer', (c) => c.notNull())
      .addColumn('content', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('record_key', ['mesa', 'id'])
      .execute()
    await schema.createIndex('record_by_version').on('record').columns(['mesa', 'v', 'chars']).execute()
    // The next three take what is sent for a mesa that does not exist too, so they do not refer to one.
    await schema
      .createTable('incarnation')
      .addColumn('mesa', 'text', (c) => c.notNull())
      .addColumn('inc', 'text', (c) => c.notNull())
      .addColumn('device', 'text', (c) => c.notNull())
      .addColumn('last', 'bigint', (c) => c.notNull())
      .addColumn('ch', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('incarnation_key', ['mesa', 'inc'])
      .execute()
    await schema
      .createTable('receipt')
      .addColumn('mesa', 'text', (c) => c.notNull())
      .addColumn('inc', 'text', (c) => c.notNull())
      .addColumn('seq', 'bigint', (c) => c.notNull())
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('hash', 'text', (c) => c.notNull())
      .addColumn('ch', 'text', (c) => c.notNull())
      .addColumn('copy', 'text')
      .addColumn('result', 'text', (c) => c.notNull())
      .addColumn('why', 'text')
      .addColumn('v', 'bigint', (c) => c.notNull())
      .addPrimaryKeyConstraint('receipt_key', ['mesa', 'inc', 'seq'])
      .execute()
    // Not unique: after a fork the same change has a receipt under each incarnation that sent it.
    await schema.createIndex('receipt_by_name').on('receipt').columns(['mesa', 'name']).execute()
    await schema
      .createTable('quarantine')
      .addColumn('mesa', 'text', (c) => c.notNull())
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('device', 'text', (c) => c.notNull())
      .addColumn('at', 'bigint', (c) => c.notNull())
      .addColumn('why', 'text', (c) => c.notNull())
      .addColumn('bytes', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('quarantine_key', ['mesa', 'name'])
      .execute()
    await schema
      .createTable('person')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('role', 'text', (c) => c.notNull())
      .addColumn('region', 'text', (c) => c.notNull().references('region.id'))
      .addColumn('mesa', 'text', (c) => c.references('mesa.id'))
      .execute()
    await schema
      .createTable('person_mesa')
      .addColumn('person', 'text', (c) => c.notNull().references('person.id'))
      .addColumn('mesa', 'text', (c) => c.notNull().references('mesa.id'))
      .addColumn('access', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('person_mesa_key', ['person', 'mesa'])
      .execute()
    await schema
      .createTable('device')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('person', 'text', (c) => c.notNull().references('person.id'))
      .addColumn('token_hash', 'text', (c) => c.notNull().unique())
      .addColumn('label', 'text', (c) => c.notNull())
      .addColumn('created', 'bigint', (c) => c.notNull())
      .addColumn('last_seen', 'bigint', (c) => c.notNull())
      .addColumn('unsent', 'integer', (c) => c.notNull())
      .addColumn('revoked', 'bigint')
      .execute()
    await schema
      .createTable('code')
      .addColumn('hash', 'text', (c) => c.primaryKey())
      .addColumn('person', 'text', (c) => c.notNull().references('person.id'))
      .addColumn('expires', 'bigint', (c) => c.notNull())
      .addColumn('used', 'bigint')
      .execute()
    await db.insertInto('meta').values({ id: 1, epoch: newEpoch() }).execute()
  },
}
