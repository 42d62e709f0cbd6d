// What a lot of work weighs: on the page, on the wire.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSite, type Site } from './a-site.ts'

/** As many open meetings as one person could ever have, each written and sealed over and over; `FAULTS=full`: 10,000. */
const [MEETINGS, TIMES] = [100, process.env['FAULTS'] === 'full' ? 100 : 20]

let site: Site
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

test.each(['/hoy', '/envios'])(
  '[fault 43] a very long outbox drains in pages while %s stays alive',
  async (at) => {
    const phone = await site.switchOn(`full${at.slice(1)}`)
    await site.bench(phone.page)
    await site.enrol(phone.page)
    await phone.page.evaluate(([meetings, times]) => bench.fill(meetings, times), [MEETINGS, TIMES] as const)
    expect(await phone.page.evaluate(() => bench.store.db.outbox.count())).toBe(MEETINGS * TIMES)

    // The app, with no way out at first: what its start costs is not what sending costs.
    site.line.setWeather({ fates: { requestLost: 1 }, only: (path) => path.startsWith('/api/') })
    await phone.page.goto(at)
    await phone.page.getByText('Señal débil').first().waitFor()
    const before = site.line.stats().requests
    await watch(phone.page)
    site.line.setWeather({})
    await phone.page.evaluate(() => dispatchEvent(new Event('online')))
    await phone.page.getByText('Todo enviado').first().waitFor({ timeout: 100_000 })
    const tasks = await phone.page.evaluate(() => Reflect.get(globalThis, 'longTasks') as number[])
    const longest = Math.round(Math.max(0, ...tasks))
    const requests = site.line.stats().requests - before
    console.info(JSON.stringify({ at, drained: MEETINGS * TIMES, requests, longTasks: tasks.length, longest }))
    console.info(tasks.map(Math.round).join(' '))
    await phone.close()
  },
)

/** Notes every task of the page that takes longer than 50 ms. */
const watch = (page: Page) =>
  page.evaluate(() => {
    const tasks: number[] = []
    Reflect.set(globalThis, 'longTasks', tasks)
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration)
    }).observe({ type: 'longtask' })
  })
