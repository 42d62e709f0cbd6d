// A closed acta leaves the phone as paper with no signal; its code is checked; the shell makes the same papers.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkText } from '../../src/ui/text/check.ts'
import { entryText } from '../../src/ui/text/entry.ts'
import { minutesText, minutesWords } from '../../src/ui/text/minutes.ts'
import { launchDevice, type Device } from '../help/chromium.ts'
import { startEndpoint, type Endpoint } from '../help/endpoint.ts'
import { pdfPages } from '../help/pdf-pages.ts'
import { unzip, wordsOf } from '../help/unzip.ts'

const dir = mkdtempSync(join(tmpdir(), 'cuaderno-paper-'))
const data = join(dir, 'data')
const devices: Device[] = []
let endpoint: Endpoint

beforeAll(async () => {
  endpoint = await startEndpoint(data, 'demo')
})
afterAll(async () => {
  for (const device of devices) await device.close()
  await endpoint.stop()
  rmSync(dir, { recursive: true, force: true })
})

const ADDED = 'Donde dice «Ñusak» debe decir «Wajiág̃ Del Águila».'
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

async function download(page: Page, name: string): Promise<Buffer> {
  const [file] = await Promise.all([page.waitForEvent('download'), button(page, name).click()])
  await page.getByText(minutesText.saved(file.suggestedFilename())).first().waitFor()
  return readFileSync(await file.path())
}

async function check(page: Page, hash: string): Promise<string> {
  await page.goto('about:blank')
  await page.goto(`/comprobar#${hash}`)
  return page.locator('[role=status] h2').innerText()
}

test('papers, correction and check on a phone without signal; the same papers from a shell', async () => {
  const phone = await launchDevice({ dir: join(dir, 'phone'), url: endpoint.url })
  devices.push(phone)
  const { page } = phone
  await page.goto(/^Promotora.*(\/entrar#codigo=.*)$/m.exec(endpoint.output())?.[1] ?? '')
  await page.getByText(entryText.downloaded).waitFor()
  await page.goto('/reuniones')
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  await button(page, 'Cerradas').click()
  await button(page, 'Cerradas').and(page.locator('[aria-pressed=true]')).waitFor()
  const link = page.locator('main a[href^="/reuniones/"]:not([href$="nueva"])').first()
  const hub = (await link.getAttribute('href')) ?? ''
  const id = hub.split('/').at(-1) ?? ''

  await page.context().setOffline(true)
  await page.goto(`${hub}/acta`)
  const code = await page.locator('.sheet-code').innerText()
  await button(page, minutesText.correct).click()
  await page.getByLabel(minutesText.correction).fill(ADDED)
  await button(page, minutesText.addCorrection).click()
  await page.getByText(ADDED).waitFor()
  expect(await page.locator('.sheet-code').innerText()).toBe(code)

  const pdf = pdfPages(await download(page, minutesText.sharePdf)).join(' ')
  const docx = wordsOf(unzip(await download(page, minutesText.word)).get('word/document.xml'))
  for (const text of [pdf, docx]) {
    expect(text.normalize('NFC').replace(/\s+/g, ' ')).toContain('Wajiág̃ Del Águila'.normalize('NFC'))
    expect(text).toContain(code)
  }
  const list = [...unzip(await download(page, minutesText.attendance)).values()].map(wordsOf).join(' ')
  expect(list).toContain('Asistió')
  expect(pdfPages(await download(page, minutesText.blank)).join(' ')).toContain('Firma o huella')

  expect(await check(page, `codigo=${code.toLowerCase()}`)).toBe(checkText.same)
  await page.getByText(checkText.added(1)).waitFor()
  const misread = `${code.startsWith('A') ? 'B' : 'A'}${code.slice(1)}`
  expect(await check(page, `codigo=${misread}`)).toBe(checkText.near)
  expect(await check(page, `acta=${id}&codigo=22222-22222`)).toBe(checkText.different)
  expect(await check(page, 'codigo=22222-22222')).toBe(checkText.unknown)

  await page.context().setOffline(false)
  await page.goto('/envios')
  await page.getByText('Todo enviado').first().waitFor()
  const out = join(dir, 'out')
  const shell = execFileSync(
    process.execPath,
    ['dist/endpoint/paper.js', '--meeting', id, '--out', out, '--site', endpoint.url],
    { env: { ...process.env, DATA_DIR: data }, encoding: 'utf8' },
  )
  const said = JSON.parse(shell.trim().split('\n').at(-1) ?? '')
  expect(minutesWords.codeInGroups(said.code)).toBe(code)
  expect(pdfPages(readFileSync(join(out, 'acta.pdf'))).join(' ')).toBe(pdf)
  expect(wordsOf(unzip(readFileSync(join(out, 'acta.docx'))).get('word/document.xml'))).toBe(docx)
  expect(readFileSync(join(out, 'acta.html'), 'utf8')).toContain(ADDED)
  expect(readFileSync(join(out, 'resumen.txt'), 'utf8')).toContain(ADDED)
})
