// The people of a region: who has access to what, the end of it, and the codes that give it.
import { sql, type Kysely, type Transaction } from 'kysely'
import type { Grant, Role } from '../../domain/access.ts'
import type { MesaId, UserId } from '../../domain/id.ts'
import { isOffice } from '../../domain/office.ts'
import type { PeopleStorage, TendedPerson } from './people-contract.ts'
import type { Tables } from './tables.ts'

/** @param guarded names the failures of the engine */
export function peopleIn(
  db: Kysely<Tables>,
  guarded: <T>(work: () => Promise<T>) => Promise<T>,
  locksRows: boolean,
): PeopleStorage {
  const inTransaction = <T>(work: (tx: Transaction<Tables>) => Promise<T>): Promise<T> =>
    guarded(() => db.transaction().execute(work))

  /** One after another: two that end each other's access at once do not leave it without anybody. */
  const unlessLast = (person: UserId, role: Role | null, work: (tx: Transaction<Tables>) => Promise<void>) =>
    inTransaction(async (tx) => {
      if (locksRows) await sql`select pg_advisory_xact_lock(hashtextextended('office', 0))`.execute(tx)
      if (await isLast(tx, person, role)) return 'last'
      await work(tx)
      return 'done'
    })

  return {
    people: (region, now) =>
      inTransaction(async (tx) => {
        const people = await tx
          .selectFrom('person')
          .select(['id', 'name', 'role', 'region', 'mesa', 'ended'])
          .where('region', '=', region)
          .orderBy('name')
          .orderBy('id')
          .execute()
        const details = await detailsIn(tx, region, now)
        return people.map((person) => ({ ...person, ...details(person.id) }))
      }),

    changePerson: ({ id, name, role, mesa }, named, at) =>
      unlessLast(id, role, async (tx) => {
        const as = await tx.selectFrom('person').select('role').where('id', '=', id).executeTakeFirstOrThrow()
        // Who kept a code of hers would come in as what she was not yet when it was given.
        if (as.role !== role) await cancel(tx, id, at)
        await tx.updateTable('person').set({ name, role, mesa }).where('id', '=', id).execute()
        await tx.deleteFrom('person_mesa').where('person', '=', id).execute()
        const rows = named.map((grant) => ({ person: id, ...grant }))
        if (rows.length > 0) await tx.insertInto('person_mesa').values(rows).execute()
      }),

    endAccess: (person, at, erase) =>
      unlessLast(person, null, async (tx) => {
        const hers = tx.updateTable('device').where('person', '=', person)
        if (erase) await hers.set({ wipe: at }).where('wipe', 'is', null).execute()
        // The day one was blocked first stays as it was.
        await hers.set({ revoked: at }).where('revoked', 'is', null).execute()
        await cancel(tx, person, at)
        await tx.updateTable('person').set({ ended: at }).where('id', '=', person).where('ended', 'is', null).execute()
      }),

    giveCode: (code) =>
      inTransaction(async (tx) => {
        const her = tx.selectFrom('person').select('ended').where('id', '=', code.person)
        // Two that are given at once: the second sees the first, and takes it back.
        const { ended } = await her.$if(locksRows, (one) => one.forUpdate()).executeTakeFirstOrThrow()
        if (ended !== null) return 'ended'
        await cancel(tx, code.person, code.given)
        await tx
          .insertInto('code')
          .values({ ...code, used: null, cancelled: null, device: null })
          .execute()
        return 'done'
      }),
    cancelCodes: (person, at) => guarded(() => cancel(db, person, at)),
  }
}

/** Unlock codes are another matter: they make no device. */
async function cancel(db: Kysely<Tables>, person: UserId, at: number): Promise<void> {
  const entry = db.updateTable('code').set({ cancelled: at }).where('person', '=', person).where('device', 'is', null)
  await entry.where('used', 'is', null).where('cancelled', 'is', null).execute()
}

/** Whether the region would be left without an administrator it had, or without anybody who looks after its people. */
async function isLast(tx: Transaction<Tables>, person: UserId, role: Role | null): Promise<boolean> {
  const her = tx.selectFrom('person').select(['role', 'region']).where('id', '=', person)
  const before = await her.executeTakeFirstOrThrow()
  if (!isOffice(before.role) || role === before.role) return false
  const others = await tx
    .selectFrom('person')
    .select('role')
    .where('region', '=', before.region)
    .where('id', '!=', person)
    .where('ended', 'is', null)
    .where('role', 'in', ['secretariat', 'administrator'])
    .execute()
  if (before.role === 'administrator') return !others.some((other) => other.role === 'administrator')
  return others.length === 0 && !(role !== null && isOffice(role))
}

/** What is beside each person, read at once for all of a region. */
async function detailsIn(tx: Transaction<Tables>, region: MesaId, now: number) {
  const grants = await tx
    .selectFrom('person_mesa')
    .innerJoin('person', 'person.id', 'person_mesa.person')
    .select(['person_mesa.person', 'person_mesa.mesa', 'person_mesa.access'])
    .where('person.region', '=', region)
    .orderBy('person_mesa.mesa')
    .execute()
  const devices = await tx
    .selectFrom('device')
    .innerJoin('person', 'person.id', 'device.person')
    .select('device.person')
    .where('person.region', '=', region)
    .where('device.revoked', 'is', null)
    .execute()
  const codes = await tx
    .selectFrom('code')
    .innerJoin('person', 'person.id', 'code.person')
    .select(['code.person', 'code.given', 'code.expires'])
    .where('person.region', '=', region)
    .where('code.device', 'is', null)
    .where('code.used', 'is', null)
    .where('code.cancelled', 'is', null)
    .where('code.expires', '>', now)
    .orderBy('code.expires')
    .execute()
  return (person: UserId): Pick<TendedPerson, 'named' | 'devices' | 'code'> => {
    const code = codes.findLast((each) => each.person === person)
    return {
      named: grants.filter((each) => each.person === person).map(({ mesa, access }): Grant => ({ mesa, access })),
      devices: devices.filter((each) => each.person === person).length,
      code: code ? { given: code.given, expires: code.expires } : null,
    }
  }
}
