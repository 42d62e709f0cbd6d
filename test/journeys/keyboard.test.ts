// A whole meeting by keyboard alone, on the narrow screen with its bars: every stop is seen, and the focus comes back.
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { attendanceText } from '../../src/ui/text/attendance.ts'
import { commonText } from '../../src/ui/text/common.ts'
import { entryText } from '../../src/ui/text/entry.ts'
import { agendaText, developmentText } from '../../src/ui/text/meeting-agenda.ts'
import { agreementsText, dueChoiceNames } from '../../src/ui/text/meeting-agreements.ts'
import { detailsText } from '../../src/ui/text/meeting-details.ts'
import { photosText } from '../../src/ui/text/meeting-photos.ts'
import { reviewText } from '../../src/ui/text/meeting-review.ts'
import { signaturesText } from '../../src/ui/text/meeting-signatures.ts'
import { meetingsText, partNames } from '../../src/ui/text/meetings.ts'
import { openField, type Field } from './field-phone.ts'
import * as promoter from './promoter.ts'

let field: Field
beforeAll(async () => {
  field = await openField()
})
afterAll(() => field.close())

/** More stops than any screen of this journey has. */
const MOST_STOPS = 60

/** The hands of somebody without mouse or glass. What she could not see on her way is noted. */
function keysOf(page: Page) {
  const unseen: string[] = []
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  const isFocused = (target: Locator) => target.evaluate((each) => each === document.activeElement)
  const press = async (key: string) => {
    await page.keyboard.press(key)
    const fault = await page.evaluate(hiddenFocus)
    if (fault) unseen.push(`${new URL(page.url()).pathname}: ${fault}`)
  }
  const reach = async (target: Locator, key: 'Tab' | 'Shift+Tab' | 'ArrowUp' = 'Tab') => {
    await target.waitFor()
    for (let stop = 0; stop < MOST_STOPS; stop++) {
      if (await isFocused(target)) return
      await press(key)
    }
    throw new Error(`the keyboard does not reach ${target.toString()}`)
  }
  const choose = async (target: Locator, key: 'Enter' | 'Space' = 'Enter') => {
    await reach(target)
    await page.keyboard.press(key)
  }
  const write = async (label: string, text: string) => {
    await reach(page.getByLabel(label, { exact: true }))
    await page.keyboard.type(text)
  }
  const openPart = async (part: keyof typeof partNames) => {
    await choose(page.getByRole('link', { name: new RegExp(`^${partNames[part]}, `) }))
    await page.getByRole('heading', { level: 1, name: partNames[part] }).waitFor()
  }
  const goBack = async () => {
    await reach(page.getByRole('link', { name: commonText.back }), 'Shift+Tab')
    await page.keyboard.press('Enter')
    await page.getByRole('link', { name: meetingsText.review }).waitFor()
  }
  return { unseen, button, isFocused, press, reach, choose, write, openPart, goBack }
}

/** Runs in the page. @returns what has the keyboard but is not seen to have it, or lies under a bar */
function hiddenFocus(): string | null {
  const now = document.activeElement
  if (!now || now.matches('body, h1, h2, main')) return null
  const called = `${now.localName} «${(now.getAttribute('aria-label') ?? now.textContent ?? '').trim().slice(0, 30)}»`
  const ring = getComputedStyle(now)
  if (ring.outlineStyle === 'none' || parseFloat(ring.outlineWidth) < 2) return `${called} has no ring`
  const { left, top, width, height } = now.getBoundingClientRect()
  const isThere = (y: number) => {
    const top = document.elementFromPoint(left + width / 2, y)
    return top !== null && (now.contains(top) || top.contains(now))
  }
  return [top + 4, top + height / 2, top + height - 4].every(isThere) ? null : `${called} lies under something`
}

test('[ux §7.19] [ux §7.21] the whole meeting without a mouse, a finger, or a drawing', async () => {
  const phone = await field.switchOn('keys', true)
  const { page } = phone
  const keys = keysOf(page)
  await page.goto('/entrar')
  await keys.write(entryText.code, await field.codeOf('keys'))
  await keys.press('Enter')
  await page.getByText(entryText.downloaded).waitFor()
  await page.goto('/hoy')
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  await phone.context.setOffline(true)

  await keys.choose(page.getByRole('link', { name: commonText.newMeeting }))
  await page.waitForURL(/\/reuniones\/(?!nueva)[^/]+$/)
  const hub = new URL(page.url()).pathname
  await keys.openPart('details')
  await keys.write(detailsText.venue, 'Local comunal')
  await keys.write(detailsText.place, 'Huampami')
  await keys.choose(keys.button(detailsText.endsNow), 'Space')
  await keys.goBack()

  await keys.openPart('attendance')
  for (const person of ['Delia Tsamajain, Municipalidad', 'Marco Villacorta, UGEL', 'Elva Chamik, Comedor']) {
    await keys.write(attendanceText.someoneElse, person)
    await keys.press('Enter')
    await page.getByRole('checkbox', { name: person }).waitFor()
  }
  // A row is marked with the space bar, the arrows go from one to the next, and the ⋮ gives the focus back.
  const [delia, marco] = [
    page.getByRole('checkbox', { name: /^Delia/ }),
    page.getByRole('checkbox', { name: /^Marco/ }),
  ]
  await keys.reach(delia, 'Shift+Tab')
  await keys.press('ArrowDown')
  expect(await keys.isFocused(marco)).toBe(true)
  await keys.press('Space')
  await expect.poll(() => marco.getAttribute('aria-checked')).toBe('false')
  await keys.press('Space')
  await expect.poll(() => marco.getAttribute('aria-checked')).toBe('true')
  const more = keys.button(attendanceText.actionsOf('Marco Villacorta'))
  await keys.choose(more)
  await page.getByRole('menuitem', { name: attendanceText.late }).waitFor()
  await keys.press('ArrowDown')
  await keys.press('Escape')
  expect(await keys.isFocused(more)).toBe(true)
  await keys.press('Enter')
  await keys.press('End')
  await keys.reach(page.getByRole('menuitem', { name: attendanceText.more }), 'ArrowUp')
  await keys.press('Enter')
  await keys.write(attendanceText.position, 'Director')
  await keys.choose(keys.button(attendanceText.closeMore))
  expect(await keys.isFocused(marco)).toBe(true)
  await keys.goBack()

  await keys.openPart('agenda')
  await keys.write(agendaText.point(1), 'Balance del agua')
  await keys.press('Enter')
  await page.getByLabel(agendaText.point(2), { exact: true }).waitFor()
  await keys.write(agendaText.point(2), 'Pedidos')
  await keys.choose(keys.button(agendaText.up(2)))
  const first = page.getByLabel(agendaText.point(1), { exact: true })
  await expect.poll(() => first.inputValue()).toBe('Pedidos')
  await keys.goBack()
  await keys.openPart('development')
  await keys.write('1. Pedidos', 'La UGEL pidió el reporte.')
  await keys.write(developmentText.others, 'Se leyó un saludo.')
  await keys.goBack()

  await keys.openPart('agreements')
  await keys.choose(keys.button(agreementsText.add))
  await keys.write(agreementsText.what, 'Reparar la bomba de agua')
  await keys.choose(keys.button('Municipalidad'), 'Space')
  await keys.choose(keys.button(dueChoiceNames[15]), 'Space')
  await keys.choose(keys.button(agreementsText.done))
  await keys.button(agreementsText.add).waitFor()
  await keys.goBack()

  await keys.choose(page.locator(`a[href="${hub}/fotos"]`))
  await keys.reach(keys.button(photosText.choose))
  await keys.goBack()
  await keys.choose(page.locator(`a[href="${hub}/firmas"]`))
  await keys.choose(keys.button(signaturesText.begin))
  for (const [name, way] of [
    ['Delia', 'declined'],
    ['Marco', 'paper'],
    ['Elva', 'thumbprint'],
  ] as const) {
    await page.getByRole('heading', { level: 2, name: new RegExp(`^${name}`) }).waitFor()
    await keys.choose(keys.button(signaturesText.ways[way]), 'Space')
  }
  await page.getByRole('list', { name: signaturesText.list }).waitFor()
  await keys.goBack()

  await keys.choose(page.getByRole('link', { name: meetingsText.review }))
  await keys.choose(keys.button(reviewText.close))
  await page.getByText('Se enviará sola').waitFor()
  await keys.choose(page.getByRole('link', { name: reviewText.seeMinutes }))
  const acta = await promoter.minutesText(page, hub)
  for (const said of ['Local comunal', 'Huampami', 'Marco Villacorta', 'Director', 'Balance del agua', 'La UGEL pidió'])
    expect(acta).toContain(said)
  for (const said of ['Reparar la bomba', 'Prefirió no firmar', 'Firmó en papel']) expect(acta).toContain(said)
  expect([...new Set(keys.unseen)]).toEqual([])
  phone.expectNoProblems()
})
