// The attendance list as a spreadsheet: everybody once, each day in its column, nothing noted of a minor, printable.
import { expect, test } from 'vitest'
import { attendanceList } from '../../src/document/attendance.ts'
import { attendanceXlsx } from '../../src/document/attendance-xlsx.ts'
import type { Occasion } from '../../src/document/occasion.ts'
import { entryKey } from '../../src/domain/id.ts'
import type { Attendee, Meeting } from '../../src/domain/meeting.ts'
import { localDate } from '../../src/domain/time.ts'
import { attendancePaperWords } from '../../src/ui/text/attendance-paper.ts'
import { minutesWords, paperWords } from '../../src/ui/text/minutes.ts'
import { s1Attendance, s1Meeting, s1Mesa } from '../help/s1.ts'
import { unzip, wordsOf } from '../help/unzip.ts'

const [first, second] = [localDate.parse('2024-05-22'), localDate.parse('2024-05-23')]
const listOf = (fields: Partial<Meeting>, around: Partial<Occasion> = {}) =>
  attendanceList(
    { meeting: { ...s1Meeting, ...fields }, mesa: s1Mesa, district: null, plan: null, ...around },
    attendancePaperWords,
    minutesWords,
  )
const xlsxOf = async (list: ReturnType<typeof listOf>) => unzip(await attendanceXlsx(list, 'Asistencia', paperWords))
/** Scenario S3: 31 on the first day, 29 on the second, 34 people. */
const workshop = Array.from({ length: 34 }, (_, index): Attendee => {
  const days = index < 26 ? [first, second] : [index < 31 ? first : second]
  return { key: entryKey.parse(`w${index}`), name: `Persona ${index + 1}`, state: 'present', days }
})
const training = {
  kind: 'training' as const,
  date: first,
  moreDays: [second],
  attendance: workshop,
} satisfies Partial<Meeting>

test('every cell is text, everybody marked on a line, every letter as it was written', async () => {
  const names = ['Ñusak', "O'Hara-Tsejem", 'Del Águila', 'Wajiág̃ Ñũẽĩõã', '<Nugkuag> & "Hijos"', '=1+1']
  const people = names.map((name, index): Attendee => {
    return { key: entryKey.parse(`h${index}`), name, state: index === 0 ? 'late' : 'present' }
  })
  const list = listOf({ attendance: [...people, ...s1Attendance] })
  const all = [...(await xlsxOf(list)).values()].map(wordsOf).join('\n')
  for (const text of [...list.heading, ...list.columns.map(({ name }) => name), ...list.rows.flat()]) {
    expect(all).toContain(text)
  }
  expect(list.rows).toHaveLength(names.length + s1Attendance.length)
  expect(list.rows[0]).toContain('Llegó tarde')
})

test('[S3] of two days each has its column; 31 and 29 who came are 34 people', () => {
  const list = listOf(training)
  const at = (name: string) => list.columns.findIndex((each) => each.name === name)
  const came = (name: string) => list.rows.filter((row) => row[at(name)] === 'Sí').length
  expect([came('22/05/2024'), came('23/05/2024'), list.rows.length]).toEqual([31, 29, 34])
  expect(list.heading.at(-1)).toBe('Asistieron 34 personas. Por día: 31 el 22/05/2024 y 29 el 23/05/2024.')
  expect(list.columns.map(({ name }) => name).slice(-3)).toEqual(['22/05/2024', '23/05/2024', 'Autoriza foto'])
})

test('of one day there is no column of days', () => {
  expect(listOf({}).columns.some(({ of }) => of === 'day')).toBe(false)
})

test('of a minor neither document nor picture; a telephone is never printed (Ley 29733, M5)', () => {
  const noted = { documentKind: 'dni', documentNumber: '99999901', imageConsent: true, phone: '941000000' } as const
  const [girl, woman] = s1Attendance.map((each) => ({ ...each, ...noted }))
  const list = listOf({
    attendance: [{ ...girl, segment: 'children' as const }, woman].flatMap((each) =>
      each?.key ? [{ ...each, key: each.key }] : [],
    ),
  })
  const of = (row: number, column: string) => list.rows[row]?.[list.columns.findIndex((each) => each.of === column)]
  expect([of(0, 'document'), of(0, 'image')]).toEqual(['', ''])
  expect([of(1, 'document'), of(1, 'image')]).toEqual(['DNI 99999901', 'Sí'])
  expect(JSON.stringify(list)).not.toContain('941000000')
})

test('it has the number the acta has now', () => {
  expect(listOf({}, { addenda: [{ minutesNumber: '004-2024' }] }).heading).toContain(
    'Acta N.° 004-2024 (antes 001-2024)',
  )
})

test('it prints as wide as the sheet, the names of the columns and the number of the page on each', async () => {
  const files = await xlsxOf(listOf(training))
  const sheet = files.get('xl/worksheets/sheet1.xml') ?? ''
  // The order in which a spreadsheet has them: another one would have to be repaired.
  const parts = [
    '<sheetPr><pageSetUpPr fitToPage="1"/>',
    '<sheetViews>',
    '<cols>',
    '<sheetData>',
    '<pageSetup ',
    '<headerFooter>',
  ]
  const places = parts.map((part) => sheet.indexOf(part))
  expect(places).not.toContain(-1)
  expect(places).toEqual([...places].sort((a, b) => a - b))
  expect(/<pageSetup [^>]*>/.exec(sheet)?.[0]).toBe(
    '<pageSetup paperSize="9" fitToHeight="0" orientation="landscape"/>',
  )
  expect(sheet).toContain('&amp;RPágina &amp;P de &amp;N')
  expect(files.get('xl/workbook.xml')).toContain(`'Asistencia'!$7:$7</definedName>`)
  expect(sheet).toMatch(/<row r="7"[^>]*>\s*<c r="A7"/)
})

test('a row is as high as its longest text', async () => {
  const attendance = s1Attendance
    .slice(1, 4)
    .map((each, index) => ({ ...each, institution: 'Red de Salud '.repeat(index * 4).trim() }))
  const sheet = (await xlsxOf(listOf({ attendance }))).get('xl/worksheets/sheet1.xml') ?? ''
  const heights = Array.from(sheet.matchAll(/<row r="(\d+)"[^>]* ht="([\d.]+)"/g), ([, row, height]) => [
    Number(row),
    Number(height),
  ])
  expect(heights.slice(-3)).toEqual([
    [7, 19],
    [8, 32],
    [9, 58],
  ])
})
