// A very long outbox drains while somebody looks at the app: it must not feel it.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { commonText } from '../../src/ui/text/common.ts'
import { openSite, type Site } from './a-site.ts'

/** `FAULTS=full`: ten thousand changes, and fewer on a processor four times as slow. */
const IS_FULL = process.env['FAULTS'] === 'full'
const MEETINGS = 100

const times = IS_FULL ? 100 : 20
const cases = [
  { at: '/hoy', times, slower: 1 },
  { at: '/envios', times, slower: 1 },
]
if (IS_FULL) cases.push({ at: '/hoy', times: 20, slower: 4 })

let site: Site
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

test.each(cases)(
  '[fault 43] a very long outbox drains in pages, and $at stays alive ($slower×)',
  async ({ at, times: each, slower }) => {
    const phone = await site.switchOn(`full ${at.slice(1)} ${slower}`)
    const { page } = phone
    await site.bench(page)
    await site.enrol(page)
    await page.evaluate(([meetings, many]) => bench.fill(meetings, many), [MEETINGS, each] as const)
    expect(await page.evaluate(() => bench.store.db.outbox.count())).toBe(MEETINGS * each)

    // The app, with no way out at first: what its start costs is not what sending costs.
    site.line.setWeather({ fates: { requestLost: 1 }, only: (path) => path.startsWith('/api/') })
    await page.goto(at)
    await page.getByText(commonText.weakSignal).first().waitFor()
    const cdp = await phone.context.newCDPSession(page)
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: slower })
    let requests = 0
    page.on('request', (request) => (requests += Number(request.url().endsWith('/api/sync'))))
    const longTasks = await watch(page)
    site.line.setWeather({})
    await page.evaluate(() => dispatchEvent(new Event('online')))
    await page.getByText(commonText.allSent).first().waitFor({ timeout: 110_000 })
    const tasks = await longTasks()
    const longest = Math.round(Math.max(0, ...tasks))
    console.info(JSON.stringify({ at, slower, drained: MEETINGS * each, requests, longTasks: tasks.length, longest }))
    // How long a task took is told and not judged: the clock of a busy machine proves nothing.
    expect(requests).toBeGreaterThanOrEqual((MEETINGS * each) / 200)
    await phone.close()
  },
)

/** Notes every task of the page that takes longer than 50 ms. */
async function watch(page: Page): Promise<() => Promise<number[]>> {
  const tasks = await page.evaluateHandle(() => {
    const seen: number[] = []
    const observer = new PerformanceObserver((list) => seen.push(...list.getEntries().map(({ duration }) => duration)))
    observer.observe({ type: 'longtask' })
    return seen
  })
  return () => tasks.jsonValue()
}
