// A newer version comes while an older one runs: its parts are still served. One that came broken leaves no blank page, and
// takes nothing of what was written.
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { deviceText } from '../../src/ui/text/device.ts'
import { detailsText } from '../../src/ui/text/meeting-details.ts'
import { launchDevice, type Device, type DeviceOptions } from '../help/chromium.ts'
import { startEndpoint, type Endpoint } from '../help/endpoint.ts'
import { onDisk } from './on-disk.ts'
import * as promoter from './promoter.ts'

const dir = mkdtempSync(join(tmpdir(), 'cuaderno-update-'))
const dist = join(dir, 'dist')
const app = join(dist, 'app')
const devices: Device[] = []
let endpoint: Endpoint

const switchOn = async (name: string, options: Partial<DeviceOptions> = {}): Promise<Device> => {
  const device = await launchDevice({ dir: join(dir, name), url: endpoint.url, ...options })
  devices.push(device)
  return device
}
const enrolled = async (name: string, options: Partial<DeviceOptions> = {}): Promise<Device> => {
  const device = await switchOn(name, options)
  await promoter.enter(
    device.page,
    await endpoint.adminCode('--role', 'promoter', '--mesa', 'condorcanqui', '--name', name),
  )
  return device
}

/** The build as it was made. */
const mend = (): void => {
  rmSync(app, { recursive: true, force: true })
  cpSync('dist/app', app, { recursive: true })
}

beforeAll(async () => {
  cpSync('dist', dist, { recursive: true })
  symlinkSync(resolve('node_modules'), join(dir, 'node_modules'))
  endpoint = await startEndpoint(join(dir, 'data'), 'main', dist)
})
beforeEach(mend)
afterAll(async () => {
  for (const device of devices) await device.close()
  await endpoint.stop()
  rmSync(dir, { recursive: true, force: true })
})

const change = (file: string, from: string | RegExp, to: string): void => {
  const before = readFileSync(join(app, file), 'utf8')
  const after = before.replaceAll(from instanceof RegExp ? new RegExp(from, 'g') : from, to)
  expect(after).not.toBe(before)
  writeFileSync(join(app, file), after)
}
const partOf = (name: string): string => {
  const found = readdirSync(join(app, 'assets')).find((file) => file.startsWith(name) && file.endsWith('.js'))
  if (!found) throw new Error(`no part ${name}`)
  return found
}
/** Looks for a newer version, as the app does when the person comes back to it. */
const look = (page: Page) => page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()))

test('[ux S18] a screen of the older version opens after the newer one has come, even where the newer one rules', async () => {
  const phone = await enrolled('older')
  const { page } = phone
  const part = partOf('check-screen')
  // The newer version has no such part.
  rmSync(join(app, 'assets', part))
  change('sw.js', new RegExp(`\\{[^{}]*${part}[^{}]*\\},?`), '')
  await endpoint.restart()

  // It waits: the older one goes on from its own memory.
  await look(page)
  await page.getByText(deviceText.updateWaiting).first().waitFor()
  await page.getByRole('link', { name: /ajustes de/ }).click()
  await page.getByRole('link', { name: /Comprobar un acta/ }).click()
  const code = page.getByRole('textbox').first()
  await code.waitFor()

  // Another tab says «Ahora» while somebody writes in this one: it stays, and its parts come from the endpoint.
  await code.focus()
  const other = await phone.context.newPage()
  // Whole before she says it: the browser lets an older worker that has just given a file rest for half a minute first.
  await other.goto('/hoy', { waitUntil: 'networkidle' })
  await other.getByRole('button', { name: deviceText.updateNow, exact: true }).click()
  await expect.poll(() => page.evaluate(async () => (await navigator.serviceWorker.ready).waiting === null)).toBe(true)
  const isKept = (name: string) =>
    page.evaluate(async (url) => {
      for (const key of await caches.keys()) if (await (await caches.open(key)).match(url)) return true
      return false
    }, name)
  await expect.poll(() => isKept(`/assets/${part}`)).toBe(false)
  // As text: the runner would put an import of its own in its place.
  expect(await page.evaluate(`import('/assets/${part}').then((file) => Object.keys(file).length)`)).toBeGreaterThan(0)
  phone.expectNoProblems()
})

test('a first visit over a thin line says at once what is coming; who has been here is not told again', async () => {
  const phone = await switchOn('newcomer')
  const { page } = phone
  const opening = page.getByText('Se está abriendo.')
  let letThrough = () => {}
  const gate = new Promise<void>((open) => (letThrough = open))
  await page.route('**/assets/index-*.js', async (route) => {
    await gate
    await route.continue()
  })
  await page.goto('/entrar', { waitUntil: 'commit' })
  await opening.waitFor()
  letThrough()
  await page.getByRole('textbox').first().waitFor()
  expect(await opening.count()).toBe(0)

  await page.evaluate(async () => {
    const { serviceWorker } = navigator
    await serviceWorker.ready
    if (!serviceWorker.controller) await new Promise((done) => serviceWorker.addEventListener('controllerchange', done))
  })
  await page.goto('/entrar')
  await page.getByRole('textbox').first().waitFor()
  expect(await opening.isVisible()).toBe(false)
  phone.expectNoProblems()
})

const BROKEN = [/\/assets\/roto\.js/, /Failed to load resource/, /roto/, /MIME type/]
/** What stands in the place of a part that broke. */
const SPOILT = 'throw new Error("roto")'
const message = (page: Page) => page.getByRole('heading', { name: 'El Cuaderno no pudo abrir' })

test('[I13] a version that does not start says what to do, and once it is mended all is as it was', async () => {
  const phone = await enrolled('broken', { expected: BROKEN })
  const { page, context } = phone
  await context.setOffline(true)
  await promoter.beginMeeting(page)
  await promoter.openPart(page, 'details')
  await page.getByLabel(detailsText.place, { exact: true }).fill('Huampami')
  await promoter.goBack(page)
  await expect.poll(() => onDisk(page)).toContain('Huampami')
  await promoter.goBack(page)
  await page.getByRole('link', { name: 'Hoy', exact: true }).click()
  await endpoint.stop()

  // The page asks for a first part that nobody has.
  change('index.html', /src="\/assets\/index-[^"]+"/, 'src="/assets/roto.js"')
  change('sw.js', /"revision":"[^"]+","url":"index.html"/, '"revision":"roto","url":"index.html"')
  await endpoint.restart()
  await context.setOffline(false)
  await look(page)
  await page.getByRole('button', { name: deviceText.updateNow, exact: true }).click()
  await message(page).waitFor()
  expect(await page.getByText('sigue guardado en este celular').isVisible()).toBe(true)
  expect(await onDisk(page)).toContain('Huampami')

  mend()
  await page.getByRole('button', { name: 'Intentar otra vez' }).click()
  await page
    .getByText('Huampami')
    .or(page.getByRole('heading', { level: 1 }))
    .first()
    .waitFor()
  await message(page).waitFor({ state: 'hidden' })
  expect(await onDisk(page)).toContain('Huampami')
  phone.expectNoProblems()
})

test('[I13] a part that broke on the phone is fetched anew by itself; without signal it is left, and she is told', async () => {
  let phone = await enrolled('damaged', { expected: BROKEN })
  /** And switches it off and on: a browser that runs has the part in its memory. */
  const spoil = async (signal: boolean) => {
    const spoilt = await phone.page.evaluate(async (words) => {
      const [name = ''] = (await caches.keys()).filter((each) => each.startsWith('workbox-precache'))
      const cache = await caches.open(name)
      const parts = (await cache.keys()).filter(({ url }) => /assets\/index-.*\.js/.test(url))
      const headers = { 'Content-Type': 'text/javascript' }
      for (const part of parts) await cache.put(part, new Response(words, { headers }))
      return parts.length
    }, SPOILT)
    expect(spoilt).toBe(1)
    await phone.close()
    phone = await switchOn('damaged', { expected: BROKEN })
    await phone.context.setOffline(!signal)
    await phone.page.goto('/hoy')
  }
  const started = () => phone.page.getByRole('heading', { level: 1, name: /Hola|Buen/ }).waitFor()
  await spoil(true)
  await started()
  const isWhole = () =>
    phone.page.evaluate(async (words) => {
      const script = document.querySelector<HTMLScriptElement>('script[src*="assets/index-"]')
      return (await (await fetch(script?.src ?? '')).text()) !== words
    }, SPOILT)
  expect(await isWhole()).toBe(true)
  await expect.poll(() => phone.page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true)

  await spoil(false)
  await message(phone.page).waitFor()
  // Nothing was thrown away: with signal the button mends it.
  expect(await phone.page.evaluate(async () => (await caches.keys()).length)).toBeGreaterThan(0)
  await phone.context.setOffline(false)
  await phone.page.getByRole('button', { name: 'Intentar otra vez' }).click()
  await started()
  phone.expectNoProblems()
})
