// On PostgreSQL what belongs to a mesa lies in parts by mesa: small indexes, and work that spreads over disks and machines.
import { PostgresAdapter, sql, type Kysely, type Migration } from 'kysely'
import type { Tables } from '../tables.ts'

const OF_A_MESA = ['record', 'incarnation', 'receipt', 'quarantine', 'file', 'file_part'] as const
/** Those that take nothing for a mesa that does not exist. */
const REFERRING: readonly string[] = ['record', 'file']
/** 2,000 mesas over 16 parts: about 125 in each. More parts only cost plans time. */
const PARTS = 16

export const partitions: Migration = {
  async up(db: Kysely<Tables>) {
    // The grants of a caller are found by region, in each request.
    await db.schema.createIndex('mesa_by_region').on('mesa').column('region').execute()
    if (!(db.getExecutor().adapter instanceof PostgresAdapter)) return
    for (const table of OF_A_MESA) await split(db, table)
  },
}

async function split(db: Kysely<Tables>, table: (typeof OF_A_MESA)[number]): Promise<void> {
  const [name, whole] = [sql.table(table), sql.table(`${table}_whole`)]
  await sql`alter table ${name} rename to ${sql.ref(`${table}_whole`)}`.execute(db)
  await sql`create table ${name} (like ${whole} including all) partition by hash (mesa)`.execute(db)
  for (let part = 0; part < PARTS; part += 1) {
    const bound = sql`modulus ${sql.lit(PARTS)}, remainder ${sql.lit(part)}`
    await sql`create table ${sql.table(`${table}_${part}`)} partition of ${name} for values with (${bound})`.execute(db)
  }
  await sql`insert into ${name} select * from ${whole}`.execute(db)
  await sql`drop table ${whole}`.execute(db)
  if (REFERRING.includes(table)) await sql`alter table ${name} add foreign key (mesa) references mesa (id)`.execute(db)
}
