// The files of the acta of scenario S1, opened again as whoever receives them would: nothing is missing, no letter lost.
import { deflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { blankAttendance } from '../../src/document/attendance.ts'
import { minutesPaper } from '../../src/document/minutes.ts'
import type { Occasion } from '../../src/document/occasion.ts'
import { paperDocx } from '../../src/document/paper-docx.ts'
import { paperHtml } from '../../src/document/paper-html.ts'
import type { Block, Paper } from '../../src/document/paper.ts'
import { paperPdf } from '../../src/document/pdf/paper-pdf.ts'
import { entryKey } from '../../src/domain/id.ts'
import type { Attendee } from '../../src/domain/meeting.ts'
import { localDate } from '../../src/domain/time.ts'
import { attendancePaperWords } from '../../src/ui/text/attendance-paper.ts'
import { minutesWords, paperWords } from '../../src/ui/text/minutes.ts'
import { pdfPages } from '../help/pdf-pages.ts'
import { s1Attendance, s1Meeting, s1Mesa } from '../help/s1.ts'
import { unzip, wordsOf } from '../help/unzip.ts'

/** Spanish, Awajún and Wampis names, with marks that have no letter of their own. */
const HARD = ['Ñusak', "O'Hara-Tsejem", 'Del Águila', 'Wajiág̃ Ñũẽĩõã', 'TĨI G̃uampis ʼAtsá', '<Nugkuag> & "Hijos"']
const someone: Attendee = { key: entryKey.parse('x1'), institution: 'Comité de agua', sex: 'female', state: 'present' }
const people = HARD.map((name, index) => ({ ...someone, name, key: entryKey.parse(`h${index}`) }))
const occasion: Occasion = {
  meeting: {
    ...s1Meeting,
    attendance: [...people, ...s1Attendance.slice(7)],
    state: 'closed',
    closedAt: Date.parse('2024-03-14T18:31:00Z'),
    closedBy: 'Alba Ficticia Prueba',
  },
  mesa: s1Mesa,
  district: null,
  plan: null,
  seal: { code: 'ABCDE23456', link: 'https://cuaderno.example/comprobar#acta=m1&codigo=ABCDE23456' },
  addenda: [{ text: 'Donde dice 30/04 debe decir 15/05.', date: localDate.parse('2024-03-20'), by: 'Rosa Tentets' }],
}
const paper = minutesPaper(occasion, minutesWords)
const deflate = (bytes: Uint8Array) => Promise.resolve(new Uint8Array(deflateSync(bytes)))
const pdfOf = async (of: Paper) => pdfPages(await paperPdf(of, paperWords, deflate))

/** Everything a paper says, piece by piece. */
const piecesOf = ({ issuer, reference, title, sections, footer, seal }: Paper): string[] => [
  ...issuer,
  ...reference,
  title,
  footer,
  seal?.code ?? '',
  seal?.explanation ?? '',
  ...sections.flatMap(({ number, heading, blocks }) => [
    ...(heading ? [paperWords.heading(number, heading)] : []),
    ...blocks.flatMap(inBlock),
  ]),
]
const inBlock = (block: Block): readonly string[] => {
  if (block.is === 'paragraph') return [block.lead ?? '', block.text]
  return block.is === 'list' ? block.items : [...block.columns.map(({ name }) => name), ...block.rows.flat()]
}
const loose = (text: string): string => text.replace(/\s+/g, '').normalize('NFC')
function expectAll(pieces: readonly string[], text: string): void {
  expect(pieces.filter((piece) => !loose(text).includes(loose(piece)))).toEqual([])
}

test('the PDF says all that the paper says, every letter of Awajún and Wampis with it', async () => {
  const pages = await pdfOf(paper)
  expectAll(piecesOf(paper), pages.join(' '))
  expect(pages.join(' ')).not.toContain('\ufffd')
  for (const name of HARD) expect(pages.join(' ')).toContain(name.normalize('NFC'))
})

test('a loose mark stands over the middle of its letter, higher over a capital', async () => {
  const { readFonts } = await import('../../src/document/pdf/fonts.ts')
  const { regular } = readFonts()
  const [, low] = regular.glyphs('g̃')
  const [, high] = regular.glyphs('G̃')
  expect([low?.advance, low?.shift[1] ?? -1]).toEqual([0, 0])
  expect(high?.shift[1]).toBeGreaterThan(150)
  expect(regular.width('ag̃a', 10)).toBeCloseTo(regular.width('aga', 10), 9)
  expect(regular.glyphs('ẽ')).toHaveLength(1)
})

test('each page of the PDF has its number, which acta it is, and the head of a table that goes on', async () => {
  const pages = await pdfOf(paper)
  expect(pages).toHaveLength(2)
  for (const [index, page] of pages.entries()) {
    expect(page).toContain(`Página ${index + 1} de 2`)
    expect(page).toContain('Código de control ABCDE-23456')
  }
  expect(pages[1]).toContain(paper.running)
  expect(pages[1]).toContain('Nombre y apellidos')
})

test('a hundred people: no row lost or cut; a text longer than a page goes on', async () => {
  const attendance = Array.from({ length: 100 }, (_, index) => ({ ...someone, name: `Persona (${index})` }))
  const words = Array.from({ length: 1500 }, (_, index) => `palabra-${index}.`)
  const agreements = [{ key: someone.key, text: words.join(' ') }]
  const meeting = { ...occasion.meeting, attendance, agreements }
  const pages = await pdfOf(minutesPaper({ ...occasion, meeting }, minutesWords))
  for (const { name } of attendance) expect(pages.filter((page) => page.includes(name))).toHaveLength(1)
  expect(pages.join(' ').match(/palabra-\d+\./g)).toEqual(words)
})

test('the same paper gives the same bytes', async () => {
  expect(await paperPdf(paper, paperWords, deflate)).toEqual(await paperPdf(paper, paperWords, deflate))
})

test('the Word file says all that the paper says, in its order, with heads repeated and rows whole', async () => {
  const files = unzip(new Uint8Array(await paperDocx(paper, paperWords)))
  const body = files.get('word/document.xml') ?? ''
  const feet = [...files].flatMap(([name, xml]) => (name.startsWith('word/footer') ? [wordsOf(xml)] : []))
  expectAll(piecesOf(paper), [wordsOf(body), ...feet].join('\n'))
  const places = ['1. Agenda', '2. Desarrollo', '3. Acuerdos', '4. Asistentes', '5. Correcciones', 'ABCDE-23456']
  const found = places.map((place) => wordsOf(body).indexOf(place))
  expect(found).toEqual([...found].sort((a, b) => a - b))
  expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(2)
  expect(body.match(/<w:cantSplit\/>/g)).toHaveLength(body.match(/<w:tr>/g)?.length ?? 0)
})

test('the HTML says all that the paper says, and nothing of a name is markup', () => {
  const html = paperHtml(paper, paperWords)
  expectAll(piecesOf(paper), wordsOf(html))
  expect(html).toContain('&lt;Nugkuag&gt; &amp;')
})

test('the HTML prints which acta it is and the number of each page; no name ends its rules', () => {
  const html = paperHtml({ ...paper, running: 'Mesa </style>"} \\ Ñ' }, paperWords)
  expect(html).toContain('content: "Mesa \\3c /style>\\22 } \\5c  Ñ"')
  expect(html).toContain('content: "Página " counter(page) " de " counter(pages) ""')
  expect(html.match(/<\/style>/g)).toHaveLength(1)
})

test('the blank sheet has its notice, numbered rows and room to sign', async () => {
  const blank = blankAttendance(occasion, attendancePaperWords, minutesWords)
  const pages = await pdfOf(blank)
  expect(pages.join(' ')).toContain('El DNI y la foto son voluntarios')
  expect(pages.at(-1)).toMatch(/\b36\b/)
  for (const page of pages) expect(page).toContain('Firma o huella')
})
