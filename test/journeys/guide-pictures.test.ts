// The pictures of the guides are made from the running app, and nowhere else. Beside each stands what its screen said then:
// when a screen says something else, this goes red, and `PICTURES=write npm test -- guide-pictures` makes them anew.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import process from 'node:process'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { entryText } from '../../src/ui/text/entry.ts'
import { readyText } from '../../src/ui/text/ready.ts'
import { openStage, type Stage } from './stage.ts'

const FOLDER = 'docs/pictures/guide'
const WORDS = `${FOLDER}/words.json`
const isWriting = process.env['PICTURES'] === 'write'
/** Half of a phone's points: clear on the page of a guide, and light to carry. */
const WIDTH = 300
const MOST_BYTES = 20_000

let stage: Stage
beforeAll(async () => {
  stage = await openStage('demo')
})
afterAll(() => stage.close())

const drafts = async (page: Page): Promise<string> => {
  await page.goto('/reuniones')
  await page.getByRole('button', { name: 'Sin cerrar' }).click()
  const link = page.locator('main a[href^="/reuniones/"]:not([href$="nueva"])').first()
  await expect.poll(() => page.getByRole('button', { name: 'Sin cerrar', pressed: true }).count()).toBe(1)
  return (await link.getAttribute('href')) ?? ''
}

/** By the name of the picture: who looks, and at what. */
const shots = {
  reunion: { who: 'Promotora', at: async (page: Page) => drafts(page) },
  asistencia: { who: 'Promotora', at: async (page: Page) => `${await drafts(page)}/asistencia` },
  acuerdos: { who: 'Promotora', at: async (page: Page) => `${await drafts(page)}/acuerdos` },
  revisar: { who: 'Promotora', at: async (page: Page) => `${await drafts(page)}/revisar` },
  envios: { who: 'Promotora', at: async () => '/envios' },
  listo: { who: 'Promotora', at: async () => '/listo' },
  persona: { who: 'Secretaría Técnica', at: async () => '/personas/nueva' },
  datos: { who: 'Secretaría Técnica', at: async () => '/personas/datos' },
} as const

/** Headings and buttons, without what a day or a count makes of them. */
async function wordsOn(page: Page): Promise<string[]> {
  const all = await page.locator('#app main').locator('h1, h2, button, a.button').allInnerTexts()
  return [...new Set(all.map((words) => words.replace(/\s+/g, ' ').trim()).filter((words) => !/\d|^$/.test(words)))]
}

async function pictured(page: Page): Promise<Buffer> {
  const png = (await page.screenshot()).toString('base64')
  const webp = await page.evaluate(
    async ({ from, width }) => {
      const image = new Image()
      image.src = `data:image/png;base64,${from}`
      await image.decode()
      const canvas = document.createElement('canvas')
      canvas.width = width
      canvas.height = Math.round((image.height * width) / image.width)
      canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
      return canvas.toDataURL('image/webp', 0.6)
    },
    { from: png, width: WIDTH },
  )
  return Buffer.from(webp.replace(/^.*,/, ''), 'base64')
}

test('the pictures of the guides are of the app as it is', { timeout: 240_000 }, async () => {
  const said: Record<string, string[]> = {}
  const made: Record<string, Buffer> = {}
  for (const who of ['Promotora', 'Secretaría Técnica'] as const) {
    const device = await stage.switchOn(who, true, { form: 'phone' })
    await device.page.goto(stage.linkFor(who))
    await device.page.getByText(entryText.downloaded).waitFor()
    for (const [name, shot] of Object.entries(shots)) {
      if (shot.who !== who) continue
      await device.page.goto(await shot.at(device.page))
      // Not the one that stands there until the program has come.
      await device.page.locator('#app').getByRole('heading', { level: 1 }).waitFor()
      if (name === 'listo') await device.page.getByRole('button', { name: readyText.again }).waitFor()
      await device.page.locator('main [aria-busy]').first().waitFor({ state: 'detached' })
      said[name] = await wordsOn(device.page)
      made[name] = await pictured(device.page)
    }
    device.expectNoProblems()
  }
  expect(Object.entries(made).filter(([, { length }]) => length < 1_000 || length > MOST_BYTES)).toEqual([])
  if (isWriting) {
    mkdirSync(FOLDER, { recursive: true })
    for (const [name, bytes] of Object.entries(made)) writeFileSync(`${FOLDER}/${name}.webp`, bytes)
    writeFileSync(WORDS, `${JSON.stringify(said, null, 2)}\n`)
  }
  const known: unknown = JSON.parse(readFileSync(WORDS, 'utf8'))
  expect(said, 'a screen changed: PICTURES=write npm test -- guide-pictures').toEqual(known)
  const files = readdirSync(FOLDER).filter((file) => file.endsWith('.webp'))
  expect(files.sort()).toEqual(
    Object.keys(shots)
      .map((name) => `${name}.webp`)
      .sort(),
  )
})
