// The acta of scenario S1 on paper: in the Mesa's order, nothing left out, nothing invented.
import { expect, test } from 'vitest'
import { minutesPaper } from '../../src/document/minutes.ts'
import type { Occasion } from '../../src/document/occasion.ts'
import type { Block, Paper } from '../../src/document/paper.ts'
import { summaryText } from '../../src/document/plain-text.ts'
import { entryKey } from '../../src/domain/id.ts'
import type { Meeting } from '../../src/domain/meeting.ts'
import type { Plan } from '../../src/domain/plan.ts'
import { localDate } from '../../src/domain/time.ts'
import { minutesWords } from '../../src/ui/text/minutes.ts'
import { s1Agreements, s1Attendance, s1Meeting, s1Mesa } from '../help/s1.ts'
import { emptyMeeting } from '../help/empty-meeting.ts'

const nieva = { code: '010401', name: 'Nieva', province: 'Condorcanqui', latitude: -4.6, longitude: -77.86 }
const plan: Plan = {
  year: 2024,
  title: 'Plan Operativo de Actividades 2024',
  region: 'Amazonas',
  groups: [],
  lines: [{ key: entryKey.parse('l4'), name: 'PROMOCIÓN DE LA PARTICIPACIÓN', shortName: 'Participación', number: 4 }],
  activities: [{ key: entryKey.parse('a23'), line: entryKey.parse('l4'), text: 'Instalación de los Comités.' }],
}
const paperOf = (fields: Partial<Meeting> = {}, around: Partial<Occasion> = {}): Paper =>
  minutesPaper({ meeting: { ...s1Meeting, ...fields }, mesa: s1Mesa, district: nieva, plan, ...around }, minutesWords)

const blocksOf = ({ sections }: Paper): readonly Block[] => sections.flatMap(({ blocks }) => blocks)
const wordsOf = (paper: Paper): string => JSON.stringify(paper)
const tableAt = (paper: Paper, index: number) =>
  blocksOf(paper).flatMap((each) => (each.is === 'table' ? [each] : []))[index]
const firstParagraph = (paper: Paper) =>
  blocksOf(paper).flatMap((each) => (each.is === 'paragraph' ? [each.text] : []))[0]

test('the heading names the Mesa, its number and what kind of gathering it was', () => {
  const paper = paperOf()
  expect(paper.issuer).toEqual([
    'Mesa de Concertación para la Lucha Contra la Pobreza',
    'Región Amazonas · Mesa Condorcanqui',
  ])
  expect(paper.reference[0]).toBe('Acta N.° 001-2024')
  expect(paper.title).toBe('Acta de instalación del Comité Ejecutivo Provincial de Condorcanqui')
})

test('the opening says where, when and at what hour, in 24 hours', () => {
  expect(firstParagraph(paperOf())).toBe(
    'En Santa María de Nieva, auditorio municipal, distrito de Nieva, provincia de Condorcanqui, ' +
      'siendo las 9:40 horas del jueves 14 de marzo de 2024, se reunieron las personas que firman esta acta.',
  )
})

test('who called, who led, how many came and when the notice was read', () => {
  const words = wordsOf(paperOf({ activity: entryKey.parse('a23') }))
  expect(words).toContain('Convocó Coordinación Provincial, con Oficio Múltiple 002-2024 (ejemplo).')
  expect(words).toContain('Presidió Rosa del Pilar Prueba de Ficción y llevó la secretaría Alba Ficticia Prueba.')
  expect(words).toContain('Asistieron 18 personas: 7 mujeres y 11 hombres.')
  expect(words).toContain('A las 9:45 horas se leyó el aviso de privacidad.')
  expect(words).toContain('actividad del POA 2024: «Instalación de los Comités».')
})

test('sections come in the order agenda, development, agreements, closing, signatures', () => {
  const paper = paperOf()
  expect(paper.sections.map(({ number, heading }) => number && `${number}. ${heading}`)).toEqual([
    undefined,
    '1. Agenda',
    '2. Desarrollo',
    '3. Acuerdos',
    undefined,
    '4. Asistentes y firmas (18)',
  ])
  expect(wordsOf(paper)).toContain('se cerró la reunión a las 13:05 horas')
})

test('each agenda point has its own development, and its line breaks stay', () => {
  const development = paperOf().sections[2]?.blocks.map((each) => each.is === 'paragraph' && [each.lead, each.text])
  expect(development).toEqual([
    ['Punto 1.', 'La Coordinación Provincial presentó el balance del año 2023.'],
    ['Punto 2.', 'Cada institución presentó su acreditación.'],
    [undefined, 'Quedó instalado el comité.'],
    ['Punto 3.', 'Se revisó el plan del año y se acordó el número de sesiones.'],
    ['Punto 4.', 'La Municipalidad de El Cenepa pidió ser sede de la próxima sesión.'],
  ])
})

test('each agreement has its number, who answers and its day as dd/mm/aaaa', () => {
  const table = tableAt(paperOf(), 0)
  expect(table?.columns.map(({ name }) => name)).toEqual(['N.°', 'Acuerdo', 'Responsable', 'Plazo'])
  expect(table?.rows).toHaveLength(5)
  expect(table?.rows[0]).toEqual([
    '1',
    'Conformar el grupo de agua y saneamiento',
    'Municipalidad Provincial',
    '30/04/2024',
  ])
  expect(table?.rows[2]).toEqual(['3', 'Aprobar 6 sesiones en el año', 'CEP', 'Inmediato'])
})

test('the line of the plan is a column only when some agreement serves one', () => {
  const [first, ...rest] = s1Agreements
  const table = tableAt(
    paperOf({ agreements: [{ ...first, key: entryKey.parse('c1'), activity: entryKey.parse('a23') }, ...rest] }),
    0,
  )
  expect(table?.columns.at(-1)?.name).toBe('Línea del POA')
  expect(table?.rows.map((row) => row.at(-1))).toEqual(['4. Participación', '', '', '', ''])
})

test('only those present sign, with room to do it on paper', () => {
  const table = tableAt(paperOf({ attendance: s1Attendance.map((each, index) => ({ ...each, ...states[index] })) }), 1)
  expect(table?.columns.at(-1)).toEqual({ name: 'Firma', size: 'sign' })
  expect(table?.rows.map(([, name]) => name)).toEqual([
    'Rosa del Pilar Prueba de Ficción (llegó tarde)',
    ...s1Attendance.slice(3).map(({ name }) => name),
  ])
  expect(new Set(table?.rows.map((row) => row.at(-1)))).toEqual(new Set(['']))
})
const states = [{ state: 'late' }, { state: 'excused' }, { state: 'absent' }] as const

test('a draft says so on every page; a closed acta says when and by whom', () => {
  const draft = paperOf()
  expect([...draft.reference, draft.running].join()).toMatch(/BORRADOR.*BORRADOR/)
  const closed = paperOf({
    state: 'closed',
    closedAt: Date.parse('2024-03-14T18:31:00Z'),
    closedBy: 'Alba Ficticia Prueba',
  })
  expect(wordsOf(closed)).not.toContain('BORRADOR')
  expect(closed.footer).toBe('Cerrada el 14/03/2024 a las 13:31 por Alba Ficticia Prueba')
})

test('an empty meeting makes a paper that says what was not recorded', () => {
  const paper = minutesPaper({ meeting: emptyMeeting, mesa: null, district: null, plan: null }, minutesWords)
  expect(paper.title).toBe('Acta de reunión')
  expect(firstParagraph(paper)).toBe('Se reunieron las personas que firman esta acta.')
  expect(blocksOf(paper).filter((each) => each.is === 'paragraph' && each.text === 'No se registró.')).toHaveLength(4)
  expect(wordsOf(paper)).not.toMatch(/undefined|null|NaN/)
})

test('no agreements is said when it was marked, never guessed', () => {
  expect(wordsOf(paperOf({ agreements: [], noAgreements: true }))).toContain('No hubo acuerdos.')
  expect(wordsOf(paperOf({ agreements: [] }))).not.toContain('No hubo acuerdos.')
})

test('the message that is passed on has the agreements and none of the names of those present', () => {
  const text = summaryText(paperOf())
  expect(text).toContain('5. Realizar la próxima sesión en Huampami · Municipalidad de El Cenepa · 18/04/2024')
  expect(text).toContain('4. Pedidos')
  for (const { name = '' } of s1Attendance.slice(1)) expect(text).not.toContain(name)
  // A cell with nothing in it leaves no mark at the end of its line.
  const [first, ...rest] = s1Agreements
  const serving = { ...first, key: entryKey.parse('c1'), activity: entryKey.parse('a23') }
  const lines = summaryText(paperOf({ agreements: [serving, ...rest] })).split('\n')
  expect(lines).toContain('3. Aprobar 6 sesiones en el año · CEP · Inmediato')
})

test('a date that only just has an hour still reads as a sentence', () => {
  const { startTime: _unknown, ...noHour } = s1Meeting
  const paper = minutesPaper({ meeting: noHour, mesa: s1Mesa, district: null, plan: null }, minutesWords)
  expect(firstParagraph(paper)).toContain('auditorio municipal, el jueves 14 de marzo de 2024, se reunieron')
  const day = { ...emptyMeeting, date: localDate.parse('2024-03-14') }
  const bare = minutesPaper({ meeting: day, mesa: null, district: null, plan: null }, minutesWords)
  expect(firstParagraph(bare)).toBe('El jueves 14 de marzo de 2024, se reunieron las personas que firman esta acta.')
})

test('whoever came in another’s place is named with her; minors are only counted', () => {
  const who = {
    key: entryKey.parse('p1'),
    name: 'Irma Wajush',
    inPlaceOf: 'Delia Tsamajain',
    state: 'present',
  } as const
  const paper = paperOf({ attendance: [who], minors: [3, 0, 0, 1] })
  expect(tableAt(paper, 1)?.rows[0]?.[1]).toBe('Irma Wajush (en lugar de Delia Tsamajain)')
  expect(JSON.stringify(paper)).toContain(
    'Estuvieron 4 niñas, niños y adolescentes (niñas menores de 12: 3, hombres de 12 a 17: 1).',
  )
})

test('a session has its number in its title; a space of others has its own name and no committee', () => {
  const cenepa = { name: 'El Cenepa', level: 'district', ubigeo: '010402' } as const
  const session = paperOf({ kind: 'ordinary', minutesNumber: '003-2024' }, { mesa: cenepa })
  expect(session.title).toBe('Acta de sesión ordinaria N.° 003-2024 del Comité Ejecutivo Distrital de El Cenepa')
  expect(paperOf({ kind: 'externalSpace', space: 'CCL de Nieva' }).title).toBe(
    'Acta de participación en un espacio de articulación: CCL de Nieva',
  )
  expect(paperOf({ kind: 'externalSpace' }).title).toBe('Acta de participación en un espacio de articulación')
})

test('an acta numbered anew after closing shows that number, with the earlier one beside it', () => {
  const paper = paperOf({ kind: 'ordinary' }, { addenda: [{ text: 'Lleva otro número.', minutesNumber: '004-2024' }] })
  expect(paper.reference.slice(0, 2)).toEqual(['Acta N.° 004-2024', 'antes 001-2024'])
  expect(paper.running).toContain('Acta N.° 004-2024 (antes 001-2024)')
  expect(paper.title).toContain('sesión ordinaria N.° 004-2024')
})
