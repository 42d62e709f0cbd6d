// How the sheets of a spreadsheet look: rows as high as their words, and on paper the heads and the number of each page.
import type { Feature } from 'write-excel-file/universal'
import type { PaperWords } from './paper.ts'

const LINE = 13
const PAD = 6

/**
 * As high as its longest text needs: not every program works that out when it opens the file.
 * @param widths of the columns, in letters
 */
export function asRow<C extends object, V extends string | number>(
  values: readonly V[],
  cell: (value: V, column: number) => C,
  widths: readonly number[],
) {
  const lines = Math.max(...values.map((each, index) => linesIn(String(each), widths[index] ?? 1)))
  return values.map((each, index) => ({ ...cell(each, index), height: lines * LINE + PAD }))
}

/** Where it wraps between words, in a column that wide; the edges take the room of a letter. */
function linesIn(text: string, width: number): number {
  let [lines, used] = [1, 0]
  for (const { length } of text.split(/\s+/)) {
    if (used > 0 && used + 1 + length > width - 1) [lines, used] = [lines + 1, 0]
    used += length + (used > 0 ? 1 : 0)
    lines += Math.floor(used / width)
    used %= width
  }
  return lines
}

interface PrintedSheet {
  readonly name: string
  /** The rows down to the names of the columns; the last of them is at the top of every page. */
  readonly top: number
}

/** On paper: as wide as a sheet of A4, the names of the columns and «Página 1 de 2» on each. */
export function printed(sheets: readonly PrintedSheet[], { page }: PaperWords): Feature<Blob> {
  const number = page(1, 2).replace('1', '&amp;P').replace('2', '&amp;N')
  const foot = `<headerFooter><oddFooter>&amp;R${number}</oddFooter></headerFooter>`
  const titles = sheets.map(
    ({ name, top }, index) =>
      `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">'${name.replaceAll("'", "''").replaceAll('&', '&amp;')}'!$${top}:$${top}</definedName>`,
  )
  return {
    files: {
      transform: {
        'xl/workbook.xml': {
          transform: (xml) => xml.replace('<definedNames/>', () => `<definedNames>${titles.join('')}</definedNames>`),
        },
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml) =>
            xml
              .replace('<sheetViews>', '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>')
              .replace('orientation="landscape"/>', (start) => `fitToHeight="0" ${start}${foot}`),
        },
      },
    },
  }
}
