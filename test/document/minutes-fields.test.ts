// Every field an acta of the Mesa has (domain.md §2.3), in its order; and signatures as they were drawn.
import { deflateSync, inflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { columnWidths } from '../../src/document/column-widths.ts'
import { minutesPaper } from '../../src/document/minutes.ts'
import type { Occasion } from '../../src/document/occasion.ts'
import { paperDocx } from '../../src/document/paper-docx.ts'
import { paperHtml } from '../../src/document/paper-html.ts'
import { paperPdf } from '../../src/document/pdf/paper-pdf.ts'
import { strokesBitmap } from '../../src/document/strokes-bitmap.ts'
import { entryKey } from '../../src/domain/id.ts'
import type { Meeting } from '../../src/domain/meeting.ts'
import { localDate } from '../../src/domain/time.ts'
import { minutesWords, paperWords } from '../../src/ui/text/minutes.ts'
import { sha } from '../../src/domain/photo.ts'
import { s1Agreements, s1Attendance, s1Meeting, s1Mesa } from '../help/s1.ts'
import { unzip } from '../help/unzip.ts'

const [first, second, third] = s1Attendance
const STROKES = 'M100 200l40 -60 30 80M300 100l0 50'
const meeting: Meeting = {
  ...s1Meeting,
  modality: 'mixed',
  moreDays: [localDate.parse('2024-03-15')],
  space: 'Mesa Técnica de Condorcanqui',
  members: 22,
  membersPresent: 12,
  quorum: 'met',
  minors: [2, 0, 0, 1],
  peoples: [10, 4, 1, 3],
  interpreter: 'Fermín Ejemplo Chamik',
  previousMinutes: 'observed',
  previousNote: 'Faltaba un acuerdo.',
  reports: 'Informó la UGEL.\nPidió apoyo la Red de Salud.',
  nextDate: localDate.parse('2024-04-18'),
  nextPlace: 'Huampami',
  attendance: s1Attendance.map((each) => (each === first ? { ...each, documentNumber: '99999903' } : each)),
  agreements: s1Agreements.map((each, index) => ({
    ...each,
    ...(index === 0 && { decidedBy: 'consensus' as const }),
    ...(index === 1 && { voice: sha.parse('a'.repeat(64)), voiceSeconds: 40 }),
    ...(index === 2 && { decidedBy: 'votes' as const, votes: [12, 3, 1] }),
  })),
  photos: [{ key: entryKey.parse('f1'), caption: 'Lista de asistencia' }, { key: entryKey.parse('f2') }],
  papers: [{ key: entryKey.parse('d1'), name: 'programa.pdf' }],
}
const signatures: Occasion['signatures'] = new Map([
  [entryKey.parse(first?.key), { way: 'screen', strokes: STROKES, changed: [2] }],
  [entryKey.parse(second?.key), { way: 'paper', changed: [] }],
  [entryKey.parse(third?.key), { way: 'declined', changed: [] }],
] as const)
const occasion: Occasion = {
  meeting,
  mesa: s1Mesa,
  district: null,
  plan: null,
  signatures,
  addenda: [{ text: 'Otra acta tenía ese número.', minutesNumber: '004-2024', date: localDate.parse('2024-03-20') }],
}
const paper = minutesPaper(occasion, minutesWords)
const said = JSON.stringify(paper)

test('all that was noted stands in the order of the Mesa’s actas', () => {
  const inOrder = [
    'Acta N.° 004-2024',
    'antes 001-2024',
    'Acta de instalación',
    'siendo las 9:40 horas',
    'en modalidad mixta',
    'La reunión siguió el viernes 15 de marzo de 2024.',
    'espacio «Mesa Técnica de Condorcanqui»',
    'Convocó Coordinación Provincial',
    'Asistieron 18 personas',
    'Por día: 18 el 14/03/2024 y 0 el 15/03/2024.',
    'Estuvieron 3 niñas, niños y adolescentes',
    'Se autoidentifican como: awajún: 10, wampis: 4, otro: 1, prefiere no decir: 3.',
    'Estuvieron 12 de 22 integrantes del comité; hubo quórum.',
    'se leyó el aviso',
    'Presidió',
    'Interpretó Fermín Ejemplo Chamik.',
    'Se leyó y tuvo observaciones. Faltaba un acuerdo.',
    'Balance 2023',
    'Informó la UGEL.',
    'Pidió apoyo la Red de Salud.',
    'Quedó instalado el comité.',
    'Conformar el grupo de agua y saneamiento. Por consenso.',
    'Aprobar 6 sesiones en el año. Por votos: 12 a favor, 3 en contra, 1 abstención.',
    'La próxima reunión será el jueves 18 de abril de 2024, en Huampami.',
    'se cerró la reunión a las 13:05 horas',
    'DNI 99999903',
    'Firmó en papel',
    'Prefirió no firmar',
    'el acuerdo 2 cambió después de 1 firma',
    '2 fotos: Lista de asistencia',
    '1 papel: programa.pdf',
    'Grabación del acuerdo 2 (40 segundos)',
    'Otra acta tenía ese número.',
  ]
  const places = inOrder.map((words) => [words, said.indexOf(words)] as const)
  expect(places.filter(([, at]) => at < 0)).toEqual([])
  expect(places.map(([words]) => words)).toEqual([...places].sort(([, a], [, b]) => a - b).map(([words]) => words))
  const numbers = paper.sections.flatMap(({ number }) => number ?? [])
  expect(numbers).toEqual([1, 2, 3, 4, 5, 6, 7])
})

test('what nobody said is not there', () => {
  const bare = JSON.stringify(minutesPaper({ ...occasion, meeting: s1Meeting, addenda: [] }, minutesWords))
  for (const words of ['modalidad', 'quórum', 'autoidentifican', 'Informes', 'próxima reunión', 'Anexos', 'votos']) {
    expect(bare).not.toContain(words)
  }
  expect(bare).not.toContain('Documento')
})

test.each([
  [{ quorum: 'met' }, 'Hubo quórum.'],
  [{ quorum: 'notMet', members: 22, membersPresent: 9 }, 'Estuvieron 9 de 22 integrantes del comité; no hubo quórum.'],
  [{ members: 1, membersPresent: 1 }, 'Estuvieron 1 de 1 integrante del comité.'],
  [{ members: 22 }, ''],
] as const)('quorum: %o', (committee, words) => {
  expect(minutesWords.quorum(committee)).toBe(words)
})

test('a minor is named and has no document and no room to sign (Ley 29733, M5)', () => {
  const [girl, ...others] = meeting.attendance
  const attendance = girl ? [{ ...girl, segment: 'children' as const }, ...others] : others
  const blocks = minutesPaper({ ...occasion, meeting: { ...meeting, attendance } }, minutesWords).sections.flatMap(
    (section) => section.blocks,
  )
  const signed = blocks.flatMap((each) => (each.is === 'table' && each.drawings ? [each] : []))[0]
  expect(signed?.rows[0]).toEqual(['1', girl?.name, girl?.institution, 'No firma'])
  // Not even one that was drawn before it was said that she is a minor.
  expect(signed?.drawings?.[0]).toBeNull()
})

test('a signature by finger is drawn in the PDF and in the page, stroke by stroke', async () => {
  const bytes = await paperPdf(paper, paperWords, (raw) => Promise.resolve(new Uint8Array(deflateSync(raw))))
  const file = Buffer.from(bytes)
  const drawn = [...file.toString('latin1').matchAll(/stream\n/g)].flatMap(({ index }) => {
    try {
      return inflateSync(file.subarray(index + 7))
        .toString('latin1')
        .split('\n')
    } catch {
      return []
    }
  })
  const ink = drawn.filter((line) => line.endsWith(' S'))
  expect(ink).toHaveLength(1)
  // Two strokes, of three points and of two.
  expect([ink[0]?.match(/ m/g)?.length, ink[0]?.match(/ l/g)?.length]).toEqual([2, 3])
  expect(paperHtml(paper, paperWords)).toContain(`aria-label="Firmó en pantalla"><path d="${STROKES}"/>`)
})

test('a table reaches from margin to margin', () => {
  const [table] = paper.sections.flatMap(({ blocks }) => blocks.flatMap((each) => (each.is === 'table' ? [each] : [])))
  const widths = columnWidths(table?.columns ?? [], 493.28, 32)
  expect(widths.reduce((sum, each) => sum + each, 0)).toBeCloseTo(493.28, 9)
})

test('in Word it is a picture of the same lines', async () => {
  const files = unzip(new Uint8Array(await paperDocx(paper, paperWords)))
  expect([...files.keys()].filter((name) => name.endsWith('.bmp'))).toHaveLength(1)
  const { bytes, width, height } = strokesBitmap('M0 0l100 0M0 50l100 0', { width: 204, height: 104 })
  expect([width, height]).toEqual([202, 104])
  const stride = Math.ceil(width / 32) * 4
  // From the bottom up: the upper line is in the last rows.
  const isDark = (x: number, y: number) => {
    const byte = bytes[62 + (height - 1 - y) * stride + (x >> 3)] ?? 0
    return (byte & (0x80 >> (x & 7))) === 0
  }
  expect([isDark(100, 3), isDark(100, 101), isDark(100, 50)]).toEqual([true, true, false])
})
