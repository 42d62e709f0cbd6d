// The whole endpoint without a port: the real handler on a real database, which is thrown away after the test.
import { Writable } from 'node:stream'
import { gzipSync } from 'node:zlib'
import { onTestFinished } from 'vitest'
import type { Role } from '../../src/domain/access.ts'
import { mesaId } from '../../src/domain/id.ts'
import { createHandler, type Parts } from '../../src/endpoint/handler.ts'
import { invite } from '../../src/endpoint/invite.ts'
import { createLog } from '../../src/endpoint/log.ts'
import { seed } from '../../src/endpoint/seed.ts'
import { openStorage } from '../../src/endpoint/storage/kysely-storage.ts'
import { enrolAnswer, type EnrolAnswer } from '../../src/protocol/enrol.ts'
import { aDatabase, type Database } from '../help/a-database.ts'

interface Wished extends Partial<Pick<Parts, 'limits' | 'proxies' | 'metricsToken'>> {
  readonly database?: Database
  readonly patience?: number
}

/** No limits, unless the test is about them: its clock stands still. */
const NO_LIMITS = { device: 1e9, address: 1e9 }

/** @param patience milliseconds to wait for whoever else writes */
export async function anEndpoint({ database, patience, ...rest }: Wished = {}) {
  const home = database ?? (await aDatabase())
  const storage = await openStorage(await home.engine(patience))
  await seed(storage, 0)
  const clock = { now: Date.parse('2024-03-23T23:20:00Z') }
  const logged: string[] = []
  const lines = new Writable({ write: (line, _encoding, done) => (logged.push(String(line)), done()) })
  const log = createLog('debug', lines)
  const handler = createHandler({ storage, log, now: () => clock.now, assets: null, limits: NO_LIMITS, ...rest })
  let isOpen = true
  const close = async () => {
    if (isOpen) await storage.close()
    isOpen = false
  }
  onTestFinished(close)

  const ask = (path: string, init: RequestInit, address = '10.0.0.1'): Promise<Response> =>
    // Only the address of the socket is ever asked for.
    Promise.resolve(handler.request(path, init, { incoming: { socket: { remoteAddress: address } } }))

  const enrol = (code: string, address?: string): Promise<Response> =>
    ask('/api/enrol', { method: 'POST', body: JSON.stringify({ code, device: 'Samsung A05' }) }, address)

  const code = (role: Role, mesas: readonly string[] = [], name = 'Alba Ficticia Prueba'): Promise<string> =>
    invite(storage, { role, name, mesas: mesas.map((id) => mesaId.parse(id)) }, clock.now)

  return {
    database: home,
    storage,
    clock,
    logged,
    log,
    close,
    ask,
    /** For a real socket. */
    fetch: handler.fetch,
    enrol,
    code,
    async device(role: Role, mesas: readonly string[] = [], name?: string): Promise<EnrolAnswer> {
      return enrolAnswer.parse(await (await enrol(await code(role, mesas, name))).json())
    },
    /** @param body the lines of a request, or any other bytes */
    sync(
      token: string,
      body: string | Uint8Array<ArrayBuffer>,
      headers: Record<string, string> = {},
    ): Promise<Response> {
      return ask('/api/sync', { method: 'POST', body, headers: { authorization: `Bearer ${token}`, ...headers } })
    },
    syncPacked(token: string, body: string): Promise<Response> {
      return this.sync(token, new Uint8Array(gzipSync(body)), { 'content-encoding': 'gzip' })
    },
  }
}
export type InProcess = Awaited<ReturnType<typeof anEndpoint>>
