// Whatever a person may choose by mistake is answered with a reason, and what is only written in another way is read.
import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { readPlan } from '../../../src/domain/plan-import/read-plan.ts'
import { readTables } from '../../../src/ui/plan-import/read-file.ts'

const what = async (...content: BlobPart[]): Promise<string> => {
  const read = await readTables(new Blob(content), () => undefined)
  if ('trouble' in read) return read.trouble
  const plan = readPlan(read.tables)
  return 'draft' in plan ? `${plan.draft.rows.length} rows` : plan.trouble
}
const bytes = (...values: number[]) => new Uint8Array(values)
/** The container of Office before 2007, with a folder entry of that name. */
const oldOffice = (entry: string) => {
  const name = entry.split('').flatMap((letter) => [letter.charCodeAt(0), 0])
  return bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array<number>(600).fill(0), ...name)
}
const HEADING = 'Actividades;Meta/s;I;II;III;IV;Responsable/s\r\n'
const ROW = 'Reunión del CER, ampliada;6 reuniones;x;;X;;Coordinación\r\n'

test.each<[string, string, BlobPart[]]>([
  ['nothing in it', 'empty', []],
  ['more than 5 MB', 'tooLarge', [new Uint8Array(5_000_001)]],
  ['a password', 'protected', [oldOffice('EncryptedPackage')]],
  ['an .xls', 'oldFormat', [oldOffice('Workbook')]],
  ['a .doc', 'oldFormat', [oldOffice('WordDocument')]],
  ['a picture', 'unknown', [bytes(0x89, 0x50, 0x4e, 0x47, 0, 0, 0)]],
  ['a ZIP of something else', 'unknown', [zipSync({ 'a.txt': strToU8('hola') })]],
  ['an .ods', 'openDocument', [zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet') })]],
  ['a ZIP cut short', 'damaged', [zipSync({ 'word/document.xml': strToU8('<w/>') }).slice(0, 40)]],
  ['a Word file without a table', 'noColumns', [zipSync({ 'word/document.xml': strToU8('<w:p/>') })]],
  ['other columns', 'noColumns', ['Nombre,DNI,Teléfono\nAlba,1,2\n']],
  ['the columns and no row', 'noActivities', [HEADING]],
  ['more activities than a plan has', 'tooManyActivities', [HEADING + ROW.repeat(301)]],
  ['more rows than any plan', 'tooLarge', [`${HEADING}${'a;b;;;;;c\r\n'.repeat(20_100)}`]],
])('%s: %s', async (_name, answer, content) => {
  expect(await what(...content)).toBe(answer)
})

test.each<[string, BlobPart]>([
  ['UTF-8 with its mark', `\ufeff${HEADING}${ROW}`],
  ['the letters of Windows', Uint8Array.from((HEADING + ROW).split('').map((letter) => letter.charCodeAt(0)))],
  ['two-byte text with tabs', Uint8Array.from([0xff, 0xfe, ...twoBytes((HEADING + ROW).replaceAll(';', '\t'))])],
  ['quoted cells', `${HEADING}"Reunión del CER, ampliada";"6 reuniones";"x";"";"X";"";"Coordinación"\n`],
])('%s is read the same', async (_name, content) => {
  const read = await readTables(new Blob([content]), () => undefined)
  expect('tables' in read && readPlan(read.tables)).toMatchObject({
    draft: { rows: [{ text: 'Reunión del CER, ampliada', target: '6 reuniones', quarters: [1, 3] }] },
  })
})

function twoBytes(text: string): number[] {
  return text.split('').flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8])
}

test('a ZIP that swells beyond reason is not unpacked', async () => {
  const swollen = zipSync({ 'word/document.xml': new Uint8Array(31_000_000) }, { level: 9 })
  expect(swollen.length).toBeLessThan(100_000)
  expect(await what(swollen)).toBe('tooLarge')
})

test('the person hears how many rows were read while it lasts', async () => {
  const heard: number[] = []
  const before = Date.now
  // Time passes between any two rows.
  let now = 0
  Date.now = () => (now += 60)
  try {
    await readTables(new Blob([HEADING + ROW.repeat(50)]), (count) => heard.push(count))
  } finally {
    Date.now = before
  }
  expect(heard.at(-1)).toBe(51)
  expect(heard).toEqual([...heard].sort((a, b) => a - b))
})
