// The file that docs/operations gives for Caddy, with two processes over one database behind it.
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { request } from 'node:https'
import { createServer } from 'node:net'
import { join } from 'node:path'
import process from 'node:process'
import { expect, inject, onTestFinished, test, vi } from 'vitest'
import { aFolder } from '../help/a-database.ts'
import { aRunningProcess } from './a-process.ts'
import { anEndpoint } from './in-process.ts'

const PATIENT = { timeout: 30_000, interval: 100 }

async function freePorts(): Promise<readonly [number, number]> {
  const probes = [createServer().listen(0), createServer().listen(0)] as const
  const ports = await Promise.all(
    probes.map(async (probe) => {
      await once(probe, 'listening')
      const address = probe.address()
      return typeof address === 'object' && address ? address.port : 0
    }),
  )
  for (const probe of probes) probe.close()
  return [ports[0] ?? 0, ports[1] ?? 0]
}

/** The file as it is, but on ports anybody may have, with a certificate of its own. */
async function aProxy(upstreams: readonly string[]) {
  const folder = aFolder()
  const [httpPort, port] = await freePorts()
  const own = `admin off\n\thttp_port ${httpPort}\n\thttps_port ${port}\n\tskip_install_trust`
  const text = readFileSync('docs/operations/Caddyfile', 'utf8').replace('admin off', own)
  const file = join(folder, 'Caddyfile')
  writeFileSync(file, text.replace('#tls internal', 'tls internal'))
  const child = spawn('caddy', ['run', '--adapter', 'caddyfile', '--config', file], {
    env: {
      ...process.env,
      XDG_DATA_HOME: folder,
      XDG_CONFIG_HOME: folder,
      CUADERNO_SITE: 'localhost',
      CUADERNO_UPSTREAMS: upstreams.join(' '),
    },
    stdio: 'ignore',
  })
  onTestFinished(async () => {
    child.kill('SIGKILL')
    await once(child, 'exit')
  })
  const root = join(folder, 'caddy/pki/authorities/local/root.crt')
  const ask = async (path: string, headers: Record<string, string> = {}) => {
    const asked = request({ host: 'localhost', port, path, headers, ca: readFileSync(root), agent: false })
    asked.end()
    const [answer] = await once(asked, 'response')
    answer.resume()
    return { status: answer.statusCode, headers: answer.headers }
  }
  await vi.waitFor(() => expect(existsSync(root)).toBe(true), PATIENT)
  await vi.waitFor(async () => expect((await ask('/health')).status).toBe(200), PATIENT)
  return ask
}

test('one process stops while people ask, and nobody notices', { timeout: 120_000 }, async ({ skip }) => {
  if (spawnSync('caddy', ['version']).status !== 0) return skip('Caddy is not on this machine')
  if (inject('engine') !== 'postgres') return skip('several processes are for PostgreSQL')
  const beside = await anEndpoint()
  const { token } = await beside.device('secretariat')
  const settings = { ...beside.database.env, TRUSTED_PROXY: '127.0.0.1,::1', DRAIN_SECONDS: '3', LIMIT_ADDRESS: '40' }
  const one = await aRunningProcess({ ...settings, DATA_DIR: aFolder() })
  const other = await aRunningProcess({
    ...settings,
    DATA_DIR: aFolder(),
    METRICS_TOKEN: 'una-llave-que-nadie-adivina',
  })
  const ask = await aProxy([`127.0.0.1:${one.port}`, `127.0.0.1:${other.port}`])
  const headers = { authorization: `Bearer ${token}` }

  const first = await ask('/api/organisation-key', headers)
  expect([first.status, first.headers['strict-transport-security']]).toEqual([200, 'max-age=31536000'])
  expect((await ask('/metrics', { authorization: 'Bearer una-llave-que-nadie-adivina' })).status).toBe(404)

  one.kill('SIGTERM')
  const life = { isOver: false }
  void one.ended.then(() => (life.isOver = true))
  const statuses = new Set<number>()
  for (let asked = 0; asked < 40 || !life.isOver; asked++)
    statuses.add((await ask('/api/organisation-key', headers)).status)
  expect(statuses).toEqual(new Set([200]))
  expect(await one.ended).toBe(0)

  // Strangers are told apart from the device, though both come through the same proxy; a lie about the address is worth nothing.
  const strangers = new Set<number>()
  for (let asked = 0; asked < 60; asked++) {
    strangers.add((await ask('/api/organisation-key', { 'x-forwarded-for': `190.1.1.${asked}` })).status)
  }
  expect(strangers).toEqual(new Set([401, 429]))
  expect((await ask('/api/organisation-key', headers)).status).toBe(200)
})
