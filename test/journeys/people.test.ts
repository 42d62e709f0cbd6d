// [ux S16] The secretariat gives access, changes it and ends it in the app; the person's phone follows.
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { tidyCode } from '../../src/protocol/enrol.ts'
import { commonText } from '../../src/ui/text/common.ts'
import { deviceText } from '../../src/ui/text/device.ts'
import { entryText } from '../../src/ui/text/entry.ts'
import { detailsText } from '../../src/ui/text/meeting-details.ts'
import { mesasText } from '../../src/ui/text/mesas.ts'
import { outboxText } from '../../src/ui/text/outbox.ts'
import { peopleText } from '../../src/ui/text/people.ts'
import type { Device } from '../help/chromium.ts'
import { badColours } from './colours.ts'
import { badTargets, pastTheEdge, resize } from './measures.ts'
import * as promoter from './promoter.ts'
import { openStage, type Stage } from './stage.ts'

const ROSA = 'Rosa Ficticia Prueba'
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

let stage: Stage
let office: Device
let phone: Device
beforeAll(async () => {
  stage = await openStage()
  const withoutSignal = [/ERR_INTERNET_DISCONNECTED/]
  office = await stage.switchOn('office', true, { form: 'laptop', expected: withoutSignal })
  await promoter.enter(
    office.page,
    await stage.endpoint.adminCode('--role', 'secretariat', '--name', 'Bruno Inventado'),
  )
  phone = await stage.switchOn('phone', true, { expected: [/status of 401/] })
}, 150_000)
afterAll(() => stage.close())

const sendNow = async (page: Page) => {
  await page.goto('/envios')
  await button(page, outboxText.sendNow).click()
}

/** The mesas she may begin a meeting in, as the phone offers them. */
async function mesasToWriteIn(page: Page): Promise<string[]> {
  await page.goto('/hoy')
  await promoter.beginMeeting(page)
  await promoter.openPart(page, 'details')
  const mesas = page.getByRole('group', { name: detailsText.mesa, exact: true }).getByRole('button')
  const names = await mesas.allTextContents()
  await promoter.goBack(page)
  return names
}

/** The slip as it stands, in each theme and on the smallest phone. */
async function faultsIn(page: Page): Promise<string[]> {
  const faults: string[] = []
  for (const theme of ['paper', 'night', 'sun'] as const) {
    await page.evaluate((name) => void (document.documentElement.dataset['theme'] = name), theme)
    const { violations } = await new AxeBuilder({ page }).analyze()
    faults.push(...violations.map(({ id, nodes }) => `${theme} ${id} at ${nodes[0]?.target.join(' ')}`))
    faults.push(...(await badColours(page, theme)))
  }
  faults.push(...(await badTargets(page, 'laptop')))
  const usual = page.viewportSize()
  await resize(page, { width: 320, height: 640 })
  faults.push(...(await pastTheEdge(page)), ...(await badTargets(page, 'phone')))
  if (usual) await resize(page, usual)
  return faults
}

test(
  '[ux S16] somebody is added and gets a code by keyboard alone; her phone enters with it',
  { timeout: 180_000 },
  async () => {
    const { page } = office
    await page.goto('/mesas')
    await page.getByRole('link', { name: peopleText.open }).click()
    await page.getByText(peopleText.count(2)).waitFor()
    await page.getByRole('link', { name: peopleText.add }).focus()
    await page.keyboard.press('Enter')
    await button(page, peopleText.save).focus()
    await page.keyboard.press('Enter')
    await page.getByText(peopleText.nameless).waitFor()
    await page.getByLabel(peopleText.name).focus()
    await page.keyboard.type(ROSA)
    await page.keyboard.press('Enter')
    await page.getByText(peopleText.noMesas).waitFor()
    const writes = page.getByRole('group', { name: peopleText.writesIn })
    await writes.getByRole('button', { name: 'Condorcanqui' }).focus()
    await page.keyboard.press('Space')
    await button(page, peopleText.save).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: ROSA }).waitFor()

    await button(page, peopleText.printed).focus()
    await page.keyboard.press('Space')
    await button(page, peopleText.give).focus()
    await page.keyboard.press('Enter')
    const letters = page.locator('.people-letters')
    await letters.waitFor()
    await page.getByRole('img', { name: peopleText.picture }).waitFor()
    expect(await faultsIn(page)).toEqual([])

    // The slip alone is on the paper.
    await page.evaluate(() => void (window.print = () => (document.body.dataset['printing'] = 'yes')))
    await button(page, peopleText.print).click()
    await page.locator('body[data-printing]').waitFor()
    await page.emulateMedia({ media: 'print' })
    const printed = await page.locator('#contenido').innerText()
    expect(printed).toContain(await letters.innerText())
    expect(printed).not.toContain(peopleText.lasts)
    await page.emulateMedia({ media: 'screen' })

    const code = tidyCode(await letters.innerText())
    expect(await page.content()).not.toContain('undefined')
    await phone.page.goto(`/entrar#codigo=${code}`)
    await phone.page.getByText(entryText.downloaded).waitFor()

    // Reloaded, it shows the phone, and the code no more.
    await page.goto('/personas')
    const row = page.getByRole('link', { name: new RegExp(ROSA) })
    await row.getByText(/último contacto/).waitFor()
    await row.getByText(`${deviceText.roles.promoter} · Condorcanqui`).waitFor()
    expect(await row.getByText(peopleText.pending).count()).toBe(0)
    expect(await page.content()).not.toContain(code)
  },
)

test('[ux S16] a code nobody used is seen, and taken back', { timeout: 60_000 }, async () => {
  const { page } = office
  await page.goto('/personas')
  await page.getByRole('link', { name: new RegExp(ROSA) }).click()
  await button(page, peopleText.give).click()
  await page.locator('.people-letters').waitFor()
  const code = tidyCode(await page.locator('.people-letters').innerText())
  await page.reload()
  await page.getByText(/^Tiene un código sin usar/).waitFor()
  expect(await page.content()).not.toContain(code)
  await button(page, peopleText.cancelCode).click()
  await button(page, peopleText.give).waitFor()
  expect(await page.getByText(/^Tiene un código sin usar/).count()).toBe(0)
})

test('[ux S16] she gets another mesa, and her phone has it at its next contact', { timeout: 120_000 }, async () => {
  expect(await mesasToWriteIn(phone.page)).not.toContain('Bagua')
  const { page } = office
  await page.goto('/personas')
  await page.getByRole('link', { name: new RegExp(ROSA) }).click()
  await button(page, peopleText.change).click()
  await page.getByRole('group', { name: peopleText.writesIn }).getByRole('button', { name: 'Bagua' }).click()
  await button(page, peopleText.save).click()
  await page.getByText('Bagua y Condorcanqui').waitFor()
  await sendNow(phone.page)
  await phone.page.getByText(commonText.allSent).first().waitFor()
  expect(await mesasToWriteIn(phone.page)).toEqual(expect.arrayContaining(['Bagua', 'Condorcanqui']))
})

test(
  '[ux S16] without signal it says so; her access ends by her name, and her phone is blocked',
  { timeout: 120_000 },
  async () => {
    const { page } = office
    await page.goto('/personas')
    await page.getByText(peopleText.count(3)).waitFor()
    await office.context.setOffline(true)
    await page.goto('/mesas')
    await page.getByRole('heading', { level: 1, name: mesasText.title }).waitFor()
    await page.getByRole('link', { name: peopleText.open }).click()
    await page.getByText(peopleText.needsSignal).waitFor()
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
    await office.context.setOffline(false)
    await button(page, peopleText.again).click()

    await page.getByRole('link', { name: new RegExp(ROSA) }).click()
    await button(page, peopleText.end).click()
    await page.getByText(peopleText.endMeans).waitFor()
    await page.getByLabel(peopleText.typeName(ROSA)).fill('Rosa')
    await button(page, peopleText.end).click()
    await page.getByText(peopleText.wrongName).waitFor()
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
    // Without a thought for the accents she has not, nor for large letters.
    await page.getByLabel(peopleText.typeName(ROSA)).fill(ROSA.toUpperCase())
    await button(page, peopleText.end).click()
    await page.getByText(/^Su acceso terminó/).waitFor()
    await page.goto('/personas')
    await page.getByText(peopleText.ended(1)).click()
    await page.getByRole('link', { name: new RegExp(ROSA) }).waitFor()

    await sendNow(phone.page)
    await phone.page.getByText(outboxText.signal.stopped[0] ?? '', { exact: true }).waitFor()
    office.expectNoProblems()
    phone.expectNoProblems()
  },
)
