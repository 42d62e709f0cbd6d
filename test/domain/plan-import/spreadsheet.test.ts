// An Excel file as offices draw it up: a title, two rows of heading with merged cells, lines and heading rows in between.
import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { readPlan } from '../../../src/domain/plan-import/read-plan.ts'
import { readTables } from '../../../src/ui/plan-import/read-file.ts'

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const sheet = (rows: readonly (readonly string[])[], merged: readonly string[] = []) =>
  `<worksheet><sheetData>${rows
    .map((cells, row) => {
      const drawn = cells.map((text, column) => {
        const at = `${String.fromCharCode(65 + column)}${row + 1}`
        return text && `<c r="${at}" t="inlineStr"><is><t>${escaped(text)}</t></is></c>`
      })
      return `<row r="${row + 1}">${drawn.join('')}</row>`
    })
    .join(
      '',
    )}</sheetData><mergeCells>${merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells></worksheet>`

async function planIn(sheets: Record<string, string>, states: Record<string, string> = {}) {
  const names = Object.keys(sheets)
  const listed = names.map(
    (name, at) => `<sheet name="${name}" sheetId="${at + 1}" ${states[name] ?? ''} r:id="r${at}"/>`,
  )
  const parts = names.map((_, at) => `<Relationship Id="r${at}" Target="worksheets/sheet${at + 1}.xml"/>`)
  const file = zipSync({
    'xl/workbook.xml': strToU8(`<workbook><sheets>${listed.join('')}</sheets></workbook>`),
    'xl/_rels/workbook.xml.rels': strToU8(`<Relationships>${parts.join('')}</Relationships>`),
    ...Object.fromEntries(names.map((name, at) => [`xl/worksheets/sheet${at + 1}.xml`, strToU8(sheets[name] ?? '')])),
  })
  const read = await readTables(new Blob([file]), () => undefined)
  const plan = 'tables' in read ? readPlan(read.tables) : read
  if (!('draft' in plan)) throw new Error(plan.trouble)
  return plan.draft
}

const HEADING = [
  ['N°', 'Actividades', 'Meta/s', 'Cronograma', '', '', '', 'Responsable/s', 'Presupuesto'],
  ['', '', '', 'I', 'II', 'III', 'IV'],
]

test('lines, heading rows and the place of each row come out of merged cells', async () => {
  const draft = await planIn({
    Hoja1: sheet(
      [
        ['Plan Operativo de Actividades 2025'],
        [],
        ...HEADING,
        ['CONCERTACIÓN DE PROPUESTAS'],
        ['1', 'Reuniones', '4 reuniones', 'x', 'x', 'x', 'x', 'CER', 'S/ 200'],
        ['Promoción de la participación'],
        ['', 'Apoyo a las mesas:'],
        ['2', 'Visitas', '2 visitas', '', 'sí', 'tal vez', '', ''],
      ],
      ['D3:G3', 'A5:I5', 'A7:I7'],
    ),
  })
  expect(draft).toMatchObject({ year: 2025, title: 'Plan Operativo de Actividades 2025' })
  expect(draft.lines.map(({ name }) => name)).toEqual(['CONCERTACIÓN DE PROPUESTAS', 'Promoción de la participación'])
  expect(draft.rows).toMatchObject([
    { place: { row: 6 }, line: 0, group: '', quarters: [1, 2, 3, 4], strange: [] },
    { place: { row: 9 }, line: 1, group: 'Apoyo a las mesas', quarters: [2], strange: ['tal vez'], responsibles: '' },
  ])
  expect(draft.notices).toEqual([{ is: 'unreadColumn', what: 'Presupuesto', place: { table: 1, row: 3 } }])
})

test('a sheet that is no plan is named, and a hidden one is nobody’s business', async () => {
  const plan = sheet([
    ...HEADING.map((row) => row.slice(0, 8)),
    ['1', 'Reuniones', '4 reuniones', 'x', '', '', '', 'CER'],
  ])
  const sheets = { Plan: plan, Notas: sheet([['Falta aprobar']]), Viejo: sheet([['Borrador']]) }
  const draft = await planIn(sheets, { Viejo: 'state="hidden"' })
  expect(draft.rows).toHaveLength(1)
  expect(draft.notices).toEqual([
    { is: 'unreadTable', what: 'Notas · Falta aprobar', place: { table: 2, row: 1 } },
    { is: 'noLine', rows: 1 },
  ])
})
