// Everything that is kept about a person is found, wherever it stands and however she was spelled.
import { expect, test } from 'vitest'
import type { Role } from '../../../src/domain/access.ts'
import { verifyDeeds } from '../../../src/endpoint/law/verify-deeds.ts'
import { twoPhones } from '../a-phone.ts'
import { anEndpoint } from '../in-process.ts'
import { twoRegions } from '../two-regions.ts'
import { asking, hitsIn } from './asking.ts'

async function anOffice() {
  const endpoint = await anEndpoint()
  const phones = await twoPhones(endpoint)
  const { token } = await endpoint.device('secretariat', [], 'Bruno Inventado')
  return { endpoint, ...phones, office: asking(endpoint, token) }
}

async function anOfficeWithRecords() {
  const world = await anOffice()
  const { alba } = world
  const roster = { name: 'María Núñez Ficticia', phone: '+51 999 000 111', documentNumber: '99999901' }
  alba.write('p1', roster, { type: 'person' })
  alba.write('p2', { name: 'Otra Persona', phone: '999000112' }, { type: 'person' })
  alba.write('m1', { person: 'p1', institution: 'UGEL', year: 2024 }, { type: 'membership' })
  alba.write('m2', { person: 'p2', institution: 'ONG', year: 2024 }, { type: 'membership' })
  alba.write('r1', {
    date: '2024-03-14',
    state: 'draft',
    otherNotes: 'Dijo la señora Maria Nuñes que vendrá; su celular es 999-000-111.',
    'attendance/a1/name': 'MARIA NUNEZ FICTICIA',
    'attendance/a1/institution': 'UGEL',
    'attendance/a2/name': 'Otra Persona',
    'agreements/g1/responsible': 'María Ñúñez',
    'photos/f1/caption': 'Maria Nuñez con el alcalde',
    'photos/f2/caption': 'El local',
  })
  alba.write('sign-r1.1', { of: 'r1', attendee: 'a1', way: 'screen', strokes: 'M1 2l3 4' }, { type: 'signature' })
  alba.write('sign-r1.2', { of: 'r1', attendee: 'a2', way: 'screen', strokes: 'M1 2l3 4' }, { type: 'signature' })
  await alba.send()
  return world
}

test('a person is found in the roster, on lists, in agreements, in what was written, under photos, and where others point to her', async () => {
  const { office } = await anOfficeWithRecords()
  const { records, untaken, isCut } = await office.find('maria nunez')
  expect(hitsIn(records)).toEqual([
    'p1 name',
    'r1 agreements/g1/responsible',
    'r1 attendance/a1/name',
    'r1 otherNotes',
    'r1 photos/f1/caption',
  ])
  expect(records.map(({ id, date }) => [id, date])).toEqual([
    ['r1', '2024-03-14'],
    ['m1', null],
    ['p1', null],
    ['sign-r1.1', null],
  ])
  const [meeting, seat, , signature] = records
  expect(seat?.leaves).toContainEqual({ at: 'person', text: 'María Núñez Ficticia', isHit: false })
  expect(signature?.leaves).toContainEqual({ at: 'attendee', text: 'MARIA NUNEZ FICTICIA', isHit: false })
  expect(meeting?.leaves).toContainEqual({ at: 'attendance/a1/institution', text: 'UGEL', isHit: false })
  expect(meeting?.leaves.filter(({ at }) => at.includes('a2'))).toEqual([])
  expect([untaken, isCut]).toEqual([[], false])
})

test('she is found by her DNI and by her phone, however they are written, and nobody by another’s', async () => {
  const { office } = await anOfficeWithRecords()
  expect(hitsIn((await office.find('99999901')).records)).toEqual(['p1 documentNumber'])
  expect(hitsIn((await office.find('99999902')).records)).toEqual([])
  expect(hitsIn((await office.find('999 000 111')).records)).toEqual(['p1 phone', 'r1 otherNotes'])
})

test('what stands beside, and what was not taken, is looked through too', async () => {
  const { alba, bruno, office } = await anOfficeWithRecords()
  await bruno.send()
  alba.write('r1', { chair: 'Otro' })
  bruno.write('r1', { chair: 'Rosa Ficticia' })
  await alba.send()
  await bruno.send()
  alba.write('r1', {}, { op: 'close' })
  await alba.send()
  bruno.write('r1', { secretary: 'Rosa Ficticia' })
  await bruno.send()
  const { records, untaken } = await office.find('rosa ficticia')
  expect(records.map(({ type }) => type).sort()).toEqual(['apart', 'conflict'])
  expect(untaken).toHaveLength(1)
})

test('who looked is noted before anything is read, and never for whom', async () => {
  const { endpoint, office } = await anOfficeWithRecords()
  await office.find('maria nunez')
  const deeds = await endpoint.storage.deeds({ region: null, after: 0, limit: 100 })
  expect(deeds.at(-1)).toMatchObject({ what: 'person-found', region: 'amazonas', about: 'amazonas', detail: '' })
  expect(JSON.stringify([deeds, endpoint.logged])).not.toMatch(/nunez/i)
  expect((await verifyDeeds(endpoint.storage)).is).toBe('whole')
})

test.each<Role>(['promoter', 'coordinator'])('a %s looks for nobody', async (role) => {
  const { endpoint } = await anOffice()
  const { token } = await endpoint.device(role, ['condorcanqui'])
  const answer = await asking(endpoint, token).post('find', { words: 'maria nunez' })
  expect(answer.status).toBe(401)
})

test('nothing is looked for with too little, and nothing of another region is found', async () => {
  const { office } = await anOffice()
  expect((await office.post('find', { words: ' a ' })).status).toBe(400)
  const { endpoint, amazonas, cusco } = await twoRegions()
  expect((await asking(endpoint, amazonas.tokens.secretariat).find('Ana Reservada')).records).not.toEqual([])
  expect((await asking(endpoint, cusco.tokens.secretariat).find('Ana Reservada')).records).toEqual([])
})
