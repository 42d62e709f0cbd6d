// The pictures of the guides are made from the running app, and nowhere else. Beside each stands what its screen has to say:
// when the app says it in other words, this goes red, and `PICTURES=write npm test -- guide-pictures` makes them anew.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import process from 'node:process'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { attendanceText } from '../../src/ui/text/attendance.ts'
import { entryText } from '../../src/ui/text/entry.ts'
import { agreementsText } from '../../src/ui/text/meeting-agreements.ts'
import { reviewText } from '../../src/ui/text/meeting-review.ts'
import { partNames } from '../../src/ui/text/meetings.ts'
import { peopleText } from '../../src/ui/text/people.ts'
import { personDataText } from '../../src/ui/text/person-data.ts'
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

interface Shot {
  readonly who: 'Promotora' | 'Secretaría Técnica'
  readonly at: (page: Page) => Promise<string>
  /** What has to stand there before it is taken, in the app's own words. */
  readonly says: readonly string[]
}
const draft =
  (part: string) =>
  async (page: Page): Promise<string> =>
    `${await drafts(page)}${part}`
const at = (address: string) => async () => address

const shots: Readonly<Record<string, Shot>> = {
  reunion: { who: 'Promotora', at: draft(''), says: Object.values(partNames) },
  asistencia: { who: 'Promotora', at: draft('/asistencia'), says: [attendanceText.markAll, attendanceText.missing] },
  acuerdos: { who: 'Promotora', at: draft('/acuerdos'), says: [agreementsText.add] },
  revisar: { who: 'Promotora', at: draft('/revisar'), says: [reviewText.close] },
  listo: { who: 'Promotora', at: at('/listo'), says: [readyText.again, ...Object.values(readyText.names)] },
  persona: { who: 'Secretaría Técnica', at: at('/personas/nueva'), says: [peopleText.name, peopleText.role] },
  datos: { who: 'Secretaría Técnica', at: at('/personas/datos'), says: [personDataText.words, personDataText.search] },
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
  const said: Record<string, readonly string[]> = {}
  const made: Record<string, Buffer> = {}
  for (const who of ['Promotora', 'Secretaría Técnica'] as const) {
    const device = await stage.switchOn(who, true, { form: 'phone' })
    await device.page.goto(stage.linkFor(who))
    await device.page.getByText(entryText.downloaded).waitFor()
    for (const [name, shot] of Object.entries(shots)) {
      if (shot.who !== who) continue
      await device.page.goto(await shot.at(device.page))
      for (const words of shot.says) await device.page.getByText(words).first().waitFor()
      said[name] = shot.says
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
