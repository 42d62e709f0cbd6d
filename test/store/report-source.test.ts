// What the reports read of a device: who was heard of and when, what is here, and nothing that is nobody's business.
import { expect, test } from 'vitest'
import { mesaId } from '../../src/domain/id.ts'
import { leaveForField } from '../../src/store/field-trips.ts'
import { record } from '../../src/store/record.ts'
import { reportSource } from '../../src/store/report-source.ts'
import type { Store } from '../../src/store/store.ts'
import { progressOf } from '../../src/store/plan-progress.ts'
import { planRecords } from '../../src/store/plan-records.ts'
import { countedWork } from '../../src/ui/reports/counted-work.ts'
import { makeReport } from '../../src/ui/reports/make-report.ts'
import { askIn, REPORT_KINDS, type Choice } from '../../src/ui/reports/report-ask.ts'
import { localDate } from '../../src/domain/time.ts'
import { aHouse } from '../help/a-house.ts'

const MESA = mesaId.parse('condorcanqui')
const at = (day: string): number => Date.parse(`${day}T15:00:00-05:00`)
const LONG = 'Asociación Interétnica de Desarrollo y Conservación de la Cuenca del Río Santiago y sus Afluentes'
const [DNI, PHONE] = ['45678912', '987654321']

async function anActa(store: Store, { date, author }: { readonly date: string; readonly author: string }) {
  const rec = store.newRecordId()
  const acta = { kind: 'ordinary', date, startedAt: at(date), author, state: 'draft', minutesNumber: '001-2024' }
  const person = {
    'attendance/p1/name': 'Ñusak Inventado',
    'attendance/p1/state': 'present',
    'attendance/p1/documentNumber': DNI,
    'attendance/p1/phone': PHONE,
  }
  const agreement = { 'agreements/c1/text': 'Un acuerdo', 'agreements/c1/responsible': LONG }
  await record(store, { mesa: MESA, rec, type: 'meeting', patch: { ...acta, ...person, ...agreement } })
  await record(store, { mesa: MESA, rec, type: 'meeting', op: 'close', patch: { closedAt: at(date) } })
  return rec
}

const today = localDate.parse('2024-08-15')
async function reportsOn(store: Store) {
  const source = await reportSource(store)
  const choice: Choice = { today, years: [2024], planYears: [2024], usual: 2024, mesas: [] }
  const [progress, plan] = [await progressOf(store, 2024, { cutoff: today }), await planRecords(store, 2024)]
  const work = countedWork(0, () => undefined, new AbortController().signal)
  const slugs = ['trimestral', 'balance', 'actas', 'acuerdos', 'actividades']
  expect(slugs).toHaveLength(REPORT_KINDS.length)
  return Promise.all(
    slugs.map((que) =>
      makeReport({ ask: askIn({ que }, choice), source, plan, progress, received: null, now: at(today) }, work),
    ),
  )
}

test('an empty year makes every report, and each says from whom nothing came', async () => {
  const { store } = await (await aHouse()).aDevice('secretariat')
  for (const made of await reportsOn(store)) {
    expect(made?.report.facts.map(([label]) => label)).toContain('Fecha de corte')
    expect(made?.headline).toMatch(/^Incluye lo que hay en este equipo\. Faltan .*Condorcanqui \(aún no llega nada\)/)
    expect(made?.report.missing.join(' ')).toMatch(/Condorcanqui/)
  }
})

test('a mesa is heard of by what arrived from its own people; an absence that was announced is known', async () => {
  const house = await aHouse()
  const phone = await house.aDevice('promoter', 'condorcanqui')
  const laptop = await house.aDevice('secretariat')
  const found = async () => (await reportSource(laptop.store)).mesas.find(({ mesa }) => mesa === MESA)
  const heard = async () => (await found())?.last
  await anActa(laptop.store, { date: '2024-08-01', author: 'Alba' })
  expect(await heard()).toBeNull() // not arrived: it is on this laptop alone
  await anActa(phone.store, { date: '2024-06-20', author: 'Alba' })
  await phone.carrier.sendNow()
  await laptop.carrier.sendNow()
  expect(await heard()).toBeGreaterThanOrEqual(at('2024-06-20'))
  expect((await found())?.trips).toEqual([])
  const until = localDate.parse('2099-08-20')
  await leaveForField(phone.store, 'Alba', until)
  await phone.carrier.sendNow()
  await laptop.carrier.sendNow()
  expect((await found())?.trips).toMatchObject([{ until }])
})

test('names of responsibles as long as they are; no document, no phone, no person who came', async () => {
  const { store } = await (await aHouse()).aDevice('secretariat')
  await anActa(store, { date: '2024-08-01', author: 'Alba' })
  const all = JSON.stringify(await reportsOn(store))
  expect(all).toContain(LONG)
  for (const hidden of [DNI, PHONE, 'Ñusak']) expect(all).not.toContain(hidden)
  // Nobody has sent it: every report says so.
  for (const made of await reportsOn(store))
    expect(made?.report.missing.join(' ')).toMatch(/Por enviar desde este equipo/)
})

test('on a promoter’s device the mesas it has nothing of are named', async () => {
  const { store } = await (await aHouse()).aDevice('promoter', 'condorcanqui')
  const { mesas } = await reportSource(store)
  expect(mesas.filter(({ isHere }) => isHere).map(({ mesa }) => mesa)).toEqual([MESA])
  for (const made of await reportsOn(store))
    expect(made?.report.missing.join(' ')).toMatch(/Este equipo no tiene los datos de .*Chachapoyas/)
})
