// The storage contract on any engine Kysely speaks to.
import { sql, type Kysely, type Transaction } from 'kysely'
import type { DeviceId, MesaId } from '../../domain/id.ts'
import { backupStateIn } from './backup-state.ts'
import type { MesaTransaction, NewDevice, Storage } from './contract.ts'
import { guarded as guardedBy, openDatabase } from './database.ts'
import { deedsIn } from './deeds.ts'
import { devicesIn } from './devices.ts'
import type { Engine } from './engine.ts'
import { exportTokensIn } from './export-tokens.ts'
import { filesIn } from './files.ts'
import { keptText } from './kept-text.ts'
import { keptWordsIn } from './kept-words.ts'
import { lockMesa, type SoughtMesa } from './mesa-transaction.ts'
import { peopleIn } from './people.ts'
import { personDataIn } from './person-data.ts'
import { retentionIn } from './retention.ts'
import type { Tables } from './tables.ts'
import { deviceWith, PERSON, tokensIn } from './tokens.ts'
import { visitsIn } from './visits.ts'

/** Opens the storage, brought up to date. */
export async function openStorage(engine: Engine): Promise<Storage> {
  const db = await openDatabase(engine)
  const guarded = <T>(work: () => Promise<T>): Promise<T> => guardedBy(engine, work)
  const inTransaction = <T>(work: (tx: Transaction<Tables>) => Promise<T>): Promise<T> =>
    guarded(() => db.transaction().execute(work))

  const visits = visitsIn(db, guarded)
  const known = devicesIn(db, guarded)
  return {
    inMesa: (mesa, work) =>
      inTransaction(async (tx) => {
        const locked = await lockedMesa(tx, { id: mesa }, engine.locksRows)
        return work(locked, filesIn(tx, mesa), keptWordsIn(tx, mesa))
      }),
    inMesaOf: (region, id, work) =>
      inTransaction(async (tx) => work(await lockedMesa(tx, { id, region }, engine.locksRows))),

    mesas: () => guarded(() => db.selectFrom('mesa').select(['id', 'region', 'space']).orderBy('id').execute()),
    addMesas: (mesas) =>
      inTransaction(async (tx) => {
        const regions = [...new Set(mesas.map(({ region }) => region))]
        const regionRows = regions.map((id) => ({ id }))
        await tx
          .insertInto('region')
          .values(regionRows)
          .onConflict((on) => on.doNothing())
          .execute()
        const mesaRows = mesas.map((mesa) => ({ ...mesa, v: 0 }))
        await tx
          .insertInto('mesa')
          .values(mesaRows)
          .onConflict((on) => on.doNothing())
          .execute()
      }),

    keyPair: (region) => guarded(() => selectKeyPair(db, region)),
    addKeyPair: (region, pair) =>
      inTransaction(async (tx) => {
        const fresh = tx.insertInto('organisation_key').values({ region, pair })
        await fresh.onConflict((on) => on.doNothing()).execute()
        return (await selectKeyPair(tx, region)) ?? pair
      }),

    hasPerson: (role) =>
      guarded(async () => !!(await db.selectFrom('person').select('id').where('role', '=', role).executeTakeFirst())),
    findPerson: ({ region, name, role, mesa }) =>
      guarded(async () => {
        const named = db.selectFrom('person').select(PERSON).where('name', '=', name).where('role', '=', role)
        const own = named.where('region', '=', region).where('mesa', mesa === null ? 'is' : '=', mesa)
        return (await own.where('ended', 'is', null).executeTakeFirst()) ?? null
      }),
    addPerson: (person) =>
      guarded(
        async () =>
          void (await db
            .insertInto('person')
            .values({ ...person, ended: null })
            .execute()),
      ),
    addGrants: (person, grants) =>
      guarded(async () => {
        const rows = grants.map((grant) => ({ person, ...grant }))
        if (rows.length === 0) return
        await db
          .insertInto('person_mesa')
          .values(rows)
          .onConflict((on) => on.doNothing())
          .execute()
      }),

    addUnlockCode: (code) =>
      guarded(
        async () =>
          void (await db
            .insertInto('code')
            .values({ ...code, used: null, cancelled: null })
            .execute()),
      ),
    useCode: (hash, device) => inTransaction((tx) => useCode(tx, hash, device)),
    spendCode: (hash, at) =>
      inTransaction(async (tx) => {
        const found = await takeCode(tx, hash, at)
        return typeof found === 'string' ? found : 'spent'
      }),
    ownerOf: (device) =>
      guarded(async () => {
        const owner = await selectOwner(db, device)
        return owner?.isRevoked ? null : owner
      }),
    everOwnerOf: (device) => guarded(() => selectOwner(db, device)),

    ...known,
    ...visits,
    devices: async (region) => {
      await visits.noteWaiting()
      return known.devices(region)
    },
    ...exportTokensIn(db, guarded),
    ...deedsIn(db, guarded, engine.locksRows),
    ...backupStateIn(db, guarded),
    ...peopleIn(db, guarded, engine.locksRows),
    ...tokensIn(db, guarded),
    ...retentionIn(db, guarded),
    ...personDataIn(db, guarded),

    check: () => guarded(async () => void (await db.selectFrom('meta').select('id').executeTakeFirstOrThrow())),
    // The same as before, but written: on a full disk, a standby or a server in trouble it fails.
    checkWriting: () =>
      guarded(
        async () =>
          void (await db
            .updateTable('meta')
            .set({ epoch: sql.ref('epoch') })
            .execute()),
      ),
    connections: () => engine.connections?.() ?? null,
    close: async () => {
      // What devices said of themselves is worth a try, not a failure.
      await visits.noteWaiting().catch(() => {})
      await db.destroy()
    },
  }
}

/** A mesa that does not exist has no row to lock, but what is sent to it is set apart one batch after another all the same. */
async function lockedMesa(tx: Transaction<Tables>, sought: SoughtMesa, locksRows: boolean): Promise<MesaTransaction> {
  const mesa = await lockMesa(tx, sought, locksRows)
  if (mesa.scope || !locksRows) return mesa
  const key = `${sought.region ?? ''}/${sought.id}`
  await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(tx)
  return mesa
}

async function selectKeyPair(db: Kysely<Tables>, region: MesaId): Promise<string | null> {
  const found = db.selectFrom('organisation_key').select('pair').where('region', '=', region)
  return (await found.executeTakeFirst())?.pair ?? null
}

async function selectOwner(db: Kysely<Tables>, of: DeviceId) {
  const found = await db
    .selectFrom('device')
    .innerJoin('person', 'person.id', 'device.person')
    .select(['device.id as device', 'revoked'])
    .select(PERSON.map((column) => `person.${column}` as const))
    .where('device.id', '=', of)
    .executeTakeFirst()
  if (!found) return null
  const { device, revoked, ...person } = found
  return { device, person, isRevoked: revoked !== null }
}

/** Whose it is, if it was not used before and is not out of date. */
async function takeCode(tx: Transaction<Tables>, hash: string, at: number) {
  const found = await tx
    .selectFrom('code')
    .innerJoin('person', 'person.id', 'code.person')
    .select(['code.person', 'code.expires', 'code.used', 'person.ended'])
    .where('code.hash', '=', hash)
    .executeTakeFirst()
  if (!found) return 'unknownCode'
  if (found.ended !== null) return 'usedCode'
  // The condition on `used` decides between two phones that try at the same instant.
  const { numUpdatedRows } = await tx
    .updateTable('code')
    .set({ used: at })
    .where('hash', '=', hash)
    .where('used', 'is', null)
    .where('cancelled', 'is', null)
    .where('expires', '>', at)
    .executeTakeFirst()
  return numUpdatedRows === 0n ? 'usedCode' : found
}

async function useCode(tx: Transaction<Tables>, hash: string, device: NewDevice) {
  const found = await takeCode(tx, hash, device.at)
  if (typeof found === 'string') return found
  const { id, tokenHash, label, at } = device
  await tx
    .insertInto('device')
    .values({
      id,
      person: found.person,
      token_hash: tokenHash,
      label: keptText(label),
      created: at,
      last_seen: at,
      unsent: 0,
      revoked: null,
      app: null,
      wipe: null,
      wiped: null,
      next_hash: null,
      token_since: at,
    })
    .execute()
  const added = await deviceWith(tx, { hash: tokenHash })
  if (!added) throw new Error('a device just added is not there')
  return added.caller
}
