// The endpoint as it is built, in processes of its own on a real database: killed, restored and started again.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Place } from '../../src/endpoint/config.ts'
import { startEndpoint, type Endpoint } from '../help/endpoint.ts'
import { postgresBinaries, startPostgres } from '../help/postgres.ts'

export type EngineName = 'sqlite' | 'postgres'

export interface House {
  readonly urls: readonly string[]
  readonly place: Place
  /** A one-time code, as `npm run admin` gives it. */
  readonly code: Endpoint['adminCode']
  /** SIGKILL in the middle of whatever one of its processes does; then it is started again. */
  readonly kill: (which: number) => Promise<void>
  /** The database server ends as in a power cut, and starts again. Null where there is none. */
  readonly cutDatabase: (() => Promise<void>) | null
  /** While it is in use. */
  readonly backUp: () => Promise<void>
  /** Puts the last backup back: what came after it is gone, until the phones bring it again. */
  readonly restore: (isRunning: boolean) => Promise<void>
  readonly close: () => Promise<void>
}

/** What ended badly is tried again for as long as this. */
const TRIES = 60

export async function openHouse(engine: EngineName): Promise<House> {
  const folder = mkdtempSync(join(tmpdir(), 'cuaderno-storm-'))
  const [dataDir, kept] = [join(folder, 'data'), join(folder, 'kept.copia')]
  const binaries = engine === 'postgres' ? postgresBinaries() : null
  if (engine === 'postgres' && !binaries) throw new Error('no PostgreSQL binaries for this platform')
  const server = binaries ? await startPostgres(binaries) : null
  const databaseUrl = server?.home ?? null
  const env = { LOG_LEVEL: 'silent', ...(databaseUrl && { DATABASE_URL: databaseUrl }) }
  // Several processes over one server; SQLite's file has one.
  const first = await startEndpoint(dataDir, 'main', 'dist', env)
  const endpoints = server ? [first, await startEndpoint(dataDir, 'main', 'dist', env)] : [first]

  const revive = async (endpoint: Endpoint) => {
    for (let left = TRIES; ; left--) {
      try {
        return await endpoint.restart()
      } catch (error) {
        // Its database is not back yet.
        if (left === 0) throw error
        await sleep(500)
      }
    }
  }
  // However this program ends, nothing of it stays behind.
  const abandon = () => {
    for (const endpoint of endpoints) void endpoint.kill()
    void server?.stopImmediately()
  }
  process.once('exit', abandon)
  const stopAll = () => Promise.all(endpoints.map((endpoint) => endpoint.kill()))
  const startAll = async () => {
    for (const endpoint of endpoints) await revive(endpoint)
  }
  return {
    urls: endpoints.map(({ url }) => url),
    place: { dataDir, databaseUrl },
    code: (...args) => first.adminCode(...args),
    kill: async (which) => {
      const endpoint = endpoints[which % endpoints.length] ?? first
      await endpoint.kill()
      await revive(endpoint)
    },
    cutDatabase:
      server &&
      (async () => {
        await server.stopImmediately()
        await server.start()
      }),
    backUp: async () => void (await first.admin('backup', '--to', kept)),
    restore: async (isRunning) => {
      if (!isRunning) await stopAll()
      await first.admin('restore', '--from', kept)
      if (!isRunning) await startAll()
    },
    close: async () => {
      process.off('exit', abandon)
      await stopAll()
      await server?.remove()
      rmSync(folder, { recursive: true })
    },
  }
}
