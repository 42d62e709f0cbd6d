// The line breaks in every way it can, between a real browser and the real endpoint. Work waits, and arrives once.
import type { Page, Route } from 'playwright-core'
import { gunzipSync } from 'node:zlib'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { requestHead } from '../../src/protocol/sync.ts'
import { commonText } from '../../src/ui/text/common.ts'
import type { Device } from '../help/chromium.ts'
import { later } from '../help/later.ts'
import { openSite, type Site } from './a-site.ts'

let site: Site
let phone: Device
beforeAll(async () => {
  site = await openSite()
})
afterEach(async () => {
  site.line.setWeather({})
  phone.expectNoProblems()
  await phone.close()
})
afterAll(() => site.close())

/** What the browser says of a request that nobody answered; the bench's own page is told, like the app's. */
const UNANSWERED = [/net::ERR_/]
const toApi = (path: string) => path.startsWith('/api/')

async function promoterOnTheBench(name: string): Promise<Page> {
  phone = await site.switchOn(name, { expected: UNANSWERED })
  await site.bench(phone.page)
  await site.enrol(phone.page)
  return phone.page
}

const send = (page: Page) => page.evaluate(() => bench.carrier.sendNow())
async function eventuallySent(page: Page): Promise<void> {
  await expect.poll(() => send(page), { timeout: 60_000 }).toBe('allSent')
}

/** Everything the endpoint has, as a new phone of the same committee sees it. */
async function arrived(): Promise<Awaited<ReturnType<typeof bench.meetings>>> {
  const other = await site.switchOn(`reader ${Math.random()}`)
  await site.bench(other.page)
  await site.enrol(other.page)
  const shown = await other.page.evaluate(() => bench.meetings())
  expect(await other.page.evaluate(async () => (await bench.openConflicts(bench.store)).length)).toBe(0)
  await other.close()
  return shown
}

test('[I8, fault 14] half an answer: nothing of it is used, and the next one brings all', async () => {
  const page = await promoterOnTheBench('half')
  const key = await page.evaluate(() => bench.write({ place: 'Nieva' }))
  await page.evaluate(() => bench.takeBatch(bench.store, bench.mesa, 1_000))
  const disk = () =>
    page.evaluate(async () => {
      const { records, outbox, scopes } = bench.store.db
      return [await records.toArray(), await outbox.toArray(), await scopes.toArray()]
    })
  const before = await disk()
  site.line.next('answerCut')
  expect(await send(page)).toBe('weakSignal')
  expect(await disk()).toEqual(before)
  expect(await send(page)).toBe('allSent')
  expect(await arrived()).toMatchObject({ [key]: { place: 'Nieva' } })
})

test('[I1, fault 25] a portal asks for a password where the endpoint should be: it goes on waiting, and the strip says so', async () => {
  const page = await promoterOnTheBench('portal')
  const key = await page.evaluate(() => bench.write({ place: 'Galilea', state: 'draft' }))
  site.line.setWeather({ fates: { portal: 1 }, only: toApi })
  await page.goto('/hoy')
  await page.getByText(commonText.unsentCount(1)).waitFor()
  await page.getByText(commonText.notGone).waitFor()
  site.line.setWeather({})
  await page.evaluate(() => dispatchEvent(new Event('online')))
  await page.getByText(commonText.allSent).waitFor()
  expect(await arrived()).toMatchObject({ [key]: { place: 'Galilea' } })
})

test('[I1, fault 26] the request is taken and never answered: it is given up, and the other tab may send', async () => {
  const other = await promoterOnTheBench('hung')
  const key = await other.evaluate(() => bench.write({ place: 'Imacita', state: 'draft' }))
  const app = await phone.context.newPage()
  await app.clock.install()
  const isAsked = later(app.waitForRequest('**/api/sync'))
  site.line.setWeather({ fates: { hang: 1 }, only: toApi })
  await app.goto('/hoy')
  await isAsked
  expect(await send(other)).toBe('busy')
  // Time goes on until it is said: on a busy machine, a request may be asked again in the meantime.
  const saysWeak = async () => {
    await app.clock.fastForward('01:31')
    return app.getByText(commonText.weakSignal).isVisible()
  }
  await expect.poll(saysWeak, { timeout: 60_000, interval: 500 }).toBe(true)
  site.line.setWeather({})
  await eventuallySent(other)
  expect(await arrived()).toMatchObject({ [key]: { place: 'Imacita' } })
})

test('[I1, I3, I6, fault 27] the signal comes and goes with every few words: all arrives, once', async () => {
  const page = await promoterOnTheBench('flapping')
  const keys: string[] = []
  const places = new Map<string, string>()
  for (let turn = 0; turn < 48; turn++) {
    await phone.context.setOffline(turn % 6 < 3)
    const known = keys[turn % 12]
    const place = `turno ${turn}`
    const key = await page.evaluate(([words, old]) => bench.write({ place: words }, old), [place, known] as const)
    keys.push(key)
    places.set(key, place)
    // Nobody waits for it: the signal goes while it is on its way.
    await page.evaluate(() => void bench.carrier.sendNow())
  }
  await phone.context.setOffline(false)
  await eventuallySent(page)
  expect(places.size).toBe(12)
  expect(await arrived()).toMatchObject(Object.fromEntries([...places].map(([key, place]) => [key, { place }])))
  expect(await page.evaluate(() => bench.disagreements())).toEqual([])
})

test('[I1, fault 28] EDGE at 30 kbit/s, cut half way: a trip’s work gets through, and nothing that arrived goes again', async () => {
  const page = await promoterOnTheBench('edge')
  const written = await page.evaluate(() => bench.writeMeetings(100))
  const cdp = await phone.context.newCDPSession(page)
  await cdp.send('Network.enable')
  const [down, up] = [40_000 / 8, 30_000 / 8]
  const slow = { offline: false, latency: 800, downloadThroughput: down, uploadThroughput: up }
  await cdp.send('Network.emulateNetworkConditions', slow)
  site.line.setWeather({ cutAfter: 40_000 })
  const before = site.line.stats()
  const numbers = firstNumbersIn(page)
  const first = send(page)
  await expect.poll(() => site.line.stats().cuts, { timeout: 30_000 }).toBeGreaterThan(before.cuts)
  site.line.setWeather({})
  // The browser itself may have tried again.
  await first
  await eventuallySent(page)
  const after = site.line.stats()
  const [requests, sent] = [after.requests - before.requests, after.up - before.up]
  console.info(JSON.stringify({ fault: 28, ...written, requests, sent }))
  expect(numbers).toEqual([...numbers].sort((a, b) => a - b))
  expect(numbers.at(-1)).toBeGreaterThan(1)
  expect(sent).toBeLessThan(2 * written.packed)
  expect(Object.keys(await arrived()).length).toBeGreaterThanOrEqual(100)
})

/** The number of the first change in each request from now on, as it goes over the wire. */
function firstNumbersIn(page: Page): readonly number[] {
  const numbers: number[] = []
  page.on('request', (request) => {
    const body = request.postDataBuffer()
    if (!body || !request.url().endsWith('/api/sync')) return
    const [head = ''] = gunzipSync(body).toString().split('\n')
    const { mesas } = requestHead.parse(JSON.parse(head))
    numbers.push(mesas.find(({ id }) => id === 'condorcanqui')?.from ?? 0)
  })
  return numbers
}

test('[I1, I10, fault 40] written while a request is on its way: it is not taken for sent, and goes with the next', async () => {
  const page = await promoterOnTheBench('during')
  const key = await page.evaluate(() => bench.write({ place: 'Nieva' }))
  let letGo = () => {}
  const held = new Promise<void>((done) => (letGo = done))
  const asked = later(page.waitForRequest('**/api/sync'))
  const holding = async (route: Route) => {
    const response = await route.fetch()
    await held
    await route.fulfill({ response })
  }
  await page.route('**/api/sync', holding, { times: 1 })
  const outcome = send(page)
  await asked
  await page.evaluate((known) => bench.write({ place: 'Huampami' }, known), key)
  letGo()
  expect(await outcome).toBe('allSent')
  expect(await page.evaluate((known) => bench.meetings().then((all) => all[known]), key)).toEqual({ place: 'Huampami' })
  await eventuallySent(page)
  expect(await page.evaluate(async () => (await bench.counts(bench.store)).unsent)).toBe(0)
  expect(await arrived()).toMatchObject({ [key]: { place: 'Huampami' } })
})
