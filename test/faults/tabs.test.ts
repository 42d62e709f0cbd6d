// Two tabs, two versions of the program, one device.
import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { deviceText } from '../../src/ui/text/device.ts'
import { detailsText } from '../../src/ui/text/meeting-details.ts'
import { type Device } from '../help/chromium.ts'
import { later } from '../help/later.ts'
import * as promoter from '../journeys/promoter.ts'
import { openSite, type Site } from './a-site.ts'

let site: Site
let phone: Device
beforeAll(async () => {
  site = await openSite()
})
afterEach(() => phone.close())
afterAll(() => site.close())

const place = (page: Page) => page.getByLabel(detailsText.place, { exact: true })

/** The real app, with the details of a new meeting on the screen. */
async function atTheForm(name: string, expected: readonly RegExp[] = []): Promise<Page> {
  phone = await site.switchOn(name, { expected })
  const { page } = phone
  await promoter.enter(
    page,
    await site.endpoint.adminCode('--role', 'promoter', '--mesa', 'condorcanqui', '--name', name),
  )
  await promoter.beginMeeting(page)
  await promoter.openPart(page, 'details')
  return page
}

test('[I13, I14, fault 32] newer tables come in another tab: what is being typed is kept, and older code writes nothing more', async () => {
  const page = await atTheForm('upgraded', [/404/, /a newer version has these tables/])
  const other = await phone.context.newPage()
  // Of the same origin, and nothing of the app in it.
  await other.goto('/api/')
  const startsAnew = later(page.waitForEvent('domcontentloaded'))
  await place(page).pressSequentially('Huampami')
  // What the next version does at its start: newer tables, and a mark that says so.
  await other.evaluate(async () => {
    const version = (await indexedDB.databases()).find(({ name }) => name === 'cuaderno')?.version ?? 0
    await new Promise<void>((done, fail) => {
      const request = indexedDB.open('cuaderno', version + 10)
      request.addEventListener('error', () => fail(request.error))
      request.addEventListener('success', () => {
        const write = request.result.transaction('meta', 'readwrite')
        write.objectStore('meta').put({ key: 'minCode', value: 1_000 })
        write.addEventListener('complete', () => {
          request.result.close()
          done()
        })
      })
    })
  })
  await startsAnew
  await place(page).waitFor()
  expect(await place(page).inputValue()).toBe('Huampami')

  // Here the newer program has not come: it is still the older one, over the newer tables.
  const before = await tables(other)
  await place(page).press('End')
  await place(page).pressSequentially(' y más')
  await page.getByText(deviceText.outdated).waitFor()
  expect(await place(page).inputValue()).toBe('Huampami y más')
  expect(await tables(other)).toEqual(before)
  expect(JSON.stringify(before)).toContain('Huampami')
  await page.getByRole('button', { name: deviceText.update, exact: true }).waitFor()
  phone.expectNoProblems()
})

/** All that a program could write, as the browser has it. */
const tables = (page: Page): Promise<unknown> =>
  page.evaluate(
    () =>
      new Promise((done, fail) => {
        const request = indexedDB.open('cuaderno')
        request.addEventListener('error', () => fail(request.error))
        request.addEventListener('success', () => {
          const names = ['records', 'outbox', 'scopes', 'meta']
          const read = request.result.transaction(names)
          const all = names.map((name) => read.objectStore(name).getAll())
          read.addEventListener('complete', () => {
            request.result.close()
            done(all.map(({ result }) => result))
          })
        })
      }),
  )

test('[I13, fault 33] a new version while a form is open and offline: the form is intact, and no screen of the old one is missing', async () => {
  const page = await atTheForm('updated')
  await place(page).pressSequentially('Huampami')
  newBuild(join(site.dist, 'app'))
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready
    await registration.update()
    const worker = registration.installing
    if (!worker || worker.state === 'installed') return
    await new Promise<void>((done) => {
      worker.addEventListener('statechange', () => worker.state === 'installed' && done())
    })
  })
  await phone.context.setOffline(true)
  expect(await place(page).inputValue()).toBe('Huampami')
  // None of these files has been asked for yet in this page, and the endpoint does not have them any more.
  await promoter.goBack(page)
  for (const part of ['attendance', 'agenda', 'development', 'agreements'] as const) {
    await promoter.openPart(page, part)
    await promoter.goBack(page)
  }
  await promoter.openPart(page, 'details')
  expect(await place(page).inputValue()).toBe('Huampami')

  await phone.context.setOffline(false)
  // Somebody says yes to the new version in another tab, while she is writing in this one.
  await place(page).press('End')
  await place(page).pressSequentially(' del')
  const other = await phone.context.newPage()
  // Whole before somebody says it: the browser lets an older worker that has just given a file rest for half a minute.
  await other.goto('/plan', { waitUntil: 'networkidle' })
  const startsAnew = later(page.waitForEvent('domcontentloaded'))
  const otherToo = later(other.waitForEvent('domcontentloaded'))
  await other.getByRole('button', { name: deviceText.updateNow, exact: true }).click()
  await otherToo
  await page.bringToFront()
  expect(await place(page).inputValue()).toBe('Huampami del')
  await place(page).pressSequentially(' Cenepa')
  await place(page).blur()
  await startsAnew
  await place(page).waitFor()
  expect(await place(page).inputValue()).toBe('Huampami del Cenepa')
  phone.expectNoProblems()
})

/** The same program built anew: every file has another name, and the old ones are gone. */
function newBuild(app: string): void {
  const assets = join(app, 'assets')
  const names = readdirSync(assets).filter((name) => /-[\w-]{8}\.(js|css)$/.test(name))
  const renamed = (text: string) =>
    names.reduce((so, name) => so.replaceAll(name, name.replace(/\.(js|css)$/, 'N.$1')), text)
  for (const name of names) {
    writeFileSync(join(assets, name), renamed(readFileSync(join(assets, name), 'utf8')))
    renameSync(join(assets, name), join(assets, renamed(name)))
  }
  writeFileSync(join(app, 'index.html'), renamed(readFileSync(join(app, 'index.html'), 'utf8')))
  const worker = renamed(readFileSync(join(app, 'sw.js'), 'utf8'))
  writeFileSync(join(app, 'sw.js'), worker.replaceAll(/(revision:"?"?[^"]*"[0-9a-f]{8})/g, '$1f'))
}

test('[I3, I7, fault 41] the tab that sends is frozen: its turn passes to another, and its late answer is not used', async () => {
  phone = await site.switchOn('frozen')
  const { page, context } = phone
  await site.bench(page)
  await site.enrol(page)
  let letGo = () => {}
  const held = new Promise<void>((done) => (letGo = done))
  const asked = new Promise<void>((reached) => {
    void page.route('**/api/sync', async (route) => {
      reached()
      await held
      await route.continue()
    })
  })
  const key = await page.evaluate(() => bench.write({ place: 'Nieva' }))
  const outcome = page.evaluate(() => bench.hasty.sendNow())
  await asked
  const other = await context.newPage()
  await site.bench(other)
  // `Page.setWebLifecycleState` was seen to stop nothing here, not even a timer: the debugger stops all of it.
  const cdp = await context.newCDPSession(page)
  const frozen = new Promise((done) => cdp.once('Debugger.paused', done))
  await cdp.send('Debugger.enable')
  await cdp.send('Debugger.pause')
  await frozen
  expect(await other.evaluate(() => bench.hasty.sendNow())).toBe('busy')
  await expect.poll(() => other.evaluate(() => bench.hasty.sendNow())).toBe('allSent')
  await other.evaluate(async (known) => {
    await bench.write({ place: 'Huampami' }, known)
    await bench.hasty.sendNow()
  }, key)
  const scopes = await other.evaluate(() => bench.store.db.scopes.toArray())

  await cdp.send('Debugger.resume')
  expect(await outcome).toBe('busy')
  const answered = later(page.waitForResponse('**/api/sync'))
  letGo()
  await (await answered).finished()
  expect(await page.evaluate(() => bench.meetings())).toMatchObject({ [key]: { place: 'Huampami' } })
  expect(await page.evaluate(() => bench.store.db.scopes.toArray())).toEqual(scopes)
  expect(await page.evaluate(() => bench.hasty.sendNow())).toBe('allSent')
  expect(await page.evaluate(() => bench.disagreements())).toEqual([])
  phone.expectNoProblems()
})
