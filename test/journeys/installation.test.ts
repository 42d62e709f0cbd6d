// Scenario S1: an installation recorded with no signal, the battery pulled in the middle of a sentence, and sent on return.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { attendanceText } from '../../src/ui/text/attendance.ts'
import { reviewText } from '../../src/ui/text/meeting-review.ts'
import { meetingsText } from '../../src/ui/text/meetings.ts'
import { commonText } from '../../src/ui/text/common.ts'
import { s1Agreements, s1Attendance, s1Meeting } from '../help/s1.ts'
import * as promoter from './promoter.ts'
import { openStage, type Stage } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

test('S1: nothing lost, nothing twice', { timeout: 300_000 }, async () => {
  // In Chachapoyas, with signal, once.
  const code = await stage.codeFor('Alba Ficticia Prueba')
  let phone = await stage.switchOn('phone', true)
  await promoter.enter(phone.page, code)
  await phone.close()
  await stage.endpoint.stop()

  // Nine days without signal. The phone starts cold; there is nobody to answer.
  phone = await stage.switchOn('phone', false)
  await phone.page.goto('/hoy')
  const hub = await promoter.beginMeeting(phone.page)
  await promoter.openPart(phone.page, 'details')
  await promoter.fillDetails(phone.page, s1Meeting)
  await promoter.goBack(phone.page)
  await promoter.openPart(phone.page, 'attendance')
  await promoter.addPeople(phone.page, s1Attendance)
  for (const attendee of s1Attendance) await promoter.addMore(phone.page, attendee)
  // Somebody is at the door, half typed, when the battery goes for the first time.
  await phone.page.getByLabel(attendanceText.someoneElse).pressSequentially('Inés Prueba', { delay: 40 })
  await phone.kill()
  phone = await stage.switchOn('phone', false)
  await phone.page.goto('/hoy')
  await phone.page.waitForURL(`**${hub}/asistencia`)
  const door = phone.page.getByLabel(attendanceText.someoneElse)
  await expect.poll(() => door.inputValue()).toMatch(/^Inés Prue/)
  await door.fill('')
  await promoter.goBack(phone.page)
  await promoter.openPart(phone.page, 'agenda')
  await promoter.fillAgenda(phone.page, s1Meeting.agenda)
  await promoter.goBack(phone.page)
  await promoter.openPart(phone.page, 'development')

  // The battery is pulled in the middle of a sentence.
  const [first, ...others] = s1Meeting.agenda
  const notes = first?.notes ?? ''
  const notesOf = (n: number, text = '') => phone.page.getByLabel(`${n}. ${text}`, { exact: true })
  const field = notesOf(1, first?.text)
  await field.click()
  await field.pressSequentially(notes, { delay: 40 })
  const half = Math.floor(notes.length / 2)
  await field.evaluate((box: HTMLTextAreaElement, end) => box.setSelectionRange(end, end), half)
  const inserted = ' (aquí se cortó la luz)'
  await field.pressSequentially(inserted, { delay: 60 })
  await phone.kill()

  phone = await stage.switchOn('phone', false)
  await phone.page.goto('/hoy')
  // She lands where she was, in the same field, with what was kept.
  await phone.page.waitForURL(`**${hub}/desarrollo`)
  const again = notesOf(1, first?.text)
  await expect.poll(() => again.evaluate((box) => document.activeElement === box)).toBe(true)
  const kept = await again.inputValue()
  // At most the last 300 ms: five keys of 60 ms.
  expect(kept.startsWith(notes.slice(0, half) + inserted.slice(0, -6))).toBe(true)
  expect(kept.endsWith(notes.slice(half))).toBe(true)
  await again.fill(notes)
  for (const [index, { text, notes: said = '' }] of others.entries()) await notesOf(index + 2, text).fill(said)
  await promoter.goBack(phone.page)
  await promoter.openPart(phone.page, 'agreements')
  for (const agreement of s1Agreements) await promoter.addAgreement(phone.page, agreement)
  await phone.close()

  // Switched on once more; read, closed.
  phone = await stage.switchOn('phone', false)
  await phone.page.goto(hub)
  await phone.page.getByRole('link', { name: meetingsText.review }).click()
  await phone.page.getByRole('button', { name: reviewText.close }).click()
  await phone.page.getByText('Se enviará sola').waitFor()
  const onPhone = await promoter.minutesText(phone.page, hub)
  await phone.page.goto('/hoy')
  await phone.page.getByText(commonText.unsentCount(1)).waitFor()
  await phone.close()

  // Back in the town: it goes by itself.
  await stage.endpoint.restart()
  phone = await stage.switchOn('phone', true)
  await phone.page.goto('/hoy')
  await phone.page.getByText(commonText.allSent).waitFor()
  expect(await promoter.minutesText(phone.page, hub)).toBe(onPhone)

  // The secretariat's laptop.
  const laptop = await stage.switchOn('laptop', true, { form: 'laptop' })
  await laptop.page.goto(`/entrar#codigo=${stage.endpoint.firstCode ?? ''}`)
  await laptop.page.waitForURL('**/bajando')
  await laptop.page.goto('/reuniones')
  await expect.poll(() => laptop.page.getByRole('row').count()).toBe(2)
  expect(await promoter.minutesText(laptop.page, hub)).toBe(onPhone)
  for (const { name = '' } of s1Attendance) expect(onPhone).toContain(name)
  for (const { text = '' } of s1Agreements) expect(onPhone).toContain(text)
  for (const { text = '', notes: said = '' } of s1Meeting.agenda) {
    expect(onPhone).toContain(text)
    expect(onPhone).toContain(said.replace(/\s+/g, ' '))
  }
  expect(onPhone).toContain('Instalación de los Comités Ejecutivos Locales')
  await laptop.page.goto('/plan/a23')
  await laptop.page.getByText('por validar').first().waitFor()

  for (const device of [phone, laptop]) device.expectNoProblems()
})
