// A printed code against what the device holds; what is added to a closed acta leaves its seal as it was.
import { expect, test } from 'vitest'
import { addAddendum, addendaOf } from '../../src/store/addenda.ts'
import { findRecord } from '../../src/store/read.ts'
import { record } from '../../src/store/record.ts'
import { checkCode, findSeal, lettersMissing } from '../../src/store/seals.ts'
import type { Store } from '../../src/store/store.ts'
import { aStore } from '../help/a-store.ts'
import { MESA } from '../help/changes.ts'

async function closedMeeting(store: Store, place: string) {
  const rec = store.newRecordId()
  await record(store, { mesa: MESA, rec, type: 'meeting', patch: { place, date: '2024-03-14', state: 'draft' } })
  await record(store, { mesa: MESA, rec, type: 'meeting', op: 'close' })
  const meeting = await findRecord(store, 'meeting', rec)
  const seal = await findSeal(store, rec)
  if (!meeting || !seal) throw new Error('the meeting was not closed')
  return { meeting, code: seal.code }
}

/** Another letter of the alphabet in that place. */
const misread = (code: string, at: number) => `${code.slice(0, at)}${code[at] === 'A' ? 'B' : 'A'}${code.slice(at + 1)}`

test('a code finds its acta, whatever its case, spaces and dashes', async () => {
  const store = await aStore()
  const { meeting, code } = await closedMeeting(store, 'Nieva')
  await closedMeeting(store, 'Huampami')
  const typed = ` ${code.slice(0, 5).toLowerCase()} – ${code.slice(5)}`
  expect(lettersMissing(typed)).toBe(0)
  expect(await checkCode(store, typed)).toMatchObject({ is: 'same', code, meeting: { id: meeting.id } })
})

test('one or two letters misread: the acta it may be of, never «coincide»', async () => {
  const store = await aStore()
  const { meeting, code } = await closedMeeting(store, 'Nieva')
  for (const typed of [misread(code, 0), misread(misread(code, 3), 9)]) {
    expect(await checkCode(store, typed)).toMatchObject({ is: 'near', code, meeting: { id: meeting.id } })
  }
  expect(await checkCode(store, misread(misread(misread(code, 1), 4), 7))).toEqual({ is: 'unknown' })
})

test('a camera that names the acta tells a paper that says something else', async () => {
  const store = await aStore()
  const { meeting, code } = await closedMeeting(store, 'Nieva')
  expect(await checkCode(store, '2222222222', meeting.id)).toMatchObject({ is: 'different', code })
  expect(await checkCode(store, '2222222222', 'not-here')).toEqual({ is: 'unknown' })
})

test('letters that no code has are told', async () => {
  expect(await checkCode(await aStore(), 'ABCDE0O345')).toEqual({ is: 'unlikely', letters: '0, O' })
})

test('a draft has no seal, and its code is nobody’s', async () => {
  const store = await aStore()
  const rec = store.newRecordId()
  await record(store, { mesa: MESA, rec, type: 'meeting', patch: { place: 'Nieva', state: 'draft' } })
  expect(await findSeal(store, rec)).toBeNull()
})

test('addenda are dated, signed, in order, and leave the seal as it was', async () => {
  let clock = Date.parse('2024-03-20T04:30:00Z')
  const store = await aStore(() => clock)
  const { meeting, code } = await closedMeeting(store, 'Nieva')
  await addAddendum(store, meeting, 'Primera', 'Rosa')
  clock += 86_400_000
  await addAddendum(store, meeting, 'Segunda', 'Ñusak')
  const other = await closedMeeting(store, 'Huampami')
  expect(await addendaOf(store, other.meeting)).toEqual([])
  // Half past four in UTC is the day before in Lima.
  expect(await addendaOf(store, meeting)).toMatchObject([
    { text: 'Primera', by: 'Rosa', date: '2024-03-19' },
    { text: 'Segunda', by: 'Ñusak', date: '2024-03-20' },
  ])
  expect((await findSeal(store, meeting.id))?.code).toBe(code)
})
