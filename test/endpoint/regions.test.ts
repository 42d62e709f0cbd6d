// Several regions on one server: how one is added, and whose people and mesas are whose.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { mesaId } from '../../src/domain/id.ts'
import { addRegion, idOfMesa, slugOf } from '../../src/endpoint/add-region.ts'
import { invite } from '../../src/endpoint/invite.ts'
import { storedPlan } from '../../src/endpoint/stored-plan.ts'
import { regionsIn } from '../../src/endpoint/region-file.ts'
import { enrolAnswer } from '../../src/protocol/enrol.ts'
import { aFolder } from '../help/a-database.ts'
import { admin } from './a-console.ts'
import { Phone } from './a-phone.ts'
import { anEndpoint } from './in-process.ts'

const LIST = `region;nivel;nombre;ubigeo;estado
Cusco;regional;Cusco;;activa
Cusco;provincial;Canchis;0806;activa
Cusco;distrital;"San Pedro";080607;por activar
Madre de Dios;provincial;Tahuamanu;1703;
`
const cusco = regionsIn(LIST)

test('a list of mesas is read as a spreadsheet writes it, and its first bad line is named', () => {
  expect(cusco).toEqual([
    {
      id: 'cusco',
      name: 'Cusco',
      mesas: [
        { name: 'Cusco', level: 'regional', status: 'active' },
        { name: 'Canchis', level: 'provincial', status: 'active', ubigeo: '0806' },
        { name: 'San Pedro', level: 'district', status: 'toActivate', ubigeo: '080607' },
      ],
    },
    {
      id: 'madre-de-dios',
      name: 'Madre de Dios',
      mesas: [{ name: 'Tahuamanu', level: 'provincial', status: 'toActivate', ubigeo: '1703' }],
    },
  ])
  expect(
    regionsIn(`\ufeffRegión,Nivel,Nombre,Ubigeo,Estado\r\nCusco,provincial,"Canas, la ""alta""",0805,activa\r\n`),
  ).toEqual([expect.objectContaining({ mesas: [expect.objectContaining({ name: 'Canas, la "alta"' })] })])
  for (const bad of [
    'x;provincial;;0801;',
    'x;otro;A;0801;',
    'x;provincial;A;08;',
    'x;distrital;A;0801;',
    '1;regional;A;;x',
  ])
    expect(regionsIn(`${LIST}${bad}`)).toEqual({ wrong: 6 })
  expect(regionsIn('estado;nombre;ubigeo;nivel;region\n;A;0801;provincial;Ica')).toEqual([
    expect.objectContaining({ id: 'ica' }),
  ])
  expect(regionsIn('nombre;ubigeo\nA;0801')).toEqual({ wrong: 1 })
})

test('an id of a mesa is one of the whole server', () => {
  const of = (name: string, ubigeo: string, level: 'provincial' | 'district' = 'provincial') =>
    idOfMesa('la-libertad', { name, level, status: 'active', ubigeo })
  expect(of('Sánchez Carrión', '1309')).toBe('la-libertad-sanchez-carrion')
  expect(of('Santa Rosa', '130901', 'district')).not.toBe(of('Santa Rosa', '130902', 'district'))
  expect(of('Santa Rosa de la muy larga tierra', '130901', 'district')).toBe('la-libertad-santa-rosa-de-la-muy-130901')
  expect(of('¿?', '1309')).toBeNull()
  expect(slugOf('Áncash, 2 de Mayo')).toBe('ancash-2-de-mayo')
})

const CANAS = { name: 'Canas', level: 'provincial', status: 'active', ubigeo: '0805' } as const

async function twoRegions() {
  const endpoint = await anEndpoint()
  if ('wrong' in cusco) throw new Error('the list')
  for (const region of cusco) expect(await addRegion(endpoint.storage, region, 0)).toMatchObject({ is: 'added' })
  const enter = async (code: string) => enrolAnswer.parse(await (await endpoint.enrol(code)).json())
  const office = await enter(
    await invite(
      endpoint.storage,
      { role: 'secretariat', name: 'Alba Ficticia Prueba', mesas: [], region: mesaId.parse('cusco') },
      endpoint.clock.now,
    ),
  )
  return { endpoint, office }
}

test('each region has its own people, mesas and shared space, whoever is called alike', async () => {
  const { endpoint, office } = await twoRegions()
  const amazonas = await endpoint.device('secretariat')
  const promoter = await endpoint.device('promoter', ['cusco-canchis'])
  expect(office.person).toMatchObject({ region: 'cusco', name: amazonas.person.name })
  expect(amazonas.person.region).toBe('amazonas')
  expect(promoter.person.region).toBe('cusco')
  expect(office.grants.map(({ mesa }) => mesa)).toEqual([
    'cer-cusco',
    'cusco',
    'cusco-canchis',
    'cusco-san-pedro-080607',
  ])
  expect(promoter.grants).toEqual([
    { mesa: 'cusco', access: 'read' },
    { mesa: 'cusco-canchis', access: 'write' },
  ])
  expect(amazonas.grants.filter(({ mesa }) => mesa.includes('cusco'))).toEqual([])
  const phone = new Phone(endpoint, office.token, 'cusco')
  await phone.send()
  expect(phone.rowsOfType('mesa').map(({ name, level }) => [name, level])).toEqual([
    ['Cusco', 'regional'],
    ['Canchis', 'provincial'],
    ['San Pedro', 'district'],
  ])
})

test('a plan is counted from its own region’s mesas, and another’s is not taken for it', async () => {
  const { endpoint } = await twoRegions()
  expect(await storedPlan(endpoint.storage, 2024, undefined, mesaId.parse('cusco'))).toEqual([])
  const amazonas = await storedPlan(endpoint.storage, 2024, undefined)
  if (!('mesas' in amazonas)) throw new Error('no plan')
  expect(amazonas.mesas.map(({ id }) => id).filter((id) => id.includes('cusco'))).toEqual([])
  expect(amazonas.mesas).toHaveLength(8)
})

test('what was sent to a mesa before there was one is sent again, and taken, once it is there', async () => {
  const { endpoint, office } = await twoRegions()
  const phone = new Phone(endpoint, office.token, 'cusco-canas')
  phone.write('r1', { place: 'Yanaoca' })
  await phone.send()
  expect(phone.states()).toEqual(['refused forbidden'])
  await addRegion(endpoint.storage, { id: mesaId.parse('cusco'), name: 'Cusco', mesas: [CANAS] }, 0)
  phone.write('r2', { place: 'Descanso' })
  expect(await phone.send()).toMatchObject({ state: 'gap' })
  await phone.send()
  expect(phone.states()).toEqual(['ok', 'ok'])
})

test('a longer list adds what is missing; a mesa whose id is another’s adds nothing', async () => {
  const { endpoint } = await twoRegions()
  const more = { id: mesaId.parse('cusco'), name: 'Cusco', mesas: [CANAS] }
  expect(await addRegion(endpoint.storage, more, 0)).toEqual({ is: 'added', mesas: ['cusco-canas'], fresh: 1 })
  expect(await addRegion(endpoint.storage, more, 0)).toEqual({ is: 'added', mesas: ['cusco-canas'], fresh: 0 })
  const before = await endpoint.storage.mesas()
  for (const bad of [
    { ...more, mesas: [CANAS, CANAS] },
    { ...more, id: mesaId.parse('condorcanqui') },
    { ...more, id: mesaId.parse('amazonas') },
    { id: mesaId.parse('madre'), name: 'Madre', mesas: [{ ...CANAS, name: 'de Dios' }] },
  ])
    expect(await addRegion(endpoint.storage, bad, 0)).toMatchObject({ is: 'unnamed' })
  expect(await endpoint.storage.mesas()).toEqual(before)
  const deeds = await endpoint.storage.deeds({ region: mesaId.parse('cusco'), after: 0, limit: 10 })
  expect(deeds.map(({ what, detail }) => `${what} ${detail}`)).toContain('region-added 3 mesas')
})

test('the console adds a region from a list, and gives a code in it', { timeout: 120_000 }, async () => {
  const endpoint = await anEndpoint()
  const file = join(aFolder(), 'mesas.csv')
  writeFileSync(file, Buffer.from(LIST.replace('Canchis', 'Canchís'), 'latin1'))
  expect(await admin(endpoint, 'region', '--file', file)).toContain('Cusco (cusco): 3 mesas nuevas de 3.')
  expect(await admin(endpoint, 'region', '--name', 'Ica', '--mesa', 'Pisco:1105')).toContain('ica-pisco')
  const given = await admin(endpoint, 'code', '--role', 'secretariat', '--name', 'Delia', '--region', 'ica')
  const answer = await (await endpoint.enrol(given.trim().split('\n').at(-1) ?? '')).json()
  expect(enrolAnswer.parse(answer).person.region).toBe('ica')
  const code = (...more: string[]) => admin(endpoint, 'code', '--role', 'promoter', '--name', 'Rosa', ...more)
  expect(await code('--mesa', 'bagua', '--region', 'ica')).toContain('No existe la mesa «bagua»')
  expect(await code('--mesa', 'bagua', '--mesa', 'ica-pisco')).toContain('de una sola región')
  expect(await admin(endpoint, 'region', '--name', 'Amazonas')).toContain('no puede tener una clave propia')
})
