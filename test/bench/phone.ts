// The promoter's phone: its first load over a bad line, its start with nobody there, and its memory with years of work.
import { loadavg } from 'node:os'
import type { Page } from 'playwright-core'
import { mesaId } from '../../src/domain/id.ts'
import { entryText } from '../../src/ui/text/entry.ts'
import { aMeeting } from '../faults/a-meeting.ts'
import { openSite, type Site } from '../faults/a-site.ts'
import type { Device } from '../help/chromium.ts'
import { slowDown } from './measure.ts'
import { hundredths, median, share, tenths, type PhoneFigures } from './phone-figures.ts'
import { BAD_LINE, sendingTimes } from './sending.ts'
import { secondsUntilReady, watchUntilReady } from './ready.ts'

export interface PhoneOptions {
  readonly meetings: number
  readonly years: number
  /** How many times slower than this machine. */
  readonly slower: number
  readonly say: (words: string) => void
}

const TIMES = 5
const SAVES = 100
const MESA = mesaId.parse('condorcanqui')
const OPEN = '/bench.html'
const SEALED = '/bench.html?sealed'
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

/** Encryption off, and then on, in the tables of the same phone. */
async function memoryTimes(site: Site, options: PhoneOptions) {
  const { meetings, years, say } = options
  // Of the secretariat: whoever may read all of them.
  const first = await enrolled(site, site.endpoint.firstCode ?? '', 'years')
  await first.page.goto(OPEN)
  await site.bench(first.page)
  await first.page.evaluate(([count, span]) => globalThis.filler.fill(count, span), [meetings, years] as const)
  say('They are made ready for the search…')
  await madeReady(first.page, meetings)
  await first.close()
  say('What is kept, listed and searched there, without encryption…')
  const phone = await site.switchOn('years')
  const bare = await timesIn(site, phone, OPEN, options)
  say(JSON.stringify(bare))
  say('And with it…')
  await phone.page.goto(OPEN)
  await site.bench(phone.page)
  const rows = await phone.page.evaluate(() => globalThis.filler.sealAll())
  say(`Sealed by the app's own cipher, row by row, all but what indexes stand on: ${JSON.stringify(rows)}`)
  await phone.page.goto(SEALED)
  await site.bench(phone.page)
  await madeReady(phone.page, meetings)
  const sealed = await timesIn(site, phone, SEALED, options)
  await phone.close()
  return { ...sealed, withoutEncryption: bare }
}

/** As the app does when they have been listed once. */
const madeReady = (page: Page, meetings: number): Promise<void> =>
  page.evaluate(async (words) => {
    await globalThis.filler.searchFor(words)
    await globalThis.filler.keepExtracts()
  }, rareName(meetings))

async function timesIn(site: Site, { page }: Device, address: string, { meetings, slower }: PhoneOptions) {
  const clock = await page.context().newCDPSession(page)
  const fresh = async (rate: number) => {
    await clock.send('Emulation.setCPUThrottlingRate', { rate: 1 })
    await page.goto(address)
    await site.bench(page)
    await clock.send('Emulation.setCPUThrottlingRate', { rate })
  }
  const rare = rareName(meetings)
  const asked = async (rate: number, times: number) => {
    const [lists, searches]: [number[], number[]] = [[], []]
    for (let turn = 0; turn < times; turn++) {
      await fresh(rate)
      lists.push(await answered(page.evaluate(() => globalThis.filler.newest50())))
      await fresh(rate)
      searches.push(await answered(page.evaluate((words) => globalThis.filler.searchFor(words), rare)))
    }
    return [tenths(median(lists)), tenths(median(searches))] as const
  }
  const [list50Ms, searchMs] = await asked(1, TIMES)
  // Beside those of the line, and long: once.
  const [list50MsSlowed, searchMsSlowed] = await asked(slower, 1)
  await fresh(1)
  const { own, raw } = await page.evaluate(([mesa, count, present]) => globalThis.filler.saves(mesa, count, present), [
    MESA,
    SAVES,
    meetings,
  ] as const)
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

const promoterCode = (site: Site, name: string): Promise<string> =>
  site.endpoint.adminCode('--role', 'promoter', '--mesa', MESA, '--name', `Alba ${name}`)

async function enrolled(site: Site, code: string, name: string) {
  const phone = await site.switchOn(name)
  await phone.page.goto(`/entrar#codigo=${code}`)
  await phone.page.getByText(entryText.downloaded).waitFor()
  return phone
}
