// What touches the glass twice in the same place touched it once: the rain mode alone, on a page of its own.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { build } from 'vite'
import { launchDevice, type Device } from '../help/chromium.ts'
import { touchTwice } from './glass.ts'

declare global {
  /** Of the module under test. */
  var rain: { readonly startRain: () => () => void }
}

const PAGE = `<!doctype html><meta name="viewport" content="width=device-width">
<style>button, label { display: block; height: 72px; width: 100%; touch-action: manipulation }</style>
<button>0</button><label><input type="checkbox"> Siempre</label>`

const dir = mkdtempSync(join(tmpdir(), 'cuaderno-rain-'))
let phone: Device
let script = ''
beforeAll(async () => {
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: { outDir: dir, lib: { entry: 'src/ui/shell/rain.ts', name: 'rain', formats: ['iife'], fileName: 'rain' } },
  })
  script = join(dir, 'rain.iife.js')
  phone = await launchDevice({ dir: join(dir, 'phone'), url: 'about:blank' })
})
afterAll(async () => {
  await phone.close()
  rmSync(dir, { recursive: true, force: true })
})
beforeEach(async () => {
  await phone.page.setContent(PAGE)
  await phone.page.evaluate(() => {
    const button = document.querySelector('button')
    button?.addEventListener('click', () => (button.textContent = `${Number(button.textContent) + 1}`))
  })
  await phone.page.addScriptTag({ path: script })
})

/** Resolves once both have been heard: the second touch ends with it. */
const bothHeard = () =>
  phone.page.evaluate(
    () => new Promise<void>((resolve) => addEventListener('dblclick', () => resolve(), { once: true })),
  )

async function twice(what: 'button' | 'label'): Promise<void> {
  const heard = bothHeard()
  await touchTwice(phone.page, phone.page.locator(what))
  await heard
}

const pressed = () => phone.page.locator('button').textContent()

test('[ux §7.22] in the rain two touches are one, and a busy page that hears of both at once is no exception', async () => {
  const { page } = phone
  await page.evaluate(() => globalThis.rain.startRain())
  await twice('button')
  expect(await pressed()).toBe('1')
  expect(await page.evaluate(() => document.documentElement.dataset['rain'])).toBe('')
  phone.expectNoProblems()
})

test('[ux §7.22] a label passes its touch on to its field, in the rain too, and once', async () => {
  const { page } = phone
  await page.evaluate(() => globalThis.rain.startRain())
  await twice('label')
  expect(await page.locator('input').isChecked()).toBe(true)
})

test('[ux §7.22] what a key or the app itself presses is never held back', async () => {
  const { page } = phone
  await page.evaluate(() => globalThis.rain.startRain())
  await page.locator('button').focus()
  for (let key = 0; key < 3; key++) await page.keyboard.press('Enter')
  expect(await pressed()).toBe('3')
})

test('once the rain is over two touches are two again', async () => {
  const { page } = phone
  await page.evaluate(() => globalThis.rain.startRain()())
  await twice('button')
  expect(await pressed()).toBe('2')
  expect(await page.evaluate(() => 'rain' in document.documentElement.dataset)).toBe(false)
})
