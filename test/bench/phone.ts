// The promoter's phone: its first load over a bad line, its start with nobody there, and its memory with years of work.
import { once } from 'node:events'
import { createServer } from 'node:http'
import { loadavg } from 'node:os'
import { mesaId } from '../../src/domain/id.ts'
import { entryText } from '../../src/ui/text/entry.ts'
import { aMeeting } from '../faults/a-meeting.ts'
import { openSite, type Site } from '../faults/a-site.ts'
import type { Device } from '../help/chromium.ts'
import { openLine } from '../help/line.ts'
import { slowDown } from './measure.ts'
import { median, share, type PhoneFigures } from './phone-figures.ts'
import { secondsUntilReady, watchUntilReady } from './ready.ts'

export interface PhoneOptions {
  readonly meetings: number
  readonly years: number
  /** How many times slower than this machine. */
  readonly slower: number
  readonly say: (words: string) => void
}

/** 400 kbit/s, and 400 ms there and back. */
const BAD_LINE = { up: 50_000, down: 50_000, latency: 200 }
const TIMES = 5
const SAVES = 100
const SENT = 1_000
const MESA = mesaId.parse('condorcanqui')
const NEW_MEETING = 'a[href="/reuniones/nueva"]'

export async function benchPhone(options: PhoneOptions): Promise<PhoneFigures> {
  const { say, slower, meetings } = options
  const site = await openSite('test/bench/page.ts')
  try {
    say('A phone that has nothing, over a bad line…')
    const loads = await firstLoads(site, slower)
    say(JSON.stringify(loads))
    say('A start with nobody there…')
    const offlineStartS = await offlineStart(site, slower)
    say(JSON.stringify({ offlineStartS }))
    say(`A phone with ${meetings} meetings…`)
    const memory = await memoryTimes(site, options)
    say(JSON.stringify(memory))
    const sending = await sendingTimes(say)
    const [load = NaN] = loadavg()
    return {
      ...loads,
      offlineStartS,
      ...memory,
      ...sending,
      isEncrypted: false,
      phoneMeetings: meetings,
      phoneSlower: slower,
      phoneLoad: Math.round(load * 10) / 10,
    }
  } finally {
    await site.close()
  }
}

async function firstLoads(site: Site, slower: number) {
  const firsts: number[] = []
  for (let turn = 0; turn < TIMES; turn++) {
    const phone = await site.switchOn(`new-${turn}`)
    await watchUntilReady(phone.page, 'main input')
    await slowDown(phone.page, slower)
    site.line.setWeather(BAD_LINE)
    firsts.push(await secondsUntilReady(phone.page, '/entrar'))
    site.line.setWeather({})
    await phone.close()
  }
  const todays: number[] = []
  const phone = await enrolled(site, await promoterCode(site, 'today'), 'today')
  const { page, context } = phone
  const network = await context.newCDPSession(page)
  await network.send('Network.enable')
  await network.send('Network.setCacheDisabled', { cacheDisabled: true })
  await network.send('Network.setBypassServiceWorker', { bypass: true })
  await watchUntilReady(page, NEW_MEETING)
  await slowDown(page, slower)
  site.line.setWeather(BAD_LINE)
  for (let turn = 0; turn < TIMES; turn++) todays.push(await secondsUntilReady(page, '/hoy'))
  site.line.setWeather({})
  await phone.close()
  return { firstLoadS: hundredths(median(firsts)), firstLoadTodayS: hundredths(median(todays)) }
}

/** One visit; then the browser is started anew each time, and the endpoint is gone. */
async function offlineStart(site: Site, slower: number): Promise<number> {
  const visit = await enrolled(site, await promoterCode(site, 'field'), 'field')
  await visit.page.goto('/hoy')
  await visit.page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  await visit.close()
  await site.endpoint.stop()
  const starts: number[] = []
  for (let turn = 0; turn < TIMES; turn++) {
    const phone = await site.switchOn('field')
    await watchUntilReady(phone.page, NEW_MEETING)
    await slowDown(phone.page, slower)
    starts.push(await secondsUntilReady(phone.page, '/hoy'))
    await phone.close()
  }
  await site.endpoint.restart()
  return hundredths(median(starts))
}

async function memoryTimes(site: Site, { meetings, years, slower, say }: PhoneOptions) {
  // Of the secretariat: whoever may read all of them.
  const first = await enrolled(site, site.endpoint.firstCode ?? '', 'years')
  await first.page.goto('/bench.html')
  await site.bench(first.page)
  await first.page.evaluate(([count, span]) => globalThis.filler.fill(count, span), [meetings, years] as const)
  const rare = rareName(meetings)
  await first.page.evaluate(async (words) => {
    await globalThis.filler.searchFor(words)
    await globalThis.filler.keepExtracts()
  }, rare)
  await first.close()
  say('What is kept, listed and searched there…')
  const phone = await site.switchOn('years')
  const fresh = async (slowness: number) => {
    await phone.page.goto('/bench.html')
    await slowDown(phone.page, 1)
    await site.bench(phone.page)
    await slowDown(phone.page, slowness)
  }
  const asked = async (slowness: number) => {
    const [lists, searches]: [number[], number[]] = [[], []]
    for (let turn = 0; turn < TIMES; turn++) {
      await fresh(slowness)
      lists.push(await answered(phone.page.evaluate(() => globalThis.filler.newest50())))
      await fresh(slowness)
      searches.push(await answered(phone.page.evaluate((words) => globalThis.filler.searchFor(words), rare)))
    }
    return [tenths(median(lists)), tenths(median(searches))] as const
  }
  const [list50Ms, searchMs] = await asked(1)
  const [list50MsSlowed, searchMsSlowed] = await asked(slower)
  await fresh(1)
  const { own, raw } = await phone.page.evaluate(
    ([mesa, count, present]) => globalThis.filler.saves(mesa, count, present),
    [MESA, SAVES, meetings] as const,
  )
  await phone.close()
  return {
    saveMsP50: tenths(median(own)),
    rawSaveMsP50: tenths(median(raw)),
    saveRatio: hundredths(median(own) / median(raw)),
    saveMsP95: tenths(share(own, 0.95)),
    rawSaveMsP95: tenths(share(raw, 0.95)),
    list50Ms,
    searchMs,
    list50MsSlowed,
    searchMsSlowed,
  }
}

/** Of somebody in the middle of them, whose name no other has. */
function rareName(meetings: number): string {
  let entry = 0
  const leaves = aMeeting(Math.floor(meetings / 2), () => `e.x.${++entry}`)
  const [, name] = Object.entries(leaves).find(([leaf]) => /^attendance\/.+\/name$/.test(leaf)) ?? []
  return typeof name === 'string' ? name : ''
}

async function answered(asked: Promise<readonly [ms: number, found: number]>): Promise<number> {
  const [ms, found] = await asked
  if (found === 0) throw new Error('nothing was found: what was measured is not what was meant')
  return ms
}

/** A thousand meetings of one phone, and the same words in one request. */
async function sendingTimes(say: PhoneOptions['say']) {
  say(`${SENT} meetings are sent…`)
  const site = await openSite()
  const [syncs, posts]: [number[], number[]] = [[], []]
  const post = await aPost()
  try {
    for (let turn = 0; turn < 3; turn++) {
      const phone = await site.switchOn(`sender-${turn}`)
      const { page } = phone
      await site.bench(page)
      await site.enrol(page, `Alba ${turn}`)
      await page.evaluate((count) => globalThis.bench.writeMeetings(count), SENT)
      site.line.setWeather(BAD_LINE)
      syncs.push(
        await page.evaluate(async () => {
          const begun = performance.now()
          const outcome = await globalThis.bench.carrier.sendNow()
          if (outcome !== 'allSent') throw new Error(outcome)
          return (performance.now() - begun) / 1000
        }),
      )
      posts.push(await post.seconds(phone))
      site.line.setWeather({})
      await phone.close()
    }
  } finally {
    await post.close()
    await site.close()
  }
  const [syncS, postS] = [median(syncs), median(posts)]
  return { syncS: hundredths(syncS), postS: hundredths(postS), syncRatio: hundredths(syncS / postS) }
}

/** The least there can be: one packed request over a line of the same kind, to somebody who takes it and says yes. */
async function aPost() {
  const taker = createServer((request, answer) => {
    request.resume().on('end', () => answer.writeHead(200, { 'Access-Control-Allow-Origin': '*' }).end())
  }).listen(0, '127.0.0.1')
  await once(taker, 'listening')
  const address = taker.address()
  if (address === null || typeof address === 'string') throw new Error('listening, but on no port')
  const line = await openLine({ to: `http://127.0.0.1:${address.port}`, weather: BAD_LINE })
  let entry = 0
  const text = Array.from({ length: SENT }, (_, n) => JSON.stringify(aMeeting(n, () => `e.x.${++entry}`))).join('\n')
  /** Packing counts, as it does for the app; the connection was there before, as the app's was. */
  const seconds = async ({ context }: Device): Promise<number> =>
    // An empty page: the app's own may ask nobody but its endpoint.
    (await context.newPage()).evaluate(
      async ([url, words]) => {
        await fetch(url)
        const begun = performance.now()
        const packed = new Blob([words]).stream().pipeThrough(new CompressionStream('gzip'))
        await fetch(url, { method: 'POST', body: await new Response(packed).blob() })
        return (performance.now() - begun) / 1000
      },
      [line.url, text] as const,
    )
  const close = async () => {
    await line.close()
    taker.close()
  }
  return { seconds, close }
}

const promoterCode = (site: Site, name: string): Promise<string> =>
  site.endpoint.adminCode('--role', 'promoter', '--mesa', MESA, '--name', `Alba ${name}`)

async function enrolled(site: Site, code: string, name: string) {
  const phone = await site.switchOn(name)
  await phone.page.goto(`/entrar#codigo=${code}`)
  await phone.page.getByText(entryText.downloaded).waitFor()
  return phone
}

const hundredths = (value: number): number => Math.round(value * 100) / 100
const tenths = (value: number): number => Math.round(value * 10) / 10
