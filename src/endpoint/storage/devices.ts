// The phones that have entered: which there are, what is asked of one that was lost, and who looked at whose data it had.
import type { Kysely } from 'kysely'
import type { DeviceId, MesaId } from '../../domain/id.ts'
import type { DeviceStorage } from './contract.ts'
import { rowIn } from './stored-row.ts'
import type { Tables } from './tables.ts'

/** @param guarded names the failures of the engine */
export function devicesIn(db: Kysely<Tables>, guarded: <T>(work: () => Promise<T>) => Promise<T>): DeviceStorage {
  const set = (device: DeviceId, values: Partial<Pick<Tables['device'], 'revoked' | 'wipe' | 'wiped'>>) =>
    guarded(async () => void (await db.updateTable('device').set(values).where('id', '=', device).execute()))
  return {
    devices: (region) =>
      guarded(() =>
        db
          .selectFrom('device')
          .innerJoin('person', 'person.id', 'device.person')
          .select(['device.id', 'person.name as person', 'person.id as personId', 'person.role', 'person.region'])
          .select(['label', 'created', 'last_seen as lastSeen', 'unsent', 'revoked', 'app', 'wipe', 'wiped'])
          .$if(region !== undefined, (all) => all.where('person.region', '=', region ?? null))
          .orderBy('created')
          .orderBy('device.id')
          .execute(),
      ),
    revoke: (device, at) => set(device, { revoked: at }),
    askToErase: (device, at) => set(device, { wipe: at }),
    noteErasing: (device, at) => set(device, { wiped: at }),
    noteLook: (device, by, at) =>
      guarded(async () => {
        const look = { device, by, at }
        await db
          .insertInto('device_look')
          .values(look)
          .onConflict((on) => on.doNothing())
          .execute()
      }),
    rowsOfKinds: (mesa: MesaId, kinds) =>
      guarded(async () => {
        const rows = await db
          .selectFrom('record')
          .select('content')
          .where('mesa', '=', mesa)
          .where('type', 'in', [...kinds])
          .orderBy('id')
          .execute()
        return rows.map(({ content }) => rowIn(content))
      }),
  }
}
