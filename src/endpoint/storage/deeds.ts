// The log of deeds: written at its end, read, and nothing else.
import { sql, type Kysely, type Transaction } from 'kysely'
import type { Deed } from '../../protocol/deeds.ts'
import type { DeedStorage } from './deed-contract.ts'
import { linked } from './deed-chain.ts'
import type { Tables } from './tables.ts'

/** @param guarded names the failures of the engine */
export function deedsIn(
  db: Kysely<Tables>,
  guarded: <T>(work: () => Promise<T>) => Promise<T>,
  locksRows: boolean,
): DeedStorage {
  return {
    noteDeed: (deed) => guarded(() => db.transaction().execute((tx) => appendDeed(tx, deed, locksRows))),
    deeds: ({ region, after, limit }) =>
      guarded(() =>
        db
          .selectFrom('deed')
          .selectAll()
          .where('n', '>', after)
          .$if(region !== null, (all) => all.where('region', '=', region))
          .orderBy('n')
          .limit(limit)
          .execute(),
      ),
  }
}

/** Several processes may write at once: each waits for the one before, whose link it needs. */
export async function lockDeeds(tx: Transaction<Tables>, locksRows: boolean): Promise<void> {
  if (locksRows) await sql`select pg_advisory_xact_lock(hashtextextended('deed', 0))`.execute(tx)
}

export async function appendDeed(tx: Transaction<Tables>, deed: Deed, locksRows: boolean): Promise<void> {
  await lockDeeds(tx, locksRows)
  const last = await tx.selectFrom('deed').select(['n', 'link']).orderBy('n', 'desc').limit(1).executeTakeFirst()
  await tx.insertInto('deed').values(linked(last, deed)).execute()
}
