import { expect, test } from 'vitest'
import { mesaId, recordId } from '../../src/domain/id.ts'
import { counts } from '../../src/store/counts.ts'
import { planFor, writableMesas } from '../../src/store/plans.ts'
import { findRecord } from '../../src/store/read.ts'
import { record, reopen } from '../../src/store/record.ts'
import { sendAgain, setAside } from '../../src/store/decide.ts'
import { openConflicts, shipments } from '../../src/store/shipments.ts'
import type { Trouble } from '../../src/sync/status.ts'
import { aDraft } from '../help/a-draft.ts'
import { aHouse, type Weather } from '../help/a-house.ts'
import { MESA } from '../help/changes.ts'

test('a new phone gets the plan and its mesa; the secretariat gets what the phone wrote', async () => {
  const house = await aHouse()
  const phone = await house.aDevice('promoter', 'condorcanqui')
  const office = await house.aDevice('secretariat')
  expect((await planFor(phone.store, 2024))?.activities).toHaveLength(26)
  expect((await writableMesas(phone.store)).map(({ id }) => id)).toEqual(['condorcanqui'])
  expect(await writableMesas(office.store)).toHaveLength(8)

  const { rec } = await aDraft(phone)
  expect(await phone.carrier.sendNow()).toBe('allSent')
  await office.carrier.sendNow()
  expect(await findRecord(office.store, 'meeting', rec)).toMatchObject({ place: 'Nieva', date: '2024-03-14' })
  expect(await counts(phone.store)).toMatchObject({ unsent: 0 })
})

test.each<readonly [Weather, Trouble]>([
  ['requestLost', 'weakSignal'],
  ['answerLost', 'weakSignal'],
  ['answerCut', 'weakSignal'],
  ['portal', 'portal'],
])('[I1][I3] %s: it stays unsent, and arrives once', async (weather, trouble) => {
  const house = await aHouse()
  const phone = await house.aDevice('promoter', 'condorcanqui')
  const office = await house.aDevice('secretariat')
  const { rec, write } = await aDraft(phone)
  phone.weather.push(weather)
  expect(await phone.carrier.sendNow()).toBe(trouble)
  expect(await counts(phone.store)).toMatchObject({ unsent: 1 })
  expect(phone.carrier.status()).toMatchObject({ phase: 'waiting', trouble })

  await write({ place: 'Huampami' })
  expect(await phone.carrier.sendNow()).toBe('allSent')
  await office.carrier.sendNow()
  expect(await findRecord(office.store, 'meeting', rec)).toMatchObject({ place: 'Huampami' })
  expect(await openConflicts(office.store)).toEqual([])
})

test('the endpoint may end and come back at any time', async () => {
  const house = await aHouse()
  const phone = await house.aDevice('promoter', 'condorcanqui')
  const { rec } = await aDraft(phone)
  phone.weather.push('answerLost')
  await phone.carrier.sendNow()
  await house.restart()
  expect(await phone.carrier.sendNow()).toBe('allSent')
  const office = await house.aDevice('secretariat')
  expect(await findRecord(office.store, 'meeting', rec)).toMatchObject({ place: 'Nieva' })
})

test('nothing to say is one request, and own records do not come back', async () => {
  const house = await aHouse()
  const phone = await house.aDevice('promoter', 'condorcanqui')
  await aDraft(phone)
  const before = phone.requests()
  await phone.carrier.sendNow()
  expect(phone.requests() - before).toBe(1)
  await phone.carrier.sendNow()
  expect(phone.requests() - before).toBe(2)
})

test('a refused change stays in view with its reason, blocks nothing, and can be sent again', async () => {
  const house = await aHouse()
  const phone = await house.aDevice('promoter', 'condorcanqui')
  const foreign = { mesa: mesaId.parse('amazonas'), rec: recordId.parse('poa-2024'), type: 'plan' as const }
  await record(phone.store, { ...foreign, patch: { title: 'Mi plan' } })
  const { rec } = await aDraft(phone)
  expect(await phone.carrier.sendNow()).toBe('allSent')
  expect(await counts(phone.store)).toMatchObject({ unsent: 0, refused: 1 })
  expect(await findRecord(phone.store, 'plan', 'poa-2024')).toMatchObject({ title: 'Mi plan' })
  expect((await shipments(phone.store)).find((each) => each.rec === foreign.rec)).toMatchObject({
    state: 'refused',
    why: 'forbidden',
  })
  expect((await shipments(phone.store)).find((each) => each.rec === rec)).toMatchObject({ state: 'sent' })

  await sendAgain(phone.store, foreign.mesa, foreign.rec)
  expect(await counts(phone.store)).toMatchObject({ unsent: 1, refused: 0 })
})

test('a draft made, removed and taken up again before any signal asks nobody to choose', async () => {
  const house = await aHouse()
  const phone = await house.aDevice('promoter', 'condorcanqui')
  const [gone, back] = [await aDraft(phone), await aDraft(phone)]
  for (const { rec } of [gone, back]) await record(phone.store, { mesa: MESA, rec, type: 'meeting', op: 'del' })
  await back.write({ venue: 'auditorio' })
  await phone.carrier.sendNow()
  expect(await findRecord(phone.store, 'meeting', gone.rec)).toBeNull()
  expect(await findRecord(phone.store, 'meeting', back.rec)).toMatchObject({ place: 'Nieva', venue: 'auditorio' })
  expect(await counts(phone.store)).toMatchObject({ unsent: 0, refused: 0, conflicts: 0 })
})

test('what is written over a closed acta is kept apart, and is not shown as the acta', async () => {
  const house = await aHouse()
  const phone = await house.aDevice('promoter', 'condorcanqui')
  const { rec, write } = await aDraft(phone)
  await record(phone.store, { mesa: MESA, rec, type: 'meeting', op: 'close' })
  await write({ place: 'Huampami' })
  expect(await findRecord(phone.store, 'meeting', rec)).toMatchObject({ place: 'Nieva', state: 'closed' })
  await phone.carrier.sendNow()
  expect(await counts(phone.store)).toMatchObject({ unsent: 0, refused: 1 })
  const [shipment] = await shipments(phone.store)
  expect(shipment).toMatchObject({ state: 'refused', why: 'sealed', refused: { place: 'Huampami' } })
})

test('refused, then closed, then opened again: still refused, still on screen', async () => {
  const house = await aHouse()
  const phone = await house.aDevice('promoter', 'condorcanqui')
  const { rec, write } = await aDraft(phone)
  await write({ date: '2024-02-30x', venue: 'auditorio' })
  await phone.carrier.sendNow()
  await record(phone.store, { mesa: MESA, rec, type: 'meeting', op: 'close' })
  await record(phone.store, { mesa: MESA, rec, type: 'meeting', op: 'close' })
  expect(await reopen(phone.store, MESA, rec)).toBe(true)
  expect(await counts(phone.store)).toMatchObject({ refused: 1, unsent: 0 })
  expect(await findRecord(phone.store, 'meeting', rec)).toMatchObject({ venue: 'auditorio', state: 'draft' })
})

test('[ux §7.13] the next person on a phone sends what the first left, and does not read it', async () => {
  const house = await aHouse()
  const phone = await house.aDevice('promoter', 'condorcanqui')
  const office = await house.aDevice('secretariat')
  const { rec } = await aDraft(phone)
  await house.handOver(phone, 'promoter', 'chachapoyas')
  expect(await findRecord(phone.store, 'meeting', rec)).toBeNull()
  await phone.carrier.sendNow()
  await office.carrier.sendNow()
  expect(await counts(phone.store)).toMatchObject({ unsent: 0, refused: 0 })
  expect((await shipments(phone.store)).map(({ state }) => state)).not.toContain('refused')
})

test('who corrects what was refused sends all that was refused with it, corrected', async () => {
  const house = await aHouse()
  const phone = await house.aDevice('promoter', 'condorcanqui')
  const office = await house.aDevice('secretariat')
  const { rec, write } = await aDraft(phone)
  await write({ date: '2024-02-30x', venue: 'auditorio' })
  await phone.carrier.sendNow()
  expect(await counts(phone.store)).toMatchObject({ refused: 1 })
  expect(await findRecord(phone.store, 'meeting', rec)).toMatchObject({ place: 'Nieva', venue: 'auditorio' })

  await write({ date: '2024-02-29' })
  expect(await counts(phone.store)).toMatchObject({ unsent: 1, refused: 0 })
  await phone.carrier.sendNow()
  await office.carrier.sendNow()
  const whole = { place: 'Nieva', venue: 'auditorio', date: '2024-02-29', state: 'draft' }
  expect(await findRecord(office.store, 'meeting', rec)).toMatchObject(whole)
  await sendAgain(phone.store, MESA, rec)
  expect(await counts(phone.store)).toMatchObject({ unsent: 0, refused: 0 })
})

test('an acta closed on the phone is closed everywhere, and a later change to it is set apart', async () => {
  const house = await aHouse()
  const [phone, other] = [
    await house.aDevice('promoter', 'condorcanqui'),
    await house.aDevice('promoter', 'condorcanqui'),
  ]
  const { rec } = await aDraft(phone)
  await phone.carrier.sendNow()
  await other.carrier.sendNow()
  await record(phone.store, { mesa: MESA, rec, type: 'meeting', op: 'close', patch: { closedBy: 'Alba' } })
  await phone.carrier.sendNow()
  await record(other.store, { mesa: MESA, rec, type: 'meeting', patch: { place: 'Galilea' } })
  await other.carrier.sendNow()
  expect(await findRecord(other.store, 'meeting', rec)).toMatchObject({
    state: 'closed',
    place: 'Nieva',
    closedBy: 'Alba',
  })
  expect((await shipments(other.store)).find((each) => each.rec === rec)).toMatchObject({
    state: 'refused',
    why: 'sealed',
  })
  await setAside(other.store, MESA, rec)
  expect(await counts(other.store)).toMatchObject({ unsent: 0, refused: 0 })
  expect(await findRecord(other.store, 'meeting', rec)).toMatchObject({ state: 'closed', place: 'Nieva' })
})
