// What a lot of work weighs on the wire, from a real browser to the real endpoint: bodies as they cross, packed.
import type { Page, Request } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSite, type Site } from './a-site.ts'

const BYTES_A_SECOND = 400_000 / 8
const MOST = { bytes: 430_000, requests: 8 }

/** `FAULTS=full`: ten thousand. */
const RECORDS = process.env['FAULTS'] === 'full' ? 10_000 : 3_000

let site: Site
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

async function onTheBench(name: string, weather: Parameters<Site['line']['setWeather']>[0] = {}): Promise<Page> {
  const { page } = await site.switchOn(name)
  await site.bench(page)
  site.line.setWeather(weather)
  return page
}

/** What the page asks of the endpoint meanwhile, and what it is answered. */
async function weighed(
  page: Page,
  act: () => Promise<unknown>,
): Promise<{ requests: number; up: number; down: number }> {
  const asked: Request[] = []
  const note = (request: Request) => void (request.url().endsWith('/api/sync') && asked.push(request))
  page.on('requestfinished', note)
  await act()
  page.off('requestfinished', note)
  const sizes = await Promise.all(asked.map((request) => request.sizes()))
  const up = sizes.reduce((sum, { requestBodySize }) => sum + requestBodySize, 0)
  const down = sizes.reduce((sum, { responseBodySize }) => sum + responseBodySize, 0)
  return { requests: asked.length, up, down }
}

const send = async (page: Page) => expect(await page.evaluate(() => bench.carrier.sendNow())).toBe('allSent')

test('a thousand meetings made with no signal go out in 8 requests and 430 kB, and come in as lightly', async () => {
  const page = await onTheBench('out', {})
  await site.enrol(page)
  const written = await page.evaluate(() => bench.writeMeetings(1_000))
  site.line.setWeather({ up: BYTES_A_SECOND, down: BYTES_A_SECOND, latency: 100 })
  const out = await weighed(page, () => send(page))
  const nothing = await weighed(page, () => send(page))
  site.line.setWeather({})

  const empty = await onTheBench('in')
  const come = await weighed(empty, async () => {
    site.line.setWeather({ up: BYTES_A_SECOND, down: BYTES_A_SECOND, latency: 100 })
    await site.enrol(empty, 'Elva')
  })
  site.line.setWeather({})
  console.info(JSON.stringify({ meetings: 1_000, ...written, out, nothing, in: come }))
  expect(Object.keys(await empty.evaluate(() => bench.meetings()))).toHaveLength(1_000)
  expect(out.up).toBeLessThanOrEqual(MOST.bytes)
  expect(out.requests).toBeLessThanOrEqual(MOST.requests)
  // Its own rows do not come back: what does is a receipt for each.
  expect(out.down).toBeLessThan(40_000)
  expect(nothing.requests).toBe(1)
  expect(come.down).toBeLessThanOrEqual(MOST.bytes)
  expect(come.requests).toBeLessThanOrEqual(MOST.requests)
})

test('one changed field among very many records is one request, of 1.5 kB each way', async () => {
  const phone = await onTheBench('ten thousand')
  await site.enrol(phone)
  const keys = await phone.evaluate((count) => bench.fill(count, 1), RECORDS)
  await send(phone)
  const other = await onTheBench('another')
  await site.enrol(other, 'Elva')
  expect(await other.evaluate(() => bench.store.db.records.count())).toBeGreaterThan(RECORDS)
  await phone.evaluate((key) => bench.write({ place: 'Huampami' }, key), keys[1_234] ?? '')
  const out = await weighed(phone, () => send(phone))
  const come = await weighed(other, () => send(other))
  console.info(JSON.stringify({ records: RECORDS, changed: 1, out, in: come }))
  for (const { requests, up, down } of [out, come]) {
    expect(requests).toBe(1)
    expect(Math.max(up, down)).toBeLessThanOrEqual(1_500)
  }
  expect((await other.evaluate(() => bench.meetings()))[keys[1_234] ?? '']).toEqual({ place: 'Huampami' })
})
