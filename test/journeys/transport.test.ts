// «¿Ya llegó?» on the glass: grey without signal, a shape and a word for each state, and nothing that makes one wait.
import type { Page, Route } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { commonText } from '../../src/ui/text/common.ts'
import { detailsText } from '../../src/ui/text/meeting-details.ts'
import { outboxText, refusals } from '../../src/ui/text/outbox.ts'
import type { Device } from '../help/chromium.ts'
import { later } from '../help/later.ts'
import { badColours, RED } from './colours.ts'
import { expectAllSent, openField, type Field } from './field-phone.ts'
import * as promoter from './promoter.ts'

let field: Field
let alba: Device
beforeAll(async () => {
  field = await openField()
  alba = (await field.aPhone()).phone
})
afterAll(() => field.close())

async function newMeeting(page: Page, place: string): Promise<string> {
  await page.goto('/reuniones')
  const hub = await promoter.beginMeeting(page)
  await writePlace(page, hub, place)
  return hub
}
async function writePlace(page: Page, hub: string, place: string): Promise<void> {
  await page.goto(hub)
  await promoter.openPart(page, 'details')
  await page.getByLabel(detailsText.place, { exact: true }).fill(place)
  await promoter.goBack(page)
}
/** Taps «Enviar ahora» until it says that there is no signal: at first the page before may still hold the line. @returns ms of the last tap */
async function tapAndTime(page: Page): Promise<number> {
  const answer = page.locator('[role=status].outbox-answer')
  let took = 0
  const tap = async () => {
    const start = performance.now()
    await page.getByRole('button', { name: outboxText.sendNow }).click()
    await answer.filter({ hasText: /./ }).waitFor()
    took = performance.now() - start
    return answer.innerText()
  }
  await expect.poll(tap).toBe(outboxText.notGone.noSignal)
  return took
}
/** How a meeting stands, on its own screen. */
const standing = (page: Page, state: 'unsent' | 'sent') =>
  page.locator('.meeting-work .badge', { hasText: commonText[state] })

test('[ux §7.9] [ux §7.11] without signal nothing is red, and «Enviar ahora» answers at its first try and keeps everything; how soon is told', async () => {
  const { page } = alba
  const hub = await newMeeting(page, 'Nieva')
  for (const route of ['/reuniones', '/acuerdos', '/plan', hub, '/envios']) {
    await page.goto(route)
    await page.getByRole('heading', { level: 1 }).waitFor()
    if (route === '/reuniones') await page.locator('.strip', { hasText: commonText.noSignal }).waitFor()
    for (const theme of ['paper', 'night', 'sun'] as const) {
      await page.evaluate((name) => void (document.documentElement.dataset['theme'] = name), theme)
      expect(await badColours(page, theme)).toEqual([])
    }
    // What the plan is late with, it is late with in any signal.
    expect(await page.locator(RED).and(page.locator(':not(.plan-cell-late)')).count()).toBe(0)
  }
  const took = await tapAndTime(page)
  // Printed and not judged: how fast this machine is says nothing of the app.
  console.log(`«Enviar ahora» without signal answered after ${Math.round(took)} ms`)
  await page
    .getByRole('listitem')
    .filter({ hasText: outboxText.textSize(1).slice(0, 5) })
    .first()
    .waitFor()
  await page.goto(`${hub}/datos`)
  await expect.poll(() => page.getByLabel(detailsText.place, { exact: true }).inputValue()).toBe('Nieva')
  alba.expectNoProblems()
})

test('[ux §7.8] the tick waits for the answer to that very version', async () => {
  const { page } = alba
  const hub = await newMeeting(page, 'Imaza')
  const passes: (() => void)[] = []
  let holds = true
  const hold = async (route: Route) => {
    if (holds) await new Promise<void>((go) => passes.push(go))
    await route.continue()
  }
  await page.route('**/api/sync', hold)
  await alba.context.setOffline(false)
  await expect.poll(() => passes.length).toBe(1)
  await standing(page, 'unsent').waitFor()
  await promoter.openPart(page, 'details')
  await page.getByLabel(detailsText.venue, { exact: true }).fill('Local comunal')
  await promoter.goBack(page)
  const answered = later(page.waitForResponse('**/api/sync'))
  passes[0]?.()
  await answered
  // What was written meanwhile asks for the line by itself.
  await expect.poll(() => passes.length).toBe(2)
  expect(await standing(page, 'sent').count()).toBe(0)
  expect(await standing(page, 'unsent').count()).toBe(1)
  holds = false
  for (const pass of passes) pass()
  await standing(page, 'sent').waitFor()
  await page.goto(hub)
  await standing(page, 'sent').waitFor()
  await expectAllSent(page)
  await page.unroute('**/api/sync', hold)
  alba.expectNoProblems()
})

/** As an endpoint of tomorrow may answer: something in this record is not valid. */
const refuse = (page: Page, rec: string): Promise<void> =>
  page.evaluate(
    (wanted) =>
      new Promise<void>((done, fail) => {
        const open = indexedDB.open('cuaderno')
        open.addEventListener('error', () => fail(open.error))
        open.addEventListener('success', () => {
          const write = open.result.transaction('outbox', 'readwrite')
          write
            .objectStore('outbox')
            .openCursor()
            .addEventListener('success', ({ target }) => {
              const { result: row } = target as IDBRequest<IDBCursorWithValue | null> // of the request just made
              if (!row) return
              const { content, ...rest } = row.value
              const said = { state: 'refused', why: 'badValue' }
              if (rest.rec === wanted) row.update({ ...rest, state: said.state, content: { ...content, ...said } })
              row.continue()
            })
          write.addEventListener('complete', () => {
            open.result.close()
            done()
          })
        })
      }),
    rec,
  )

test('[ux §7.6] [ux §7.10] four states in one list, told apart without colour; what was refused leads to its field', async () => {
  const { page } = alba
  const both = await newMeeting(page, 'Nieva')
  const sent = await newMeeting(page, 'Imaza')
  await expectAllSent(page)
  const bruno = await field.switchOn('bruno', true)
  await promoter.enter(bruno.page, await field.codeOf('bruno'))
  for (const { context } of [alba, bruno]) await context.setOffline(true)
  await writePlace(page, both, 'Huampami')
  await writePlace(bruno.page, both, 'Galilea')
  // His arrives first, and hers is told of it in its own answer.
  await bruno.context.setOffline(false)
  await expectAllSent(bruno.page)
  await alba.context.setOffline(false)
  await page.goto('/envios')
  await page.getByText(commonText.conflict).waitFor()
  await alba.context.setOffline(true)
  const refused = await newMeeting(page, 'La casa comunal de Huampami, junto al puerto')
  await refuse(page, refused.split('/').at(-1) ?? '')
  const unsent = await newMeeting(page, 'Chiriaco')

  await page.goto('/reuniones')
  const looks = new Map<string, { text: string; shape: string; picture: string }>()
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync('* { color: #000 !important; background: #fff !important; border-color: #000 !important }')
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  })
  for (const [state, hub] of Object.entries({ conflict: both, sent, refused, unsent })) {
    const badge = page.locator(`a[href="${hub}"] .meeting-badges > .badge`).last()
    await badge.waitFor()
    looks.set(state, {
      text: await badge.innerText(),
      shape: await badge.locator('svg').innerHTML(),
      picture: (await badge.locator('svg').screenshot()).toString('base64'),
    })
  }
  for (const of of ['text', 'shape', 'picture'] as const) {
    expect(new Set([...looks.values()].map((each) => each[of])).size, of).toBe(4)
  }
  for (const state of ['conflict', 'sent', 'refused', 'unsent'] as const)
    expect(looks.get(state)?.text).toBe(commonText[state])

  await page.goto('/envios')
  const card = page.locator('.outbox-card', { hasText: commonText.refused })
  await card.getByText(refusals.badValue.cause).waitFor()
  const action = card.locator('.outbox-do').locator('a, button')
  expect(await action.count()).toBe(1)
  await action.click()
  await page.waitForURL(`**${refused}/datos*`)
  const place = page.getByLabel(detailsText.place, { exact: true })
  await expect.poll(() => place.evaluate((each) => document.activeElement === each)).toBe(true)
  for (const device of [alba, bruno]) device.expectNoProblems()
})

test('[ux §7.5] while the network leaves everything unanswered, no screen makes anybody wait', async () => {
  const { page } = alba
  let unanswered = 0
  await page.route('**/api/**', () => void unanswered++)
  await alba.context.setOffline(false)
  const hub = await newMeeting(page, 'Nieva')
  const parts = ['datos', 'asistencia', 'agenda', 'desarrollo', 'acuerdos', 'fotos', 'firmas', 'revisar', 'acta']
  const others = ['/reuniones', '/acuerdos', '/acuerdos/por-institucion', '/plan', '/plan/a23', '/envios', '/ajustes']
  const blocking =
    'dialog[open], [aria-modal=true], [role=dialog], [role=alertdialog], [role=progressbar], [aria-busy=true]'
  for (const route of [hub, ...parts.map((part) => `${hub}/${part}`), ...others]) {
    await page.goto(route)
    await page.getByRole('heading', { level: 1 }).waitFor()
    expect(await page.locator(blocking).count(), route).toBe(0)
    // Nothing lies over the screen either: what is in its middle belongs to it.
    expect(await page.evaluate(isOpenToTouch), route).toBe(true)
  }
  expect(unanswered).toBeGreaterThan(0)
  alba.expectNoProblems()
})

/** Runs in the page. */
function isOpenToTouch(): boolean {
  const middle = document.elementFromPoint(innerWidth / 2, innerHeight / 2)
  return middle !== null && (middle.contains(document.querySelector('main')) || middle.closest('.screen') !== null)
}
