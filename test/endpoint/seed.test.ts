// A database starts with the mesas and the plan, and keeps what is in it.
import { expect, test } from 'vitest'
import { mesaId } from '../../src/domain/id.ts'
import { kinds } from '../../src/domain/kinds.ts'
import { recordOf } from '../../src/domain/record.ts'
import { COMMITTEES } from '../../src/endpoint/demo/committees.ts'
import { foundMesas } from '../../src/endpoint/demo/found.ts'
import { yearOf } from '../../src/endpoint/demo/year.ts'
import { plant } from '../../src/endpoint/plant.ts'
import { seed } from '../../src/endpoint/seed.ts'
import { valuesOf, type Row } from '../../src/protocol/row.ts'
import { Phone } from './a-phone.ts'
import { anEndpoint, type InProcess } from './in-process.ts'

async function secretariat(endpoint: InProcess, mesa: string): Promise<Phone> {
  return new Phone(endpoint, (await endpoint.device('secretariat')).token, mesa)
}

const find = (phone: Phone, id: string): Row => {
  const row = [...phone.rows.values()].find((each) => each.id === id)
  if (!row) throw new Error(`no ${id}`)
  return row
}

test('the plan and the eight mesas are there for everyone', async () => {
  const phone = await secretariat(await anEndpoint(), 'amazonas')
  await phone.send()
  const plan = recordOf(kinds.plan, valuesOf(find(phone, 'poa-2024')))
  expect([plan.lines.length, plan.groups.length, plan.activities.length]).toEqual([4, 3, 26])
  const targets = recordOf(kinds.targets, valuesOf(find(phone, 'targets-poa-2024')))
  expect([targets.plan, targets.rules.length, targets.exclusive?.length]).toEqual(['poa-2024', 26, 5])
  expect(targets.rules.every(({ rule }) => rule !== undefined)).toBe(true)
  const mesas = phone.rowsOfType('mesa')
  expect(mesas.map(({ name, status }) => [name, status])).toContainEqual(['Condorcanqui', 'active'])
  expect(mesas.filter(({ status }) => status === 'toActivate')).toHaveLength(5)
})

test('seeding again changes nothing, not even what the secretariat has changed since', async () => {
  const endpoint = await anEndpoint()
  const phone = await secretariat(endpoint, 'amazonas')
  await phone.send()
  phone.write('luya', { status: 'active' }, { type: 'mesa' })
  const { v } = await phone.send()
  await seed(endpoint.storage, 1)
  expect(await phone.send()).toMatchObject({ v, rows: [] })
  expect(phone.values('luya')).toMatchObject({ status: 'active' })
})

test('closing and opening again keeps every row, receipt, device and grant', async () => {
  const before = await anEndpoint()
  const phone = await secretariat(before, 'condorcanqui')
  phone.write('r1', { place: 'Nieva' })
  const packed = phone.pack()
  await phone.post(packed)
  await before.close()

  const after = await anEndpoint({ database: before.database })
  const same = Object.assign(phone.clone(), { endpoint: after })
  expect((await same.post(packed)).results).toEqual([{ seq: 1, is: 'ok', v: 1, dup: true }])
  const reader = await secretariat(after, 'condorcanqui')
  await reader.send()
  expect(reader.values('r1')).toEqual({ place: 'Nieva' })
})

test('no two records have the same key, in whichever mesa: a phone with several finds them by it alone', async () => {
  const phone = await secretariat(await anEndpoint(), 'amazonas')
  await phone.send()
  const seeded = [...phone.rows.values()].map(({ id }) => String(id))
  const planted = COMMITTEES.flatMap((committee) => yearOf(committee, 'Rosa Ejemplo').map(({ id }) => id))
  const keys = [...seeded, ...planted]
  expect(planted.length).toBeGreaterThan(100)
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([])
})

test('the demonstration’s year is taken whole, twice the same, and is mostly closed actas', async () => {
  const endpoint = await anEndpoint()
  await foundMesas(endpoint.storage, 'demo')
  for (const committee of COMMITTEES) {
    const mesa = mesaId.parse(committee.mesa)
    await plant(endpoint.storage, mesa, 'demo', yearOf(committee, 'Rosa Ejemplo'))
    await plant(endpoint.storage, mesa, 'demo', yearOf(committee, 'Rosa Ejemplo'))
    const phone = await secretariat(endpoint, committee.mesa)
    const { v } = await phone.send()
    expect(v).toBe(1)
    const meetings = [...phone.rows.values()].filter(({ type }) => type === 'meeting')
    expect(meetings).toHaveLength(committee.calendar.length)
    expect(phone.rowsOfType('membership')).toHaveLength(committee.seats.length)
    expect(phone.rowsOfType('meeting').filter(({ state }) => state === 'draft')).toHaveLength(1)
    for (const row of meetings) {
      const meeting = recordOf(kinds.meeting, valuesOf(row))
      expect(meeting.attendance.length).toBeGreaterThan(committee.seats.length / 3)
      expect(meeting.agreements.length).toBeGreaterThan(0)
    }
  }
})
