// A year of the plan in a database: what was validated, what waits, what came back, and a reprogramming in July.
import { mesaId } from '../../src/domain/id.ts'
import type { Json } from '../../src/domain/json.ts'
import type { Kind } from '../../src/domain/kinds.ts'
import { plant, type Seedling } from '../../src/endpoint/plant.ts'
import { REGION } from '../../src/endpoint/seed.ts'
import type { Storage } from '../../src/endpoint/storage/contract.ts'

const CER = 'cer-amazonas'
const at = (day: string): number => Date.parse(`${day}T17:00:00Z`)
const one = (kind: Kind, id: string, day: string, fields: Readonly<Record<string, Json>>): Seedling => ({
  id,
  kind,
  fields,
  at: at(day),
})
const people = [
  {
    key: 'p1',
    name: 'Rosa del Pilar Prueba de Ficción',
    state: 'present',
    sex: 'female',
    segment: 'regionalGovernment',
  },
  { key: 'p2', name: 'Ñusak Inventado Ejemplo', state: 'present', sex: 'male' },
]
const meeting = (id: string, kind: string, day: string, activity: string, more: Readonly<Record<string, Json>> = {}) =>
  one('meeting', id, day, {
    kind,
    date: day,
    activity,
    state: 'closed',
    minutesNumber: `${id.slice(1).padStart(3, '0')}-2024`,
    attendance: people,
    startedAt: at(day),
    closedAt: at(day),
    ...more,
  })
const paper = (id: string, kind: string, day: string, activity: string, more: Readonly<Record<string, Json>> = {}) =>
  one('document', id, day, {
    kind,
    date: day,
    presentedOn: day,
    activity,
    state: 'closed',
    title: `Papel ${id}`,
    file: 'a'.repeat(64),
    startedAt: at(day),
    closedAt: at(day),
    ...more,
  })
const verdict = (of: string, mesa: string, word: string, day: string, note = '') =>
  one('validation', `v-${of}-${day}`, day, {
    of,
    mesa,
    verdict: word,
    by: 'Secretaría',
    at: at(day),
    ...(note && { note }),
  })

const IN_CER: readonly Seedling[] = [
  meeting('m1', 'installation', '2024-02-15', 'a14'),
  meeting('m2', 'ordinary', '2024-03-20', 'a15'),
  meeting('m3', 'ordinary', '2024-05-16', 'a15'),
  meeting('m4', 'extraordinary', '2024-08-22', 'a15'),
  // The last hours of the quarter in Lima are the next day in UTC.
  meeting('m5', 'workingGroup', '2024-09-30', 'a16', { space: 'Mesa del agua' }),
  paper('d1', 'ordinance', '2024-03-12', 'a01', { number: 'Ordenanza 002-2024-GRA/CR' }),
  paper('d2', 'followUpReport', '2024-03-25', 'a05', { elements: ['social'] }),
  paper('d3', 'followUpReport', '2024-03-26', 'a05', { elements: ['social'] }),
  paper('d4', 'report', '2024-04-08', 'a06', { elements: ['inicio-2024'] }),
]
const IN_CONDORCANQUI: readonly Seedling[] = [
  meeting('m6', 'installation', '2024-03-14', 'a23'),
  ...[1, 2, 3, 4, 5, 6, 7].map((month) => meeting(`m6${month}`, 'ordinary', `2024-0${month}-18`, 'a25')),
]
const IN_CHACHAPOYAS: readonly Seedling[] = [
  meeting('m7', 'installation', '2024-04-11', 'a23'),
  meeting('m8', 'ordinary', '2024-06-05', 'a25'),
]
const VALIDATED: Readonly<Record<string, readonly Seedling[]>> = {
  [CER]: IN_CER.filter(({ id }) => id !== 'm4' && id !== 'd4'),
  condorcanqui: IN_CONDORCANQUI,
  chachapoyas: [],
}

/** Under an incarnation of its own, beside whatever is there. */
export async function tellYear(storage: Storage): Promise<void> {
  await plant(storage, mesaId.parse(CER), 'told', IN_CER)
  await plant(storage, mesaId.parse('condorcanqui'), 'told', IN_CONDORCANQUI)
  await plant(storage, mesaId.parse('chachapoyas'), 'told', IN_CHACHAPOYAS)
  await plant(storage, REGION, 'told', [
    ...Object.entries(VALIDATED).flatMap(([mesa, all]) =>
      all.map(({ id, at: closed }) => verdict(id, mesa, 'validated', new Date(closed).toISOString().slice(0, 10))),
    ),
    verdict('m8', 'chachapoyas', 'observed', '2024-06-20', 'Falta la lista de asistencia firmada'),
    one('planChoice', 'c1', '2024-02-01', {
      plan: 'poa-2024',
      activity: 'a24',
      reading: 'trimestral',
      by: 'Secretaría',
      at: at('2024-02-01'),
    }),
    one('planChoice', 'c2', '2024-12-20', {
      plan: 'poa-2024',
      activity: 'a21',
      quarter: 1,
      fulfilment: 'partly',
      why: 'No hubo convocatorias en enero',
      by: 'Secretaría',
      at: at('2024-12-20'),
    }),
    one('planChange', 'change-2', '2024-07-15', {
      plan: 'poa-2024',
      from: '2024-07-15',
      why: 'La Mesa Nacional asignó presupuesto para Luya y Bongará',
      minutesName: 'CER 008-2024',
      at: at('2024-07-15'),
      changes: [
        { key: 'x1', activity: 'a10', quarters: [4] },
        { key: 'x2', activity: 'a07', mergedInto: 'a06' },
      ],
    }),
  ])
}
