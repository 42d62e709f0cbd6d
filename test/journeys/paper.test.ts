// A closed acta leaves the phone as paper with no signal; its code is checked; the shell makes the same papers.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkText } from '../../src/ui/text/check.ts'
import { entryText } from '../../src/ui/text/entry.ts'
import { minutesText, minutesWords } from '../../src/ui/text/minutes.ts'
import { settingsText } from '../../src/ui/text/settings.ts'
import type { Device } from '../help/chromium.ts'
import { pdfPages } from '../help/pdf-pages.ts'
import { printedPages } from '../help/printed-pages.ts'
import { unzip, wordsOf } from '../help/unzip.ts'
import { openStage, type Stage } from './stage.ts'

let stage: Stage
let phone: Device
/** Of an acta that is closed. */
let hub = ''

beforeAll(async () => {
  stage = await openStage('demo')
  phone = await stage.switchOn('phone', true)
  hub = await openClosedActa(phone.page)
})
afterAll(() => stage.close())

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

/** Enters as a promoter of the invented year. @returns the address of an acta that is closed */
async function openClosedActa(page: Page): Promise<string> {
  await page.goto(stage.linkFor('Promotora'))
  await page.getByText(entryText.downloaded).waitFor()
  await page.goto('/reuniones')
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  await button(page, 'Cerradas').click()
  await button(page, 'Cerradas').and(page.locator('[aria-pressed=true]')).waitFor()
  const link = page.locator('main a[href^="/reuniones/"]:not([href$="nueva"])').first()
  return (await link.getAttribute('href')) ?? ''
}

test('[ux §7.25] printed from the screen: A4, black on white, pages numbered, heads repeated, no row cut', async () => {
  const { page } = phone
  await page.goto(`${hub}/acta`)
  await page.locator('.sheet-code').waitFor()
  for (const length of [30, 50, 60]) {
    // Rows of many lines: a cut would go through the words of one.
    const rows = await page.locator('.sheet-signed tbody tr').evaluateAll(
      (all, most) =>
        all.map((row, index) => {
          const words = Array.from({ length: most }, (_, word) => `f${index}p${word}`).join(' ')
          const cell = row.querySelectorAll('td')[2]
          if (cell) cell.textContent = words
          return words
        }),
      length,
    )
    const pages = printedPages(await page.pdf({ preferCSSPageSize: true }))
    const holding = pages.map(({ text }) => rows.filter((row) => text.includes(row)))
    expect(holding.flat()).toEqual(rows)
    expect(holding.filter((each) => each.length > 0).length).toBeGreaterThan(1)
    for (const [index, { text, width, height, colours }] of pages.entries()) {
      expect([Math.round(width), Math.round(height)]).toEqual([595, 842])
      // Nothing is lost in a copy without colours: there are none.
      expect(colours).toEqual([])
      expect(text).toContain(`Página ${index + 1} de ${pages.length}`)
      if (holding[index]?.length) expect(text).toContain('Institución Firma')
    }
  }
  phone.expectNoProblems()
})

test('papers, correction and check on a phone without signal; the same papers from a shell', async () => {
  const { page } = phone
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
  // Whoever holds a sheet and has no acta open finds the same from «Ajustes».
  await page.goto('/ajustes')
  await page.getByRole('link', { name: settingsText.check }).click()
  await page.getByLabel(checkText.code).fill(code)
  await button(page, checkText.check).click()
  await page.getByRole('heading', { name: checkText.same, exact: true }).waitFor()

  await page.context().setOffline(false)
  await page.goto('/envios')
  await page.getByText('Todo enviado').first().waitFor()
  const out = join(stage.dir, 'out')
  const shell = execFileSync(
    process.execPath,
    ['dist/endpoint/paper.js', '--meeting', id, '--out', out, '--site', stage.endpoint.url],
    { env: { ...process.env, DATA_DIR: stage.endpoint.dataDir }, encoding: 'utf8' },
  )
  const said = JSON.parse(shell.trim().split('\n').at(-1) ?? '')
  expect(minutesWords.codeInGroups(said.code)).toBe(code)
  expect(pdfPages(readFileSync(join(out, 'acta.pdf'))).join(' ')).toBe(pdf)
  expect(wordsOf(unzip(readFileSync(join(out, 'acta.docx'))).get('word/document.xml'))).toBe(docx)
  expect(readFileSync(join(out, 'acta.html'), 'utf8')).toContain(ADDED)
  expect(readFileSync(join(out, 'resumen.txt'), 'utf8')).toContain(ADDED)
})
