// The secretariat's laptop with years of records, four times slower than this machine: how long she waits.
import { cpus, loadavg } from 'node:os'
import type { Page } from 'playwright-core'
import { openSite, type Site } from '../faults/a-site.ts'
import { measuredIn, type Figures } from './figures.ts'
import { slowDown } from './measure.ts'

export interface BenchOptions {
  readonly meetings: number
  readonly years: number
  /** How many times slower than this machine. */
  readonly slower: number
  readonly say: (words: string) => void
}

const LAPTOP = 'laptop'

/** The same house empty is the reference of the same run. */
export async function bench({ meetings, years, slower, say }: BenchOptions): Promise<Figures> {
  const site = await openSite('test/bench/page.ts')
  try {
    const enrolled = await switchOn(site)
    await enrolled.page.goto(`/entrar#codigo=${site.endpoint.firstCode ?? ''}`)
    await enrolled.page.waitForURL('**/bajando')
    await visited(enrolled.page)
    await enrolled.close()
    say('An empty house…')
    const empty = await measured(site, slower)
    say(`Filling it with ${meetings} meetings of ${years} years…`)
    const filler = await switchOn(site)
    await site.bench(filler.page)
    const rows = await filler.page.evaluate(([count, span]) => globalThis.filler.fill(count, span), [
      meetings,
      years,
    ] as const)
    await filler.close()
    say(`${rows} rows. The first count…`)
    const counting = await switchOn(site)
    const firstCount = await timeOfFirstCount(counting.page, slower)
    await counting.close()
    say('The full house…')
    const full = await measured(site, slower)
    const [load = NaN] = loadavg()
    return {
      meetings,
      years,
      rows,
      slower,
      firstCount,
      load: Math.round(load * 10) / 10,
      processors: cpus().length,
      empty,
      full,
    }
  } finally {
    await site.close()
  }
}

const switchOn = (site: Site) => site.switchOn(LAPTOP, { form: 'laptop' })

/** All files of the app are on the laptop, and its numbers are kept. */
async function visited(page: Page): Promise<void> {
  await page.goto('/panel')
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  await settled(page)
  await page.reload()
  await settled(page)
}

async function settled(page: Page): Promise<void> {
  await page.locator('.panel-sentence').waitFor()
  await page.locator('.panel-counting').waitFor({ state: 'detached', timeout: 600_000 })
}

async function timeOfFirstCount(page: Page, slower: number): Promise<number> {
  await page.context().setOffline(true)
  await slowDown(page, slower)
  await page.goto('/panel')
  await page.locator('.panel-sentence').waitFor()
  await settled(page)
  return Math.round(await page.evaluate(() => performance.now()))
}

/** With no signal: what is measured is the laptop, and the endpoint knows nothing of these records. */
async function measured(site: Site, slower: number) {
  const device = await switchOn(site)
  const { page, context } = device
  await context.setOffline(true)
  const clock = await slowDown(page, slower)
  const figures = await measuredIn(page, clock, () => settled(page))
  await device.close()
  return figures
}
