// Wet hands and short time: a second finger changes nothing, all at once can be taken back, nothing is asked twice.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { attendanceText } from '../../src/ui/text/attendance.ts'
import { commonText } from '../../src/ui/text/common.ts'
import { agreementsText } from '../../src/ui/text/meeting-agreements.ts'
import { detailsText } from '../../src/ui/text/meeting-details.ts'
import { signaturesText } from '../../src/ui/text/meeting-signatures.ts'
import type { Device } from '../help/chromium.ts'
import { openField, type Field } from './field-phone.ts'
import * as promoter from './promoter.ts'

let field: Field
let phone: Device
let hub = ''
beforeAll(async () => {
  field = await openField()
  phone = (await field.aPhone()).phone
  const { page } = phone
  await page.clock.install()
  await page.goto('/reuniones')
  hub = await promoter.beginMeeting(page)
  await promoter.openPart(page, 'details')
  await page.getByLabel(detailsText.place, { exact: true }).fill('Huampami')
  await promoter.goBack(page)
})
afterAll(() => field.close())

const people = [
  ['Delia Tsamajain', 'Municipalidad'],
  ['Marco Villacorta', 'UGEL'],
  ['Elva Chamik', 'Comedor popular'],
  ['Ana Nugkuag', 'Red de Salud'],
] as const
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const rows = (page: Page) => page.getByRole('list', { name: attendanceText.list }).getByRole('checkbox')
const names = (page: Page) => rows(page).locator('.row-title').allInnerTexts()
const marks = (page: Page) => rows(page).evaluateAll((all) => all.map((each) => each.getAttribute('aria-checked')))

/** Fingers on the glass, moved together from one place to the next and lifted. */
async function touch(page: Page, ...steps: readonly (readonly (readonly [x: number, y: number])[])[]): Promise<void> {
  const glass = await page.context().newCDPSession(page)
  for (const [index, fingers] of steps.entries()) {
    const touchPoints = fingers.map(([x, y], id) => ({ x, y, id }))
    const before = steps[index - 1]?.length ?? 0
    await glass.send('Input.dispatchTouchEvent', {
      type: fingers.length > before ? 'touchStart' : 'touchMove',
      touchPoints,
    })
  }
  await glass.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
}
const middleOf = async (of: ReturnType<Page['locator']>) => {
  await of.scrollIntoViewIfNeeded()
  const box = await of.boundingBox()
  if (!box) throw new Error('not on the screen')
  return { ...box, x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/** The offer is still there when nearly ten seconds have gone, and takes back what was done. */
async function takeBack(page: Page, said: string): Promise<void> {
  const notice = page.locator('.notice', { hasText: said })
  await notice.waitFor()
  await page.clock.fastForward(8_500)
  await notice.getByRole('button', { name: commonText.undo }).click()
  await notice.waitFor({ state: 'detached' })
}

test('[ux §7.22] [ux §7.23] one line and one button a person; the list keeps its order; two fingers mark nobody', async () => {
  const { page } = phone
  await promoter.openPart(page, 'attendance')
  for (const [name, institution] of people) {
    await page.getByLabel(attendanceText.someoneElse).fill(`${name}, ${institution}`)
    await button(page, attendanceText.add).click()
    await page.getByRole('checkbox', { name }).waitFor()
  }
  const order = people.map(([name]) => name)
  expect(await names(page)).toEqual(order)
  for (const index of [2, 0, 2, 3, 2]) {
    const before = (await marks(page))[index]
    await rows(page).nth(index).click()
    await expect.poll(async () => (await marks(page))[index]).not.toBe(before)
    expect(await names(page)).toEqual(order)
  }
  const as = ['false', 'true', 'false', 'false']
  expect(await marks(page)).toEqual(as)

  const one = await middleOf(rows(page).first())
  await touch(page, [
    [one.x, one.y],
    [one.x, one.y + 70],
  ])
  await touch(
    page,
    [[one.x, one.y]],
    [
      [one.x, one.y],
      [one.x + 40, one.y + 70],
    ],
  )
  expect(await marks(page)).toEqual(as)
  // One finger in the same place does mark, and unmark.
  for (const mark of ['true', 'false']) {
    await touch(page, [[one.x, one.y]])
    await expect.poll(async () => (await marks(page))[0]).toBe(mark)
  }

  await button(page, attendanceText.markAll).click()
  await expect.poll(() => marks(page)).toEqual(['true', 'true', 'true', 'true'])
  await takeBack(page, attendanceText.marked(3))
  await expect.poll(() => marks(page)).toEqual(as)
  await button(page, attendanceText.markAll).click()
  await button(page, attendanceText.unmarkAll).click()
  await expect.poll(() => marks(page)).toEqual(['false', 'false', 'false', 'false'])
  await takeBack(page, attendanceText.unmarked(4))
  await expect.poll(() => marks(page)).toEqual(['true', 'true', 'true', 'true'])
  await promoter.goBack(page)
  phone.expectNoProblems()
})

test('[ux §7.22] a second finger draws nothing in a signature; all the signatures on paper are taken back at once', async () => {
  const { page } = phone
  await page.locator(`a[href="${hub}/firmas"]`).click()
  await button(page, signaturesText.allOnPaper(people.length)).click()
  await button(page, signaturesText.allOnPaper(people.length)).waitFor({ state: 'detached' })
  await takeBack(page, signaturesText.markedOnPaper(people.length))
  await button(page, signaturesText.begin).click()
  const pad = page.getByRole('img', { name: signaturesText.padEmpty })
  const { x, y } = await middleOf(pad)
  const drawn = () => page.locator('.pad path').getAttribute('d')
  await touch(
    page,
    [[x - 60, y]],
    [[x - 50, y]],
    [
      [x - 40, y],
      [x + 90, y + 60],
    ],
    [
      [x - 30, y],
      [x + 20, y - 60],
    ],
  )
  await page.getByRole('img', { name: signaturesText.padSigned }).waitFor()
  const path = (await drawn()) ?? ''
  expect(path.match(/M/g)).toHaveLength(1)
  // The first finger went straight to the right.
  const down = [...(path.split('l')[1] ?? '').matchAll(/-?\d+ (-?\d+)/g)].map(([, each]) => Number(each))
  expect(down.length).toBeGreaterThan(0)
  expect(down.every((each) => Math.abs(each) < 5)).toBe(true)
  await button(page, signaturesText.again).click()
  await pad.waitFor()
  phone.expectNoProblems()
})

test('[ux §7.24] the next meeting already knows the mesa, the day, the hour, the place and who is in charge', async () => {
  const { page } = phone
  await page.goto('/reuniones')
  const next = await promoter.beginMeeting(page)
  expect(next).not.toBe(hub)
  await page.getByText('Condorcanqui').first().waitFor()
  await promoter.openPart(page, 'details')
  const value = (name: 'place' | 'date' | 'startTime' | 'secretary') =>
    page.getByLabel(detailsText[name], { exact: true }).inputValue()
  await expect.poll(() => value('place')).toBe('Huampami')
  for (const name of ['date', 'startTime', 'secretary'] as const) expect(await value(name)).not.toBe('')
  await page.goto(`${hub}/acuerdos`)
  await button(page, agreementsText.add).click()
  for (const [, institution] of people) await button(page, institution).waitFor()
  phone.expectNoProblems()
})
