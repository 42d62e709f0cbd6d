// Many words over a line that is cut: smaller pieces, at once.
import { expect, test } from 'vitest'
import { record } from '../../src/store/record.ts'
import { aHouse } from '../help/a-house.ts'
import { MESA } from '../help/changes.ts'

test('[fault 28] a large request that was cut goes again at once in halves; a small one waits', async () => {
  const phone = await (await aHouse()).aDevice('promoter', MESA)
  const write = (letters: number) =>
    record(phone.store, {
      mesa: MESA,
      rec: phone.store.newRecordId(),
      type: 'meeting',
      patch: { otherNotes: 'x'.repeat(letters) },
    })
  for (let index = 0; index < 8; index++) await write(15_000)
  phone.weather.push('requestLost', 'answerLost')
  const before = phone.requests()
  expect(await phone.carrier.sendNow()).toBe('allSent')
  // Of 120,000 letters, halved two times: the one whose answer was lost, and what is left in pieces that grow again.
  expect(phone.requests() - before).toBeGreaterThanOrEqual(4)
  await write(100)
  phone.weather.push('requestLost')
  expect(await phone.carrier.sendNow()).toBe('weakSignal')
})

test('[fault 28] a record that cannot go in smaller pieces waits for the next try, and does not try without end', async () => {
  const phone = await (await aHouse()).aDevice('promoter', MESA)
  phone.weather.push(...Array<'requestLost'>(30).fill('requestLost'))
  const patch = { otherNotes: 'x'.repeat(60_000) }
  await record(phone.store, { mesa: MESA, rec: phone.store.newRecordId(), type: 'meeting', patch })
  expect(await phone.carrier.sendNow()).toBe('weakSignal')
  expect(phone.weather.length).toBeGreaterThan(20)
})
