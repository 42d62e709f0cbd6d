// From which day a mesa's last record is, and who is in the field: read from what this device has.
import { expect, test } from 'vitest'
import { dateOf } from '../../src/domain/time.ts'
import { comeBack, fieldTrips, leaveForField, tripOf } from '../../src/store/field-trips.ts'
import { silencesOf } from '../../src/store/silences.ts'
import { aHouse } from '../help/a-house.ts'
import { MESA } from '../help/changes.ts'
import { record } from '../../src/store/record.ts'
import { recordId } from '../../src/domain/id.ts'
import type { Store } from '../../src/store/store.ts'

const TODAY = dateOf(Date.now())
const DAYS = 86_400_000
const of = async (store: Store, mesa: string, today = TODAY) =>
  (await silencesOf(store, today)).find(({ space }) => space === mesa)?.silence

const begin = (store: Store, id: string, author: string, daysAgo: number) =>
  record(store, {
    mesa: MESA,
    rec: recordId.parse(id),
    type: 'meeting',
    patch: { kind: 'ordinary', author, startedAt: Date.now() - daysAgo * DAYS },
  })

test('a mesa is silent since its last record that arrived, not counting what the secretariat wrote in it', async () => {
  const house = await aHouse()
  const phone = await house.aDevice('promoter', MESA)
  const laptop = await house.aDevice('secretariat')
  const self = (await laptop.store.db.meta.get('session'))?.value as { person: { name: string } } // as it was enrolled
  expect(await of(laptop.store, MESA)).toEqual({ is: 'nothingYet' })

  await begin(phone.store, 'r1', 'Rosa', 9)
  expect(await of(phone.store, MESA)).toEqual({ is: 'nothingYet' })
  await phone.carrier.sendNow()
  await begin(laptop.store, 'r2', self.person.name, 0)
  await laptop.carrier.sendNow()
  expect(await of(laptop.store, MESA)).toMatchObject({ is: 'silent', days: 9 })
  await begin(phone.store, 'r3', 'Rosa', -400)
  await phone.carrier.sendNow()
  await laptop.carrier.sendNow()
  expect(await of(laptop.store, MESA)).toMatchObject({ is: 'silent', days: 9 })
})

test('«Salgo al campo» reaches the laptop for every mesa she writes in, and «Ya volví» ends it', async () => {
  const house = await aHouse()
  const phone = await house.aDevice('promoter', MESA, 'luya')
  const laptop = await house.aDevice('secretariat')
  const until = dateOf(Date.now() + 5 * DAYS)
  await leaveForField(phone.store, 'Rosa', until)
  const own = await tripOf(phone.store, 'Rosa', TODAY)
  expect(own.map(({ mesa }) => mesa).sort()).toEqual([MESA, 'luya'])
  expect(await tripOf(phone.store, 'Marco', TODAY)).toEqual([])
  await phone.carrier.sendNow()
  await laptop.carrier.sendNow()
  expect(await of(laptop.store, 'luya')).toEqual({ is: 'inField', until })
  expect(await of(laptop.store, 'bagua')).toEqual({ is: 'nothingYet' })

  await comeBack(phone.store, own)
  expect(await tripOf(phone.store, 'Rosa', TODAY)).toEqual([])
  await phone.carrier.sendNow()
  await laptop.carrier.sendNow()
  expect(await of(laptop.store, MESA)).toEqual({ is: 'sending', last: TODAY })
  expect((await fieldTrips(laptop.store)).map(({ back }) => back)).toEqual([TODAY, TODAY])
})
