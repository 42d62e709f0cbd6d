// [issue 6, point 8] Two people on one phone: each writes under her own name, and the phone stays its owner's.
import { expect, test } from 'vitest'
import { enrol } from '../../src/store/enrolment.ts'
import { planFor, writableMesas } from '../../src/store/plans.ts'
import { readSession } from '../../src/store/session.ts'
import { writeAs } from '../../src/store/take-turns.ts'
import { aHouse } from '../help/a-house.ts'
import { MESA } from '../help/changes.ts'

test('another writes, the owner takes it back; the right to send is the device’s own all the while', async () => {
  const { store } = await (await aHouse()).aDevice('promoter', MESA)
  const owners = await readSession(store)
  if (!owners) throw new Error('nobody here')
  const { name } = owners.person
  await writeAs(store, 'Marco Sejekam')
  expect(await readSession(store)).toEqual({
    ...owners,
    person: { ...owners.person, name: 'Marco Sejekam' },
    owner: name,
  })
  await writeAs(store, 'Ema Cuñachí')
  expect(await readSession(store)).toMatchObject({ person: { name: 'Ema Cuñachí' }, owner: name })
  await writeAs(store, name)
  expect(await readSession(store)).toEqual(owners)
})

test('the owner who enters again with a new code while another writes is no stranger: what she could read stays hers', async () => {
  const { store } = await (await aHouse()).aDevice('promoter', MESA)
  const owners = await readSession(store)
  if (!owners) throw new Error('nobody here')
  await writeAs(store, 'Marco Sejekam')
  await enrol(store, owners, [])
  expect(await readSession(store)).toEqual(owners)
  expect(await planFor(store, 2024)).not.toBeNull()
  await writeAs(store, 'Marco Sejekam')
  await enrol(store, { ...owners, person: { ...owners.person, name: 'Marco Sejekam' } }, [])
  expect(await writableMesas(store)).toEqual([])
})
