// Two phones without signal change one meeting, and one meeting is written down twice: a person puts both right.
import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { commonText } from '../../src/ui/text/common.ts'
import { attendanceText } from '../../src/ui/text/attendance.ts'
import { detailsText } from '../../src/ui/text/meeting-details.ts'
import { meetingsText } from '../../src/ui/text/meetings.ts'
import { outboxText } from '../../src/ui/text/outbox.ts'
import { sameText } from '../../src/ui/text/same-meeting.ts'
import { keptText, versionsText } from '../../src/ui/text/versions.ts'
import type { Device } from '../help/chromium.ts'
import { openField, type Field } from './field-phone.ts'
import { resize } from './measures.ts'
import * as promoter from './promoter.ts'

let field: Field
beforeAll(async () => {
  field = await openField()
})
afterAll(() => field.close())

const online = async ({ context, page }: Device) => {
  await context.setOffline(false)
  await page.goto('/envios')
  const answer = page.locator('.outbox-answer')
  // A busy line may answer that it is weak at first: a person taps again.
  const send = async () => {
    await page.getByRole('button', { name: outboxText.sendNow }).click()
    await answer.filter({ hasText: /./ }).waitFor()
    return answer.innerText()
  }
  await expect
    .poll(send, { timeout: 60_000, interval: 500 })
    .not.toMatch(/No se perdió nada|no se perdió nada|por enviar/)
}
/** Nothing that axe finds in any theme, nothing past the right edge. */
async function expectFit(page: Page): Promise<void> {
  for (const theme of ['paper', 'night', 'sun']) {
    await page.evaluate((name) => void (document.documentElement.dataset['theme'] = name), theme)
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => `${theme}: ${id} at ${nodes[0]?.target.join(' ')}`)).toEqual([])
  }
  await resize(page, { width: 320, height: 640 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  await resize(page, { width: 360, height: 740 })
}
const fill = async (page: Page, hub: string, values: Readonly<Record<string, string>>) => {
  await page.goto(`${hub}/datos`)
  for (const [label, value] of Object.entries(values)) await page.getByLabel(label, { exact: true }).fill(value)
  await promoter.goBack(page)
  // As the disk has it, before the next address is loaded: a load cuts short what is still on its way there.
  await promoter.openPart(page, 'details')
  for (const [label, value] of Object.entries(values)) {
    await expect.poll(() => page.getByLabel(label, { exact: true }).inputValue()).toBe(value)
  }
  await promoter.goBack(page)
}
/** As they are seen: without what is only read aloud. */
const wordsIn = async (part: Locator) =>
  (await part.innerText()).replaceAll(/\s*\(cambió\)/g, '').replaceAll(/\s+/g, ' ')
const valueOf = async (page: Page, hub: string, label: string) => {
  await page.goto(`${hub}/datos`)
  const box = page.getByLabel(label, { exact: true })
  await box.waitFor()
  return box.inputValue()
}

/** Two phones that both have the meeting, and no signal. */
async function twoPhones(date: string) {
  const [{ phone: alba, profile }, { phone: bruno, profile: other }] = [await field.aPhone(), await field.aPhone()]
  await alba.page.goto('/reuniones')
  const hub = await promoter.beginMeeting(alba.page)
  await fill(alba.page, hub, { [detailsText.date]: date, [detailsText.place]: 'Nieva' })
  for (const device of [alba, bruno]) await online(device)
  await bruno.page.goto(hub)
  await bruno.page.getByRole('link', { name: meetingsText.review }).waitFor()
  for (const { context } of [alba, bruno]) await context.setOffline(true)
  return { alba, bruno, hub, names: { alba: `Alba of ${profile}`, bruno: `Alba of ${other}` } }
}

test(
  '[ux §7.14] different fields merge without asking; the same field shows both values, author and time, and both stay in the history',
  { timeout: 240_000 },
  async () => {
    const { alba, bruno, hub, names } = await twoPhones('2024-08-15')
    const { place, venue, chair, convener } = detailsText
    await fill(alba.page, hub, { [place]: 'Santa María de Nieva', [venue]: 'Local comunal', [chair]: 'Delia' })
    await fill(bruno.page, hub, { [place]: 'Puerto Nieva', [venue]: 'Auditorio', [convener]: 'Municipalidad' })
    await online(alba)
    await online(bruno)
    await online(alba)

    // Different fields: on both phones, with nobody asked.
    for (const { page } of [alba, bruno]) {
      expect(await valueOf(page, hub, chair)).toBe('Delia')
      expect(await valueOf(page, hub, convener)).toBe('Municipalidad')
    }
    const { page } = bruno
    await page.goto(hub)
    await page.getByRole('link', { name: meetingsText.compare }).click()
    await page.getByRole('heading', { level: 1, name: versionsText.title }).waitFor()
    const both = page.getByRole('radiogroup', { name: versionsText.question })
    const [mine, theirs] = [both.locator('label').nth(0), both.locator('label').nth(1)]
    expect(await mine.innerText()).toContain(versionsText.mine)
    for (const [version, name, words] of [
      [mine, names.bruno, ['Puerto Nieva', 'Auditorio']],
      [theirs, names.alba, ['Santa María de Nieva', 'Local comunal']],
    ] as const) {
      const text = await wordsIn(version)
      expect(text).toContain(name)
      expect(text).toMatch(/\d{1,2}:\d\d [ap]\. m\./)
      for (const word of words) expect(text).toContain(word)
    }
    // Only the words that differ are marked.
    expect(await theirs.locator('mark ins').allInnerTexts()).toEqual(['Santa María de', 'Local comunal'])
    expect(await page.getByText(versionsText.merged(['Convoca'])).count()).toBe(1)

    // Field by field: the place of one, the room of the other.
    await expectFit(page)
    await page.getByRole('button', { name: versionsText.byField }).click()
    await expectFit(page)
    const placeOf = page.getByRole('group', { name: 'Lugar', exact: true })
    await placeOf.getByRole('radio', { name: new RegExp(versionsText.theirs(names.alba)) }).check()
    await page.getByRole('button', { name: versionsText.keepChosen }).click()
    await page.getByText(versionsText.saved).first().waitFor()
    await online(bruno)
    await online(alba)
    for (const device of [alba, bruno]) {
      expect(await valueOf(device.page, hub, place)).toBe('Santa María de Nieva')
      expect(await valueOf(device.page, hub, venue)).toBe('Auditorio')
      await device.page.goto(hub)
      await device.page.getByRole('button', { name: commonText.more }).click()
      await device.page.getByRole('menuitem', { name: keptText.open }).click()
      const kept = device.page.locator('.kept')
      await kept.waitFor()
      if (device === alba) await expectFit(device.page)
      const words = await wordsIn(kept)
      for (const said of [
        'Santa María de Nieva',
        'Puerto Nieva',
        'Local comunal',
        'Auditorio',
        names.alba,
        names.bruno,
      ]) {
        expect(words).toContain(said)
      }
      device.expectNoProblems()
    }
  },
)

test(
  'a meeting written down on two phones is put together, and the other one can still be read',
  { timeout: 240_000 },
  async () => {
    const { alba, bruno, hub, names } = await twoPhones('2024-09-12')
    await bruno.page.goto('/reuniones')
    const twin = await promoter.beginMeeting(bruno.page)
    await fill(bruno.page, twin, {
      [detailsText.date]: '2024-09-12',
      [detailsText.place]: 'Santa María de Nieva',
      [detailsText.chair]: 'Delia',
    })
    await promoter.openPart(bruno.page, 'attendance')
    await promoter.addPeople(bruno.page, [{ name: 'Irma Ñusak', institution: 'Mujeres awajún' }])
    await online(bruno)
    await online(alba)

    const { page } = alba
    await page.goto('/reuniones')
    const twice = /Parece que la reunión del 12 de setiembre de 2024 está dos veces/
    const box = page.locator('.meeting-box').filter({ hasText: twice }).filter({ hasText: names.bruno })
    await box.getByRole('link', { name: sameText.compare }).click()
    await page.getByRole('heading', { level: 1, name: sameText.title }).waitFor()
    await expectFit(page)
    // The fuller place is proposed.
    const placeOf = page.getByRole('group', { name: 'Lugar', exact: true })
    expect(await placeOf.getByRole('radio').nth(1).isChecked()).toBe(true)
    await page.getByRole('button', { name: sameText.join }).click()
    await page.getByText(sameText.joinedNow).first().waitFor()
    expect(new URL(page.url()).pathname).toBe(hub)
    await online(alba)
    await online(bruno)

    for (const device of [alba, bruno]) {
      expect(await valueOf(device.page, hub, detailsText.place)).toBe('Santa María de Nieva')
      await device.page.goto(`${hub}/asistencia`)
      await device.page
        .getByRole('checkbox', { name: attendanceText.rowLabel('Irma Ñusak', 'Mujeres awajún', '') })
        .waitFor()
      await device.page.goto(hub)
      await device.page.getByRole('link', { name: sameText.seeOther }).click()
      await device.page.getByText(sameText.gone).waitFor()
      expect(new URL(device.page.url()).pathname).toBe(twin)
      await device.page.goto('/reuniones')
      await device.page.locator(`a[href="${hub}"]`).waitFor()
      expect(await device.page.locator(`a[href="${twin}"]`).count()).toBe(0)
      device.expectNoProblems()
    }
  },
)
