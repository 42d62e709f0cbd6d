// What the shell's papers are made from: the meeting in the database with who signed it, what was added, and its seal.
import { expect, test } from 'vitest'
import { minutesPaper } from '../../src/document/minutes.ts'
import { mesaId } from '../../src/domain/id.ts'
import type { Json } from '../../src/domain/json.ts'
import type { Kind } from '../../src/domain/kinds.ts'
import { plant } from '../../src/endpoint/plant.ts'
import { storedOccasion } from '../../src/paper/stored-occasion.ts'
import { wordsMark } from '../../src/protocol/signed.ts'
import { minutesWords } from '../../src/ui/text/minutes.ts'
import { s1Agreements, s1Attendance, s1Meeting } from '../help/s1.ts'
import { anEndpoint } from './in-process.ts'

const MESA = mesaId.parse('condorcanqui')
const SITE = 'https://cuaderno.example'
const AT = Date.parse('2024-03-14T18:31:00Z')
const [FIRST, SECOND] = ['M100 200l40 -60 30 80', 'M10 20l30 40']
/** As it is on the wire. */
const plain = (value: object): Record<string, Json> => JSON.parse(JSON.stringify(value))
const record = (kind: Kind, id: string, fields: object) => ({ id, kind, fields: plain(fields), at: AT })

const saw = s1Agreements.map((each) => ({ key: each.key, mark: wordsMark(each) }))
const signed = (attendee: number, number: number, fields: object) =>
  record('signature', `sign-s1.${number}`, {
    of: 's1',
    attendee: s1Attendance[attendee]?.key,
    at: number,
    saw,
    ...fields,
  })

async function planted() {
  const { storage } = await anEndpoint()
  const closed = { ...s1Meeting, state: 'closed', closedAt: AT, closedBy: 'Alba Ficticia Prueba' }
  await plant(storage, MESA, 'scene', [
    record('meeting', 's1', closed),
    signed(0, 1, { way: 'screen', strokes: FIRST }),
    signed(1, 2, { way: 'screen', strokes: FIRST }),
    signed(1, 3, { way: 'screen', strokes: SECOND }),
    signed(2, 4, { way: 'thumbprint' }),
    signed(3, 5, { way: 'screen', strokes: FIRST, isVoid: true }),
    signed(4, 6, { way: 'screen', strokes: FIRST, saw: saw.slice(1) }),
    signed(5, 7, { way: 'paper', of: 'another' }),
    record('addendum', 'b2', { of: 's1', text: 'Segunda.', at: 2, minutesNumber: '004-2024' }),
    record('addendum', 'a3', { of: 'another', text: 'De otra acta.', at: 3 }),
  ])
  // Written in the same moment as the other, and come later; and one of before.
  await plant(storage, MESA, 'later', [
    record('addendum', 'b1', { of: 's1', text: 'Primera.', at: 2 }),
    record('addendum', 'c0', { of: 's1', text: 'De antes.', at: 1 }),
  ])
  const occasion = await storedOccasion(storage, 's1', SITE)
  if (!occasion) throw new Error('the meeting is not found')
  return { storage, occasion }
}

test('the latest signature of each person stands as it was drawn; one taken back, or of another acta, does not', async () => {
  const { occasion } = await planted()
  const blocks = minutesPaper(occasion, minutesWords).sections.flatMap((section) => section.blocks)
  const table = blocks.flatMap((each) => (each.is === 'table' && each.drawings ? [each] : []))[0]
  expect(table?.drawings?.slice(0, 6)).toEqual([FIRST, SECOND, null, null, FIRST, null])
  const ways = ['Firmó en pantalla', 'Firmó en pantalla', 'Huella en papel', '', 'Firmó en pantalla', '']
  expect(table?.rows.slice(0, 6).map((row) => row.at(-1))).toEqual(ways)
  expect(JSON.stringify(blocks)).toContain('Constancia: el acuerdo 1 cambió después de 1 firma.')
})

test('what was added is of this acta, the oldest first, as on the phone; the seal leads to the address where it is checked', async () => {
  const { occasion } = await planted()
  expect(occasion.addenda?.map(({ text }) => text)).toEqual(['De antes.', 'Primera.', 'Segunda.'])
  expect(occasion.seal?.code).toMatch(/^[2-9A-HJ-NP-Z]{10}$/)
  expect(occasion.seal?.link).toBe(`${SITE}/comprobar#acta=s1&codigo=${occasion.seal?.code}`)
  expect([occasion.mesa?.name, occasion.district?.name, occasion.plan?.year]).toEqual(['Condorcanqui', 'Nieva', 2024])
  expect(minutesPaper(occasion, minutesWords).reference).toEqual(['Acta N.° 004-2024', 'antes 001-2024'])
})

test('nobody has a meeting of that name, nor one that is no name at all', async () => {
  const { storage } = await planted()
  expect(await storedOccasion(storage, 'nobody', SITE)).toBeNull()
  expect(await storedOccasion(storage, '../../etc', SITE)).toBeNull()
  expect(await storedOccasion(storage, 'b1', SITE)).toBeNull()
})
