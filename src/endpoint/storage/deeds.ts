// The log of deeds: written at its end, read, and nothing else.
import { sql, type Kysely, type Transaction } from 'kysely'
import type { Deed } from '../../protocol/deeds.ts'
import type { DeedStorage } from './deed-contract.ts'
import { linked } from './deed-chain.ts'
import type { Tables } from './tables.ts'

/** All that a deed says, without its place in the chain. */
const SAID = ['at', 'by', 'region', 'what', 'about', 'detail'] as const

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
    deedsFor: ({ region, after: asked, limit }) =>
      guarded(async () => {
        const own = db.selectFrom('deed').where((eb) => eb.or([eb('region', '=', region), eb('region', 'is', null)]))
        const count = await own.select((eb) => eb.fn.countAll().as('all')).executeTakeFirstOrThrow()
        const total = Number(count.all)
        const after = asked ?? Math.max(0, total - limit)
        const deeds = await own.select(SAID).orderBy('n').offset(after).limit(limit).execute()
        return { total, after, deeds }
      }),
    hasDeed: ({ by, what, since, ...more }) =>
      guarded(async () => {
        const like = db.selectFrom('deed').select('n').where('by', '=', by).where('what', '=', what)
        const { about, detail } = more
        const same = like
          .$if(about !== undefined, (all) => all.where('about', '=', about ?? ''))
          .$if(detail !== undefined, (all) => all.where('detail', '=', detail ?? ''))
        return !!(await same.where('at', '>=', since).limit(1).executeTakeFirst())
      }),
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
