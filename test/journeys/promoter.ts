// What a promoter does with her fingers, step by step, in the words she reads on the screen.
import type { Page } from 'playwright-core'
import type { AgendaItem, Agreement, Attendee, Meeting } from '../../src/domain/meeting.ts'
import type { MeetingKind } from '../../src/domain/meeting-brief.ts'
import { attendanceText, documentNames, segmentNames } from '../../src/ui/text/attendance.ts'
import { commonText } from '../../src/ui/text/common.ts'
import { entryText } from '../../src/ui/text/entry.ts'
import { agendaText } from '../../src/ui/text/meeting-agenda.ts'
import { agreementsText, dueChoiceNames } from '../../src/ui/text/meeting-agreements.ts'
import { detailsText } from '../../src/ui/text/meeting-details.ts'
import { kindNames } from '../../src/ui/text/meeting-title.ts'
import { partNames } from '../../src/ui/text/meetings.ts'

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

/** Enters with her code and waits until the first download is over and the worker has every file. */
export async function enter(page: Page, code: string): Promise<void> {
  await page.goto('/entrar')
  await page.getByLabel(entryText.code).fill(code)
  await button(page, entryText.enter).click()
  await page.getByText(entryText.downloaded).waitFor()
  await page.goto('/hoy')
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
}

/** @returns the address of the new meeting's hub */
export async function beginMeeting(page: Page): Promise<string> {
  await page.getByRole('link', { name: commonText.newMeeting }).click()
  await page.waitForURL(/\/reuniones\/(?!nueva)[^/]+$/)
  return new URL(page.url()).pathname
}

export async function openPart(page: Page, part: keyof typeof partNames): Promise<void> {
  await page.getByRole('link', { name: new RegExp(`^${partNames[part]}, `) }).click()
  await page.getByRole('heading', { level: 1, name: partNames[part] }).waitFor()
}

/** And waits for the disk: what she left on the form was begun to be written when she left, and may take its time. */
export async function goBack(page: Page): Promise<void> {
  const before = page.url()
  await page.getByRole('link', { name: commonText.back }).click()
  await page.waitForURL((now) => now.href !== before)
  await page.evaluate(untilWritten)
}

/** In the page: whoever reads a table is served after all who had begun to write in it. */
async function untilWritten(): Promise<void> {
  for (const { name = '' } of await indexedDB.databases())
    await new Promise<void>((done, fail) => {
      const open = indexedDB.open(name)
      open.addEventListener('error', () => fail(open.error ?? new Error('it does not open')))
      open.addEventListener('success', () => {
        const db = open.result
        const read = db.transaction([...db.objectStoreNames])
        read.addEventListener('complete', () => {
          db.close()
          done()
        })
        read.objectStore(db.objectStoreNames[0] ?? '').count()
      })
    })
}

/** Behind «Ver más tipos» when it is seldom. */
export async function chooseKind(page: Page, kind: MeetingKind): Promise<void> {
  const chip = button(page, kindNames[kind])
  if ((await chip.count()) === 0) await button(page, detailsText.moreKinds).click()
  await chip.click()
}

export async function fillDetails(page: Page, meeting: Meeting): Promise<void> {
  if (meeting.kind) await chooseKind(page, meeting.kind)
  const lines = ['minutesNumber', 'venue', 'convener', 'callNotice', 'chair', 'secretary'] as const
  for (const line of lines) await page.getByLabel(detailsText[line], { exact: true }).fill(meeting[line] ?? '')
  const moments = ['date', 'startTime', 'endTime', 'noticeReadAt'] as const
  for (const moment of moments) await page.getByLabel(detailsText[moment], { exact: true }).fill(meeting[moment] ?? '')
  await page.getByLabel(detailsText.place, { exact: true }).fill(meeting.place ?? '')
  await page
    .getByRole('list', { name: detailsText.placeSuggestions })
    .getByRole('button', { name: meeting.place ?? '' })
    .first()
    .click()
  await page.getByText(detailsText.placeChosen(meeting.placeCode ?? '')).waitFor()
  const suggestion = button(page, detailsText.takeSuggestion)
  await suggestion.click()
  // Taken: it is not offered any more.
  await suggestion.waitFor({ state: 'detached' })
}

/** Writes people in one after another, as at the door. */
export async function addPeople(page: Page, people: readonly Omit<Attendee, 'key'>[]): Promise<void> {
  const field = page.getByLabel(attendanceText.someoneElse)
  for (const { name = '', institution = '' } of people) {
    await field.fill(`${name}, ${institution}`)
    await field.press('Enter')
    await page.getByRole('checkbox', { name: attendanceText.rowLabel(name, institution, '') }).waitFor()
  }
}

/** Fills in what is seldom asked: sex, segment, document, image. */
export async function addMore(page: Page, { name = '', sex, segment, documentKind, imageConsent }: Attendee) {
  await button(page, attendanceText.actionsOf(name)).click()
  await page.getByRole('menuitem', { name: attendanceText.more }).click()
  if (sex) await button(page, attendanceText[sex]).click()
  if (segment)
    await page.getByLabel(attendanceText.segment, { exact: true }).selectOption({ label: segmentNames[segment] })
  if (documentKind) await button(page, documentNames[documentKind]).click()
  if (imageConsent !== undefined) await button(page, imageConsent ? attendanceText.yes : attendanceText.no).click()
  await button(page, attendanceText.closeMore).click()
}

export async function fillAgenda(page: Page, points: readonly AgendaItem[]): Promise<void> {
  for (const [index, { text = '' }] of points.entries()) {
    await button(page, agendaText.addPoint).click()
    await page.getByLabel(agendaText.point(index + 1), { exact: true }).fill(text)
  }
}

export async function addAgreement(
  page: Page,
  { text = '', responsible = '', due }: Omit<Agreement, 'key'>,
): Promise<void> {
  await button(page, agreementsText.add).click()
  await page.getByLabel(agreementsText.what).fill(text)
  const known = button(page, responsible)
  if ((await known.count()) > 0) await known.click()
  else {
    await button(page, agreementsText.otherPerson).click()
    await page.getByLabel(agreementsText.otherPersonField).fill(responsible)
  }
  if (due === 'immediate') await button(page, dueChoiceNames.immediate).click()
  else {
    await button(page, dueChoiceNames.other).click()
    await page.getByLabel(agreementsText.otherDate).fill(due ?? '')
  }
  await button(page, agreementsText.done).click()
  await button(page, agreementsText.add).waitFor()
}

/** The acta as words: a phone and a laptop lay the same ones out differently. */
export async function minutesText(page: Page, hub: string): Promise<string> {
  await page.goto(`${hub}/acta`)
  const sheet = page.locator('article').first()
  await sheet.waitFor()
  return (await sheet.innerText()).replace(/\s+/g, ' ')
}
