// One phone becomes two: its whole profile is copied, and both go on living.
import { cpSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSite, type Site } from './a-site.ts'

let site: Site
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

test('[I1, I3, I6, fault 10] a copied profile lives on beside the first: nothing is lost, nothing is doubled', async () => {
  const one = await site.switchOn('one')
  await site.bench(one.page)
  await site.enrol(one.page)
  const [sent, shared] = await one.page.evaluate(async () => {
    const first = await bench.write({ place: 'Nieva' })
    const second = await bench.write({ place: 'Galilea' })
    await bench.carrier.sendNow()
    // Sealed for a request that never left, and not yet sealed.
    await bench.write({ venue: 'auditorio' }, first)
    await bench.takeBatch(bench.store, bench.mesa, 1)
    return [first, second]
  })
  await one.close()
  cpSync(site.profile('one'), site.profile('two'), { recursive: true })

  const both = [await site.switchOn('one'), await site.switchOn('two')]
  const pages = both.map(({ page }) => page)
  for (const page of pages) await site.bench(page)
  const own: string[] = []
  for (const [index, page] of pages.entries()) {
    own.push(await page.evaluate((place) => bench.write({ place }), `reunión propia ${index}`))
    const patch = index === 0 ? { place: 'Huampami' } : { venue: 'local comunal' }
    await page.evaluate(([key, news]) => bench.write(news, key), [shared, patch] as const)
  }
  await Promise.all(pages.map(send))
  for (const page of [...pages, ...pages]) await send(page)

  const third = await site.switchOn('three')
  await site.bench(third.page)
  await site.enrol(third.page, 'Elva')
  for (const page of [...pages, third.page]) {
    expect(await page.evaluate(() => bench.meetings())).toEqual({
      [sent ?? '']: { place: 'Nieva', venue: 'auditorio' },
      [shared ?? '']: { place: 'Huampami', venue: 'local comunal' },
      [own[0] ?? '']: { place: 'reunión propia 0' },
      [own[1] ?? '']: { place: 'reunión propia 1' },
    })
    expect(await page.evaluate(async () => (await bench.openConflicts(bench.store)).length)).toBe(0)
    expect(await page.evaluate(() => bench.disagreements())).toEqual([])
  }
  const lives = await Promise.all(
    pages.map((page) => page.evaluate(async () => (await bench.store.db.scopes.get(bench.mesa))?.inc)),
  )
  expect(lives[0]).not.toBe(lives[1])
})

async function send(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(() => bench.carrier.sendNow()), { timeout: 20_000 }).toBe('allSent')
}
