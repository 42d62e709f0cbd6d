// The endpoint as it is built, in processes of its own, on a database with the mesas and phones of the whole country.
import { Kysely } from 'kysely'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { deviceId, mesaId, userId, type MesaId } from '../../../src/domain/id.ts'
import type { Place } from '../../../src/endpoint/config.ts'
import { engineOf, openData } from '../../../src/endpoint/open.ts'
import { hashOf, newToken } from '../../../src/endpoint/secret.ts'
import type { Tables } from '../../../src/endpoint/storage/tables.ts'
import { startEndpoint, type Endpoint } from '../../help/endpoint.ts'
import { postgresBinaries, startPostgres } from '../../help/postgres.ts'

const REGIONS = 26
const ROWS_AT_ONCE = 500

export interface Enrolled {
  readonly token: string
  readonly mesa: MesaId
}

export interface Size {
  readonly engine: 'sqlite' | 'postgres'
  readonly devices: number
  readonly mesas: number
  readonly processes: number
}

export interface House {
  readonly urls: readonly string[]
  readonly phones: readonly Enrolled[]
  /** Straight into the tables. */
  readonly look: <T>(work: (db: Kysely<Tables>) => Promise<T>) => Promise<T>
  /** Megabytes that the endpoint's processes hold now. */
  readonly rssMb: () => number
  /** Milliseconds of a processor that they have taken since they began: unlike time, the same on a busy machine. */
  readonly cpuMs: () => number
  readonly close: () => Promise<void>
}

export async function openHouse({ engine, devices, mesas, processes }: Size): Promise<House> {
  const folder = mkdtempSync(join(tmpdir(), 'cuaderno-bench-'))
  const binaries = engine === 'postgres' ? postgresBinaries() : null
  if (engine === 'postgres' && !binaries) throw new Error('no PostgreSQL binaries for this platform')
  const server = binaries ? await startPostgres(binaries) : null
  const place: Place = { dataDir: join(folder, 'data'), databaseUrl: server?.home ?? null }
  const look: House['look'] = async (work) => {
    const db = new Kysely<Tables>({ dialect: (await engineOf(place)).dialect })
    try {
      return await work(db)
    } finally {
      await db.destroy()
    }
  }
  const phones = await fill(place, look, { devices, mesas })
  const env = { LOG_LEVEL: 'error', ...(server && { DATABASE_URL: server.home }) }
  const endpoints: Endpoint[] = []
  for (let n = 0; n < (server ? processes : 1); n++) {
    endpoints.push(await startEndpoint(place.dataDir, 'main', 'dist', env))
  }
  const abandon = () => {
    for (const endpoint of endpoints) void endpoint.kill()
    void server?.stopImmediately()
  }
  process.once('exit', abandon)
  return {
    urls: endpoints.map(({ url }) => url),
    phones,
    look,
    rssMb: () => endpoints.reduce((sum, endpoint) => sum + rssOf(endpoint.pid()), 0),
    cpuMs: () => endpoints.reduce((sum, endpoint) => sum + cpuOf(endpoint.pid()), 0),
    close: async () => {
      process.off('exit', abandon)
      for (const endpoint of endpoints) await endpoint.stop()
      await server?.remove()
      rmSync(folder, { recursive: true })
    },
  }
}

/** What years of use would have left there: regions, mesas, people and their phones. */
async function fill(place: Place, look: House['look'], { devices, mesas }: Pick<Size, 'devices' | 'mesas'>) {
  const storage = await openData(place)
  const regions = Array.from({ length: REGIONS }, (_, index) => mesaId.parse(`region-${index + 1}`))
  const regionOf = (index: number) => regions[index % REGIONS] ?? mesaId.parse('region-1')
  const all = Array.from({ length: mesas }, (_, index) => mesaId.parse(`mesa-${index + 1}`))
  await storage.addMesas(regions.map((id) => ({ id, region: id, space: 'region' as const })))
  for (const some of chunks(all.map((id, index) => ({ id, region: regionOf(index), space: 'mesa' as const })))) {
    await storage.addMesas(some)
  }
  await storage.close()
  const phones = Array.from({ length: devices }, (_, index): Enrolled => {
    return { token: newToken(), mesa: mesaId.parse(`mesa-${(index % mesas) + 1}`) }
  })
  const people = phones.map(({ mesa }, index) => {
    const id = userId.parse(`person${index}`)
    return { id, name: `Promotora ${index}`, role: 'promoter' as const, region: regionOf(index % mesas), mesa }
  })
  await look(async (db) => {
    for (const some of chunks(people)) await db.insertInto('person').values(some).execute()
    for (const some of chunks(people)) {
      const grants = some.map(({ id, mesa }) => ({ person: id, mesa, access: 'write' as const }))
      await db.insertInto('person_mesa').values(grants).execute()
    }
    const rows = phones.map(({ token }, index) => ({
      id: deviceId.parse(`device${index}`),
      person: userId.parse(`person${index}`),
      token_hash: hashOf(token),
      label: 'Samsung A05',
      created: 0,
      last_seen: 0,
      unsent: 0,
      revoked: null,
      app: null,
      wipe: null,
      wiped: null,
    }))
    for (const some of chunks(rows)) await db.insertInto('device').values(some).execute()
  })
  return phones
}

function chunks<T>(list: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(list.length / ROWS_AT_ONCE) }, (_, n) =>
    list.slice(n * ROWS_AT_ONCE, (n + 1) * ROWS_AT_ONCE),
  )
}

/** Of one process, as Linux tells it; 0 where there is no such thing. */
function rssOf(pid: number): number {
  try {
    const kb = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return Math.round(Number(kb ?? 0) / 1024)
  } catch {
    return 0
  }
}

/** In ticks of a hundredth of a second, the 14th and 15th word; the second is in brackets and may hold anything. */
function cpuOf(pid: number): number {
  try {
    const words = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
    return (Number(words[11]) + Number(words[12])) * 10
  } catch {
    return 0
  }
}
