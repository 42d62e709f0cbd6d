// Several days, somebody in a member's seat, and signatures: nobody gets another's days or signature.
import { expect, test } from 'vitest'
import { countByDay, daysOf } from '../../src/domain/attendance-days.ts'
import { attendanceRows } from '../../src/domain/attendance-rows.ts'
import { localDate } from '../../src/domain/time.ts'
import { cameInstead } from '../../src/store/came-instead.ts'
import { membersOf } from '../../src/store/members.ts'
import { findRecord } from '../../src/store/read.ts'
import { record } from '../../src/store/record.ts'
import { sign, signaturesOf } from '../../src/store/signatures.ts'
import { aStore } from '../help/a-store.ts'
import { MESA } from '../help/changes.ts'

const [first, second] = [localDate.parse('2024-05-22'), localDate.parse('2024-05-23')]

/** Delia, of the committee, came on the first of two days and signed. */
async function aWorkshop() {
  const store = await aStore()
  const [person, seat, rec] = [store.newRecordId(), store.newRecordId(), store.newRecordId()]
  await record(store, { mesa: MESA, rec: person, type: 'person', patch: { name: 'Delia' } })
  await record(store, { mesa: MESA, rec: seat, type: 'membership', patch: { person, year: 2024, institution: 'UGEL' } })
  const head = { date: first, moreDays: [second], kind: 'training', state: 'draft' }
  const at = `attendance/${person}`
  const delia = {
    [`${at}/person`]: person,
    [`${at}/name`]: 'Delia',
    [`${at}/state`]: 'present',
    [`${at}/days`]: [first],
  }
  await record(store, { mesa: MESA, rec, type: 'meeting', patch: { ...head, ...delia } })
  const meeting = async () => {
    const found = await findRecord(store, 'meeting', rec)
    if (!found) throw new Error('no meeting')
    return found
  }
  const instead = async (day: typeof first, name: string | null) => {
    const [row] = attendanceRows(await meeting(), await membersOf(store, MESA, first))
    if (!row?.member) throw new Error('nobody of the committee')
    await cameInstead(store, await meeting(), { row, member: row.member, name, day })
  }
  const [one] = (await meeting()).attendance
  if (one) await sign(store, await meeting(), [one.key], { way: 'paper' })
  const listed = async () => {
    const [now, signed] = [await meeting(), await signaturesOf(store, await meeting())]
    return now.attendance.map((each) => [each.name, daysOf(each, now), signed.has(each.key)])
  }
  return { store, meeting, instead, listed }
}

test('[I1] who came herself on the first day and signed keeps both when another comes in her seat on the second', async () => {
  const { meeting, instead, listed } = await aWorkshop()
  await instead(second, 'Ñusak')
  expect(await listed()).toEqual(
    expect.arrayContaining([
      ['Delia', [first], true],
      ['Ñusak', [second], false],
    ]),
  )
  expect(countByDay(await meeting())).toMatchObject({ people: 2, byDay: [{ present: 1 }, { present: 1 }] })
})

test('on the only day she came another has her seat: the signature that was given is not hers', async () => {
  const { instead, listed } = await aWorkshop()
  await instead(first, 'Ñusak')
  expect(await listed()).toEqual([['Ñusak', [first], false]])
})

test('the member came herself after all: neither the day nor the signature of who had her seat is hers', async () => {
  const { meeting, store, instead, listed } = await aWorkshop()
  await instead(first, 'Ñusak')
  const [other] = (await meeting()).attendance
  if (other) await sign(store, await meeting(), [other.key], { way: 'paper' })
  await instead(second, null)
  expect(await listed()).toEqual(
    expect.arrayContaining([
      ['Ñusak', [first], true],
      ['Delia', [second], false],
    ]),
  )
})
