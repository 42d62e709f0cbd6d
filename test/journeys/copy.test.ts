// Nine days without signal: a copy on a stick for the laptop, another in a colleague's phone, and then the phone itself.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { commonText } from '../../src/ui/text/common.ts'
import { copyText } from '../../src/ui/text/copy.ts'
import { detailsText } from '../../src/ui/text/meeting-details.ts'
import { reviewText } from '../../src/ui/text/meeting-review.ts'
import { meetingsText } from '../../src/ui/text/meetings.ts'
import { photosText } from '../../src/ui/text/meeting-photos.ts'
import { outboxText } from '../../src/ui/text/outbox.ts'
import type { Device } from '../help/chromium.ts'
import { openLine } from '../help/line.ts'
import { locatedJpeg } from '../help/located-jpeg.ts'
import { keptFiles } from './kept-files.ts'
import * as promoter from './promoter.ts'
import { openStage, type Stage } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

const PASSPHRASE = 'río santiago canoa luna'
const SLOW = { up: 50_000, down: 50_000, latency: 200 }
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

async function slowDown({ context, page }: Device): Promise<void> {
  const processor = await context.newCDPSession(page)
  await processor.send('Emulation.setCPUThrottlingRate', { rate: 4 })
}

/** With a place, a day and a photo, far from any signal. */
async function recordMeeting(page: Page, place: string, width = 900): Promise<string> {
  await page.goto('/hoy')
  const hub = await promoter.beginMeeting(page)
  await promoter.openPart(page, 'details')
  await page.getByLabel(detailsText.place, { exact: true }).fill(place)
  await promoter.goBack(page)
  await page.getByText(place).first().waitFor()
  await page.goto(`${hub}/fotos`)
  await page.getByText(photosText.none).waitFor()
  const photo = { name: 'IMG_1.jpg', mimeType: 'image/jpeg', buffer: await locatedJpeg(page, width, 600) }
  await page.locator('input[capture]').setInputFiles(photo)
  await page.getByText(photosText.shortState.onlyHere).waitFor()
  return hub
}

async function openCopies(page: Page): Promise<void> {
  await page.goto('/envios')
  await page.getByRole('link', { name: copyText.save }).click()
  await page.getByRole('heading', { level: 1, name: copyText.title }).waitFor()
}

/** As «Guardar copia» leaves it on the phone. */
async function saveCopy(page: Page, who: keyof typeof copyText.whoChoices, name: string = who): Promise<string> {
  await button(page, copyText.whoChoices[who]).click()
  if (who === 'passphrase') await page.getByLabel(copyText.passphrase).fill(PASSPHRASE)
  const [download] = await Promise.all([page.waitForEvent('download'), button(page, copyText.save).click()])
  expect(download.suggestedFilename()).toMatch(/^cuaderno-condorcanqui-\d{4}-\d\d-\d\d\.cuaderno$/)
  const path = join(stage.dir, `${name}.cuaderno`)
  await download.saveAs(path)
  return path
}
const choose = (page: Page, path: string) => page.locator('input[type=file]').setInputFiles(path)

async function unlock(page: Page, path: string, passphrase: string): Promise<void> {
  await choose(page, path)
  await page.getByLabel(copyText.lockedField).fill(passphrase)
  await button(page, copyText.openIt).click()
}

/** What the endpoint's own disk has of the mesa: changes that had their effect, and copies of values that clashed. */
function atEndpoint() {
  const db = new DatabaseSync(join(stage.endpoint.dataDir, 'cuaderno.sqlite'))
  const rows = db.prepare("select id, type from record where mesa = 'condorcanqui' order by id").all()
  const taken = db.prepare("select count(*) as n from receipt where mesa = 'condorcanqui' and result = 'ok'").get()
  db.close()
  return { rows, taken }
}

const NEW = { fresh: 1, repeated: 0, apart: 0, files: 1 }

test(
  '[ux §7.12] [S8] on the laptop with its passphrase, in Marco’s phone, then by herself: all once',
  { timeout: 300_000 },
  async () => {
    const line = await openLine({ to: stage.endpoint.url })
    const rosa = await stage.switchOn('rosa', true)
    await promoter.enter(rosa.page, await stage.codeFor('Rosa T.'))
    const marco = await stage.switchOn('marco', true, { url: line.url })
    await promoter.enter(marco.page, await stage.codeFor('Marco'))
    const laptop = await stage.switchOn('laptop', true, { form: 'laptop' })
    await promoter.enter(laptop.page, await stage.endpoint.adminCode('--role', 'secretariat', '--name', 'Bruno'))
    for (const each of [rosa, marco]) {
      await each.context.setOffline(true)
      await slowDown(each)
    }

    // Yutupis, on a stick. Then La Poza: both in the phone of Marco, who leaves first.
    const first = await recordMeeting(rosa.page, 'Yutupis')
    await openCopies(rosa.page)
    const stick = await saveCopy(rosa.page, 'passphrase')
    await rosa.page.getByText(/Pásalo por Bluetooth, USB o WhatsApp/).waitFor()
    const hub = await recordMeeting(rosa.page, 'La Poza', 800)
    await openCopies(rosa.page)
    const sealed = await saveCopy(rosa.page, 'organisation')
    expect(readFileSync(sealed, 'latin1')).not.toContain('Yutupis')
    const photos = await keptFiles(rosa.page)
    expect(photos.size).toBe(2)

    // The laptop: a wrong passphrase loses nothing; the right one brings it, and once more brings nothing.
    await openCopies(laptop.page)
    await unlock(laptop.page, stick, 'otra clave cualquiera')
    await laptop.page.getByText(copyText.notKept.wrongPassphrase).waitFor()
    await laptop.page.getByLabel(copyText.lockedField).fill(PASSPHRASE)
    await button(laptop.page, copyText.openIt).click()
    await laptop.page.getByRole('status').getByText(copyText.brought(NEW)).waitFor()
    await unlock(laptop.page, stick, PASSPHRASE)
    await laptop.page
      .getByRole('status')
      .getByText(copyText.brought({ ...NEW, fresh: 0, repeated: 1 }))
      .waitFor()
    await laptop.page.goto(`${first}/datos`)
    await expect.poll(() => laptop.page.getByLabel(detailsText.place, { exact: true }).inputValue()).toBe('Yutupis')

    // Marco takes the other without signal; his phone is switched off and on; a thin line is enough.
    await openCopies(marco.page)
    await choose(marco.page, sealed)
    await marco.page.getByRole('status').getByText(copyText.waits('Rosa T.')).waitFor()
    marco.expectNoProblems()
    await marco.close()
    line.setWeather(SLOW)
    const again = await stage.switchOn('marco', true, { url: line.url })
    await slowDown(again)
    await again.page.goto('/envios?copia')
    await again.page.getByText(copyText.brought({ fresh: 1, repeated: 1, apart: 0, files: 2 })).waitFor()
    await again.page.getByText(copyText.carried.delivered, { exact: true }).waitFor()
    const before = atEndpoint()

    // Rosa comes to the signal herself.
    await rosa.page.goto('/envios')
    await rosa.context.setOffline(false)
    await button(rosa.page, outboxText.sendNow).click()
    await rosa.page.getByText(outboxText.signal.allSent[0] ?? '', { exact: true }).waitFor()
    await rosa.page.getByText(commonText.conflict).waitFor({ state: 'detached' })
    expect(atEndpoint()).toEqual(before)
    expect(before.rows.filter(({ type }) => type === 'meeting')).toHaveLength(2)
    expect(before.rows.filter(({ type }) => type === 'conflict' || type === 'apart')).toEqual([])
    await rosa.page.goto(`${hub}/fotos`)
    await rosa.page.getByText(photosText.shortState.sent).waitFor()

    // Byte for byte, on a screen that asks for it.
    await laptop.page.goto(`${hub}/fotos`)
    await laptop.page.getByRole('link', { name: photosText.alt(1, undefined) }).click()
    await laptop.page.getByRole('button', { name: photosText.bring(undefined) }).click()
    await expect.poll(async () => (await keptFiles(laptop.page)).size).toBe(1)
    for (const [sha, bytes] of await keptFiles(laptop.page)) expect(photos.get(sha)?.equals(bytes)).toBe(true)
    for (const each of [rosa, again, laptop]) {
      each.expectNoProblems()
      await each.close()
    }
    await line.close()
  },
)

test('an acta that is closed far from any signal offers a copy, and the colleague’s phone says what it carries', async () => {
  const rosa = await stage.switchOn('rosa-2', true)
  const { page } = rosa
  await promoter.enter(page, await stage.codeFor('Rosa T.'))
  await rosa.context.setOffline(true)
  const hub = await promoter.beginMeeting(page)
  await promoter.openPart(page, 'attendance')
  await promoter.addPeople(page, [{ name: 'Prueba de Ficción', institution: 'Municipalidad de Nieva' }])
  await promoter.goBack(page)
  await page.getByRole('link', { name: meetingsText.review }).click()
  await button(page, reviewText.close).click()
  await page.getByRole('link', { name: copyText.offer }).click()
  await page.getByText(copyText.unsent(1, 0)).waitFor()
  const path = await saveCopy(page, 'organisation', 'closed')

  // Another in the same boat takes it, sees it in «Envíos», and is asked twice before she gives it up.
  const delia = await stage.switchOn('delia', true)
  await promoter.enter(delia.page, await stage.codeFor('Delia'))
  await delia.context.setOffline(true)
  await openCopies(delia.page)
  await choose(delia.page, path)
  await delia.page.getByRole('status').getByText(copyText.waits('Rosa T.')).waitFor()
  await delia.page.goto('/envios')
  await delia.page.getByText(copyText.carrying(1)).click()
  await delia.page
    .getByRole('button', { name: copyText.removeFrom('Rosa T.') })
    .first()
    .click()
  await delia.page.getByText(copyText.removeSure('Rosa T.')).waitFor()
  await button(delia.page, copyText.keepIt).click()
  await delia.page.getByText(copyText.carried.waiting, { exact: true }).waitFor()

  await page.goto(`${hub}/acta`)
  for (const each of [rosa, delia]) {
    each.expectNoProblems()
    await each.close()
  }
})

test('a file that is cut, or is none of ours, is refused in plain words and can be chosen again', async () => {
  const laptop = await stage.switchOn('laptop', true, { form: 'laptop' })
  const { page } = laptop
  await openCopies(page)
  const whole = readFileSync(join(stage.dir, 'organisation.cuaderno'))
  const cut = join(stage.dir, 'cut.cuaderno')
  writeFileSync(cut, whole.subarray(0, whole.length - 100))
  await choose(page, cut)
  await page.getByText(copyText.unfit.damaged).waitFor()
  const other = join(stage.dir, 'lista.txt')
  writeFileSync(other, 'Lista de asistencia')
  await choose(page, other)
  await page.getByText(copyText.unfit.notACopy).waitFor()
  await choose(page, join(stage.dir, 'organisation.cuaderno'))
  await page
    .getByRole('status')
    .getByText(copyText.brought({ fresh: 0, repeated: 2, apart: 0, files: 2 }))
    .waitFor()
  laptop.expectNoProblems()
})
