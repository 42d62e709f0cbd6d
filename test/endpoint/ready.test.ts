// Whether a process should be sent anybody, and what it tells of itself to who may ask.
import { expect, test } from 'vitest'
import { Readiness } from '../../src/endpoint/readiness.ts'
import { StorageUnavailable } from '../../src/endpoint/storage/contract.ts'
import { aWriterThatHolds } from '../help/a-database.ts'
import { bodyOf, twoPhones } from './a-phone.ts'
import { anEndpoint } from './in-process.ts'

const standing = async (response: Response) => [response.status, (await response.json()).status]

test('a process whose database takes what is written is ready; one that only reads is not, and lives', async () => {
  const endpoint = await anEndpoint({ patience: 20 })
  expect(await standing(await endpoint.ask('/ready', {}))).toEqual([200, 'ready'])
  const before = await endpoint.storage.inMesa(
    (await endpoint.storage.mesas())[0]?.id ?? raise(),
    async ({ epoch }) => epoch,
  )
  const other = await aWriterThatHolds(endpoint.database, 'meta')
  endpoint.clock.now += 2_000
  expect(await standing(await endpoint.ask('/ready', {}))).toEqual([503, 'noDatabase'])
  expect((await endpoint.ask('/health', {})).status).toBe(200)
  await other.letGo()
  endpoint.clock.now += 2_000
  expect(await standing(await endpoint.ask('/ready', {}))).toEqual([200, 'ready'])
  const after = await endpoint.storage.inMesa(
    (await endpoint.storage.mesas())[0]?.id ?? raise(),
    async ({ epoch }) => epoch,
  )
  expect(after, 'asking changes nothing').toBe(before)
})

test('who asks often writes no more often; who stops says so at once', async () => {
  const clock = { now: 0 }
  let writes = 0
  const checkWriting = async () => {
    writes += 1
    if (clock.now >= 10_000) throw new StorageUnavailable('gone', {})
  }
  const readiness = new Readiness({ checkWriting }, () => clock.now)
  await Promise.all([readiness.standing(), readiness.standing()])
  clock.now = 1_999
  expect([await readiness.standing(), writes]).toEqual(['ready', 1])
  clock.now = 10_000
  expect([await readiness.standing(), writes]).toEqual(['noDatabase', 2])
  readiness.stop()
  expect([await readiness.standing(), writes]).toEqual(['stopping', 2])
})

const TOKEN = 'una-llave-que-nadie-adivina'
const authorization = `Bearer ${TOKEN}`

test('without a token of their own there are no metrics, and with one only for who shows it', async () => {
  const closed = await anEndpoint()
  expect((await closed.ask('/metrics', { headers: { authorization } })).status).toBe(404)
  const open = await anEndpoint({ metricsToken: TOKEN })
  expect((await open.ask('/metrics', {})).status).toBe(401)
  expect((await open.ask('/metrics', { headers: { authorization: `${authorization}x` } })).status).toBe(401)
  expect((await open.ask('/metrics', { headers: { authorization } })).status).toBe(200)
})

test('the metrics tell what was asked, taken and refused, and name nobody', async () => {
  const endpoint = await anEndpoint({ metricsToken: TOKEN })
  const { alba, bruno } = await twoPhones(endpoint)
  alba.write('r1', { place: 'Nieva' })
  const packed = alba.pack()
  await alba.post(packed)
  // Twice the same is taken once.
  await alba.post(packed)
  await bruno.send()
  await endpoint.sync(alba.token, bodyOf([], ['junk']))
  await endpoint.sync('x'.repeat(43), bodyOf([], []))
  const answer = await endpoint.ask('/metrics', { headers: { authorization } })
  expect(answer.headers.get('content-type')).toContain('text/plain; version=0.0.4')
  const text = await answer.text()
  for (const line of [
    'cuaderno_requests_total{method="POST",route="/api/sync",status="200"} 3',
    'cuaderno_requests_total{method="POST",route="/api/sync",status="400"} 1',
    'cuaderno_refused_total{problem="unauthorised"} 1',
    'cuaderno_refused_total{problem="badRequest"} 1',
    'cuaderno_changes_taken_total 1',
    'cuaderno_request_seconds_count{route="/api/sync"} 5',
    'cuaderno_request_seconds_bucket{route="/api/sync",le="+Inf"} 5',
    'cuaderno_requests_running 1',
    'cuaderno_backup_done_timestamp_seconds 0',
    'cuaderno_backup_failed_timestamp_seconds 0',
  ])
    expect(text.split('\n')).toContain(line)
  expect(text).toMatch(/^process_resident_memory_bytes \d{7,}$/m)
  expect(text).toMatch(/^cuaderno_event_loop_delay_seconds\{quantile="0.99"\} [\d.e-]+$/m)
  // What Prometheus reads: a comment, or a name with its labels and a number.
  const isLine = /^(# (HELP|TYPE) [a-z_]+ .+|[a-z_]+(\{[a-z]+="[^"]*"(,[a-z]+="[^"]*")*\})? [\d.e+-]+)$/
  expect(
    text
      .trimEnd()
      .split('\n')
      .filter((line) => !isLine.test(line)),
  ).toEqual([])
  expect(text).not.toContain('condorcanqui')
})

test('on PostgreSQL they tell the connections', async ({ skip }) => {
  const endpoint = await anEndpoint({ metricsToken: TOKEN })
  if (endpoint.database.place.databaseUrl === null) skip('a file has no connections')
  const text = await (await endpoint.ask('/metrics', { headers: { authorization } })).text()
  expect(text).toMatch(/^cuaderno_database_connections\{state="waiting"\} 0$/m)
})

function raise(): never {
  throw new Error('no mesa')
}
