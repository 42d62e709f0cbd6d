// Whatever moment the tab dies at and whatever part comes first: what was written is there, and the acta is the same.
import { randomInt } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { attendanceText } from '../../src/ui/text/attendance.ts'
import { agendaText, developmentText } from '../../src/ui/text/meeting-agenda.ts'
import { agreementsText } from '../../src/ui/text/meeting-agreements.ts'
import { detailsText } from '../../src/ui/text/meeting-details.ts'
import { signaturesText } from '../../src/ui/text/meeting-signatures.ts'
import { meetingsText } from '../../src/ui/text/meetings.ts'
import type { Device } from '../help/chromium.ts'
import { locatedJpeg } from '../help/located-jpeg.ts'
import { s1Agreements, s1Attendance, s1Meeting } from '../help/s1.ts'
import { openField, type Field } from './field-phone.ts'
import { onDisk } from './on-disk.ts'
import * as promoter from './promoter.ts'

/** What may be lost of what was being typed (ux.md §7.2): the wait of the app itself. How long the disk takes is told. */
const MOST_LOST_MS = 300
/** So many letters are those of this part, and of nothing else on the disk. */
const FEWEST = 8
const WORDS = 'Se acordó que el agua llega a Huampami antes del invierno. '

let field: Field
let phone: Device
beforeAll(async () => {
  field = await openField()
  phone = await field.switchOn('phone', true, { expected: [/crash/i] })
  await promoter.enter(phone.page, await field.codeOf('phone'))
  await phone.context.setOffline(true)
})
afterAll(() => field.close())

/** The longest first. */
const beginnings = (letters: string): string[] =>
  Array.from({ length: letters.length - FEWEST + 1 }, (_, at) => letters.slice(0, letters.length - at))

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const textbox = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })

/** Where a person may be typing: the part's address and its field. */
const typing: readonly (readonly [part: string, name: string])[] = [
  ['datos', detailsText.venue],
  ['agenda', agendaText.point(1)],
  ['desarrollo', developmentText.others],
  ['asistencia', attendanceText.someoneElse],
  ['acuerdos', agreementsText.what],
]

test('[ux §7.2] the tab dies while she types, anywhere: at most what the disk had not yet is gone, and she lands in that field', async () => {
  const wait = /^const DELAY = (\d+)$/m.exec(readFileSync('src/ui/autosave.ts', 'utf8'))?.[1]
  expect(Number(wait)).toBeLessThanOrEqual(MOST_LOST_MS)
  await phone.page.goto('/hoy')
  const hub = await promoter.beginMeeting(phone.page)
  for (const [part, name] of typing) {
    const { page } = phone
    await page.goto(`${hub}/${part}`)
    if (part === 'acuerdos') await button(page, agreementsText.add).click()
    await textbox(page, name).click()
    const { pathname } = new URL(page.url())
    // Words of its own: what was typed in the part before lies on the disk too.
    const words = `En ${part}: ${WORDS}`
    const least = randomInt(FEWEST, words.length)
    const moments: number[] = []
    let letters = ''
    let safe = ''
    // Without a pause, and without leaving the field, until the disk has some of it.
    while (letters.length < least || safe.length === 0) {
      const letter = words.charAt(letters.length % words.length)
      await page.keyboard.type(letter, { delay: 25 })
      moments.push(performance.now())
      letters += letter
      if (letters.length < least) continue
      const disk = await onDisk(page)
      safe = beginnings(letters).find((each) => disk.includes(`"${each}"`)) ?? ''
    }
    const crashed = new Promise<void>((done) => void page.once('crash', () => done()))
    const dead = performance.now()
    const browser = await phone.context.newCDPSession(page)
    void browser.send('Page.crash').catch(() => null) // the page does not live to answer
    await crashed

    const again = await phone.context.newPage()
    await page.close()
    phone = { ...phone, page: again }
    await again.goto('/hoy')
    await again.waitForURL(`**${pathname}`)
    const box = textbox(again, name)
    await expect.poll(() => box.evaluate((each) => document.activeElement === each)).toBe(true)
    const kept = await box.inputValue()
    expect(letters.startsWith(kept) && kept.startsWith(safe), `${part}: «${letters}» was «${kept}»`).toBe(true)
    const lost = kept.length < letters.length ? Math.round(dead - (moments[kept.length] ?? dead)) : 0
    console.info(JSON.stringify({ part, typed: letters.length, kept: kept.length, lostOfTheLastMs: lost }))
    await box.fill('')
  }
  phone.expectNoProblems()
})

const people = s1Attendance.slice(0, 3)

/** Each part filled as far as it can be at that moment: notes wait for their points, signatures for people. */
const parts: Record<string, (page: Page) => Promise<void>> = {
  datos: async (page) => {
    await promoter.chooseKind(page, 'installation')
    const written = ['minutesNumber', 'date', 'startTime', 'endTime', 'venue', 'place', 'convener', 'chair'] as const
    for (const name of written) await page.getByLabel(detailsText[name], { exact: true }).fill(s1Meeting[name] ?? '')
  },
  asistencia: (page) => promoter.addPeople(page, people),
  agenda: (page) => promoter.fillAgenda(page, s1Meeting.agenda),
  desarrollo: async (page) => {
    const others = textbox(page, developmentText.others)
    await others.fill('Se leyó un saludo de Huampami.')
    for (const [index, { text = '', notes = '' }] of s1Meeting.agenda.entries()) {
      const box = textbox(page, `${index + 1}. ${text}`)
      if ((await box.count()) > 0) await box.fill(notes)
    }
  },
  acuerdos: async (page) => {
    for (const agreement of s1Agreements.slice(0, 2)) await promoter.addAgreement(page, agreement)
  },
  fotos: async (page) => {
    const buffer = await locatedJpeg(page, 90, 60)
    await page.locator('input[capture]').setInputFiles({ name: 'IMG_1.jpg', mimeType: 'image/jpeg', buffer })
    await page.locator('.photo-grid img').waitFor()
  },
  firmas: async (page) => {
    const list = page.getByRole('list', { name: signaturesText.list })
    await list.or(page.getByText(signaturesText.attendanceFirst)).waitFor()
    const again = button(page, signaturesText.signAgain)
    if ((await again.count()) > 0) {
      await again.click()
      await again.waitFor({ state: 'detached' })
    }
    const onPaper = button(page, signaturesText.allOnPaper(people.length))
    if ((await onPaper.count()) === 0) return
    await onPaper.click()
    await onPaper.waitFor({ state: 'detached' })
  },
}

/** @returns the text of the acta as it is printed */
async function minutesAfter(order: readonly string[]): Promise<string> {
  const { page } = phone
  // «Hoy» would lead back to the meeting that was left open.
  await page.goto('/reuniones')
  const hub = await promoter.beginMeeting(page)
  for (const part of [...order, 'desarrollo', 'firmas']) {
    await page.locator(`a[href="${hub}/${part}"]`).click()
    await page.waitForURL(`**/${part}`)
    await parts[part]?.(page)
    await promoter.goBack(page)
    await page.getByRole('link', { name: meetingsText.review }).waitFor()
  }
  await page.emulateMedia({ media: 'print' })
  const text = await promoter.minutesText(page, hub)
  await page.emulateMedia({ media: 'screen' })
  return text
}

test('[ux §7.3] on the phone too, the parts in any order give the same acta', async () => {
  const names = Object.keys(parts)
  const any = names.map((name) => ({ name, at: randomInt(1_000_000) })).sort((a, b) => a.at - b.at)
  const order = any.map(({ name }) => name)
  const straight = await minutesAfter(names)
  for (const { notes = '' } of s1Meeting.agenda) expect(straight).toContain(notes.replace(/\s+/g, ' '))
  expect(straight.match(/Firmó en papel/g)).toHaveLength(people.length)
  expect(await minutesAfter(order), order.join(', ')).toBe(straight)
  phone.expectNoProblems()
})
