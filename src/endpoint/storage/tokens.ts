// Who stands behind a token, and how a device comes to another one without ever being without.
//
//   current ──offered another──▶ both open ──the new one is used──▶ the new one alone opens
import type { Kysely } from 'kysely'
import type { DeviceId, MesaId } from '../../domain/id.ts'
import type { KnownDevice } from './contract.ts'
import { grantsOf } from './grants.ts'
import type { Tables } from './tables.ts'
import type { TokenStorage } from './token-contract.ts'

const DAY = 86_400_000
/** So long a packet may travel in other hands after its author's token was replaced, and still be taken as hers. */
const LATE_DAYS = 90

/** @param guarded names the failures of the engine */
export function tokensIn(db: Kysely<Tables>, guarded: <T>(work: () => Promise<T>) => Promise<T>): TokenStorage {
  return {
    callerByToken: (hash) =>
      guarded(async () => {
        const current = await deviceWith(db, { hash })
        if (!current) await takeNext(db, hash)
        // Looked for again in any case: of two first uses at once, one finds it taken already.
        const found = current ?? (await deviceWith(db, { hash }))
        return found && !found.isRevoked ? found.caller : null
      }),
    deviceByToken: (hash, region, now) =>
      guarded(async () => {
        const current = await deviceWith(db, { hash, region })
        if (current) return current
        const next = await idOf(db, 'next_hash', hash)
        const former = await db.selectFrom('former_token').selectAll().where('hash', '=', hash).executeTakeFirst()
        const device = next ?? former?.device
        const found = device === undefined ? null : await deviceWith(db, { id: device, region })
        const isLate = next === undefined && former !== undefined && former.until < now - LATE_DAYS * DAY
        return found && { ...found, isRevoked: found.isRevoked || isLate }
      }),
    revokedByToken: (hash) =>
      guarded(async () => {
        const former = db.selectFrom('former_token').select('device').where('hash', '=', hash)
        const found = db
          .selectFrom('device')
          .select(['id', 'wipe'])
          .where((is) => is.or([is('token_hash', '=', hash), is('next_hash', '=', hash), is('id', 'in', former)]))
        return (await found.where('revoked', 'is not', null).executeTakeFirst()) ?? null
      }),
    offerToken: (device, next, at) =>
      guarded(() =>
        db.transaction().execute(async (tx) => {
          const isKnown =
            (await idOf(tx, 'token_hash', next)) !== undefined ||
            (await tx.selectFrom('former_token').select('hash').where('hash', '=', next).executeTakeFirst()) !==
              undefined
          const before = await idOf(tx, 'next_hash', next)
          if (isKnown || (before !== undefined && before !== device)) return 'known'
          // Offered again, since the first answer was lost: nothing changes.
          if (before === undefined)
            await tx.updateTable('device').set({ next_hash: next, token_since: at }).where('id', '=', device).execute()
          return 'offered'
        }),
      ),
  }
}

async function idOf(
  db: Kysely<Tables>,
  column: 'token_hash' | 'next_hash',
  hash: string,
): Promise<DeviceId | undefined> {
  const found = db.selectFrom('device').select('id').where(column, '=', hash)
  return (await found.executeTakeFirst())?.id
}

/** The first use of an offered token: from here on it is the only one. */
async function takeNext(db: Kysely<Tables>, hash: string): Promise<void> {
  if ((await idOf(db, 'next_hash', hash)) === undefined) return
  await db.transaction().execute(async (tx) => {
    const device = await tx
      .selectFrom('device')
      .select(['id', 'token_hash', 'token_since', 'created'])
      .where('next_hash', '=', hash)
      .where('revoked', 'is', null)
      .executeTakeFirst()
    if (!device) return
    const moved = await tx
      .updateTable('device')
      .set({ token_hash: hash, next_hash: null })
      .where('id', '=', device.id)
      // Of two requests at once that are the first with it, one does this.
      .where('next_hash', '=', hash)
      .executeTakeFirst()
    if (moved.numUpdatedRows === 0n) return
    const former = { hash: device.token_hash, device: device.id, until: device.token_since ?? device.created }
    await tx.insertInto('former_token').values(former).execute()
  })
}

export const PERSON = ['id', 'name', 'role', 'region', 'mesa'] as const

interface Sought {
  readonly hash?: string
  readonly id?: DeviceId
  /** One of another region is not found. */
  readonly region?: MesaId
}

/** By its current token, or by its id. */
export async function deviceWith(db: Kysely<Tables>, { hash, id, region }: Sought): Promise<KnownDevice | null> {
  const found = await db
    .selectFrom('device')
    .innerJoin('person', 'person.id', 'device.person')
    .select(['device.id as device', 'device.last_seen as lastSeen', 'device.unsent', 'device.revoked'])
    .select(['device.next_hash', 'device.token_since', 'device.created', 'person.ended'])
    .select(PERSON.map((column) => `person.${column}` as const))
    .$if(hash !== undefined, (all) => all.where('device.token_hash', '=', hash ?? null))
    .$if(id !== undefined, (all) => all.where('device.id', '=', id ?? null))
    .$if(region !== undefined, (all) => all.where('person.region', '=', region ?? null))
    .executeTakeFirst()
  if (!found) return null
  const { device, lastSeen, unsent, revoked, next_hash: next, token_since: since, created, ended, ...person } = found
  const token = { since: since ?? created, isOffered: next !== null }
  return {
    caller: { device, lastSeen, unsent, token, person, grants: await grantsOf(db, person) },
    // Also one that came in with a code at the very moment her access ended.
    isRevoked: revoked !== null || ended !== null,
  }
}
