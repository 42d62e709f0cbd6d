// Told to stop while it works, the endpoint says that it is not ready, takes nobody new, and finishes what it began.
import { once } from 'node:events'
import { request } from 'node:http'
import { expect, test, vi } from 'vitest'
import { syncAnswer } from '../../src/protocol/sync.ts'
import { aFolder } from '../help/a-database.ts'
import { bodyOf, twoPhones } from './a-phone.ts'
import { aRunningProcess } from './a-process.ts'
import { anEndpoint } from './in-process.ts'

const METRICS_TOKEN = 'una-llave-que-nadie-adivina'
const PATIENT = { timeout: 10_000, interval: 20 }

test('a request that was on its way is answered, kept, and the process ends well', { timeout: 60_000 }, async () => {
  const beside = await anEndpoint()
  const { alba, bruno } = await twoPhones(beside)
  const settings = { DATA_DIR: aFolder(), METRICS_TOKEN, DRAIN_SECONDS: '1' }
  const endpoint = await aRunningProcess({ ...settings, ...beside.database.env })
  const running = async () => {
    const headers = { authorization: `Bearer ${METRICS_TOKEN}` }
    const text = await (await fetch(`${endpoint.url}/metrics`, { headers })).text()
    return /^cuaderno_requests_running (\d+)$/m.exec(text)?.[1]
  }
  alba.write('r1', { place: 'Nieva' })
  const packed = alba.pack()
  const body = bodyOf([packed.sent], packed.lines)
  const slow = request(`${endpoint.url}/api/sync`, {
    method: 'POST',
    headers: { authorization: `Bearer ${alba.token}`, 'content-length': Buffer.byteLength(body) },
  })
  slow.write(body.slice(0, 100))
  // The one that asks, and the slow one.
  await vi.waitFor(async () => expect(await running()).toBe('2'), PATIENT)

  endpoint.kill('SIGTERM')
  await vi.waitFor(async () => expect((await fetch(`${endpoint.url}/ready`)).status).toBe(503), PATIENT)
  await vi.waitFor(() => expect(fetch(`${endpoint.url}/health`)).rejects.toThrow('fetch failed'), PATIENT)

  slow.end(body.slice(100))
  const [answer] = await once(slow, 'response')
  expect([answer.statusCode, answer.headers.connection]).toEqual([200, 'close'])
  const parts: Buffer[] = []
  for await (const part of answer) parts.push(part)
  const [taken] = syncAnswer.parse(JSON.parse(Buffer.concat(parts).toString())).mesas
  expect(taken?.results).toEqual([{ seq: 1, is: 'ok', v: 1 }])
  expect(await endpoint.ended).toBe(0)
  expect(endpoint.output()).toContain('"stopped"')
  await bruno.send()
  expect(bruno.values('r1')).toMatchObject({ place: 'Nieva' })
})
