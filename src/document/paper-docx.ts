// Any paper as a Word file (DOCX): the same order, real headings and tables, heads repeated, rows kept whole.
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  HeightRule,
  ImageRun,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import { columnWidths } from './column-widths.ts'
import type { Block, Paper, PaperWords, Section, TableBlock } from './paper.ts'
import { gap, sealOf, small, SMALL } from './paper-docx-seal.ts'
import { strokesBitmap } from './strokes-bitmap.ts'

/** Twentieths of a point: A4, 18 mm on each side. */
const PAGE = { width: 11906, height: 16838, margin: 1020 }
const innerOf = (orientation: Paper['orientation']): number =>
  (orientation === 'landscape' ? PAGE.height : PAGE.width) - 2 * PAGE.margin
/** Room for a hand: 11 mm. */
const HAND = 624
const NUMBER = 640

export function paperDocx(paper: Paper, words: PaperWords): Promise<ArrayBuffer> {
  const { width, height, margin } = PAGE
  const document = new Document({
    title: paper.title,
    creator: paper.issuer[0] ?? '',
    styles: {
      default: {
        document: { run: { font: 'Noto Sans', size: 21, language: { value: 'es-PE' } } },
        title: { run: { size: 28, bold: true }, paragraph: { spacing: { before: 240, after: 160 } } },
        heading1: {
          run: { size: 23, bold: true },
          paragraph: { spacing: { before: 260, after: 100 }, keepNext: true },
        },
      },
    },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width, height, ...turned(paper) },
            margin: { top: margin, bottom: margin, left: margin, right: margin },
          },
        },
        headers: {
          first: new Header({ children: [new Paragraph('')] }),
          default: new Header({ children: [small(paper.running, { after: 160 })] }),
        },
        footers: { first: footOf(paper, words), default: footOf(paper, words) },
        children: [
          ...headOf(paper),
          ...paper.sections.flatMap((section) => sectionOf(section, words, innerOf(paper.orientation))),
          ...(paper.seal ? sealOf(paper.seal, innerOf(paper.orientation)) : []),
        ],
      },
    ],
  })
  return Packer.toArrayBuffer(document)
}

/** The library turns the sheet itself. */
const turned = ({ orientation }: Paper) => (orientation ? { orientation: PageOrientation.LANDSCAPE } : {})

const RULE = { style: BorderStyle.SINGLE, size: 8, color: '000000', space: 2 } as const
/** A page's number is told by whoever opens the file; around it stand the words. */
function footOf({ footer, orientation }: Paper, { page }: PaperWords): Footer {
  const [before = '', between = ''] = page(1, 2).split(/[12]/)
  return new Footer({
    children: [
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: innerOf(orientation) }],
        border: { top: { ...RULE, size: 4, space: 4 } },
        children: [
          new TextRun({
            size: SMALL,
            children: [footer, '\t', before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES],
          }),
        ],
      }),
    ],
  })
}

function headOf({ issuer, reference, title, orientation }: Paper): Paragraph[] {
  const lines = Math.max(issuer.length, reference.length)
  return [
    ...Array.from({ length: lines }, (_, index) => {
      const isFirst = index === 0
      return new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: innerOf(orientation) }],
        ...(index === lines - 1 && { border: { bottom: { ...RULE, size: 18 } } }),
        children: [
          new TextRun({ text: issuer[index] ?? '', bold: isFirst, size: isFirst ? 23 : 19 }),
          new TextRun({ children: ['\t', reference[index] ?? ''], bold: true, size: 22 }),
        ],
      })
    }),
    new Paragraph({ text: title, heading: HeadingLevel.TITLE, alignment: AlignmentType.CENTER }),
  ]
}

function sectionOf({ number, heading, blocks }: Section, words: PaperWords, inner: number): (Paragraph | Table)[] {
  const head = heading && {
    text: words.heading(number, heading),
    heading: HeadingLevel.HEADING_1,
    border: { bottom: RULE },
  }
  return [
    ...(head ? [new Paragraph(head)] : []),
    ...blocks.flatMap((block, at) => blockOf(block, inner, blocks[at + 1]?.is === 'table')),
  ]
}

/** @param isAbove a table, which it stays with */
function blockOf(block: Block, inner: number, isAbove: boolean): (Paragraph | Table)[] {
  const spacing = { after: 80 }
  switch (block.is) {
    case 'paragraph': {
      const lead = block.lead ? [new TextRun({ text: `${block.lead} `, bold: true })] : []
      return [new Paragraph({ spacing, keepNext: isAbove, children: [...lead, new TextRun(block.text)] })]
    }
    case 'list':
      return block.items.map(
        (item, index) =>
          new Paragraph({
            indent: { left: 480, hanging: 400 },
            tabStops: [{ type: TabStopType.LEFT, position: 480 }],
            children: [new TextRun({ children: [`${index + 1}.`, '\t', item] })],
          }),
      )
    case 'table':
      // Two tables that touch would become one.
      return [tableOf(block, inner), gap()]
  }
}

function tableOf({ columns, rows, drawings = [] }: TableBlock, inner: number): Table {
  const widths = columnWidths(columns, inner, NUMBER).map(Math.floor)
  const isSigned = columns.some(({ size }) => size === 'sign')
  const isShared = columns.some(({ share }) => share)
  const cell = (text: string, index: number, isHead: boolean, drawing?: string | null) =>
    new TableCell({
      width: { size: widths[index] ?? 0, type: WidthType.DXA },
      verticalAlign: VerticalAlign.CENTER,
      margins: { top: 70, bottom: 70, left: 90, right: 90 },
      ...(isHead && { shading: { type: ShadingType.CLEAR, fill: 'ECECEC', color: 'auto' } }),
      children: [
        drawing
          ? drawn(drawing, text)
          : new Paragraph({
              // The names of the columns stay with the first row.
              keepNext: isHead,
              ...(isShared && columns[index]?.size === 'number' && { alignment: AlignmentType.END }),
              children: [new TextRun({ text, bold: isHead, size: isShared ? SMALL : 19 })],
            }),
      ],
    })
  return new Table({
    width: { size: inner, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({ name }, at) => cell(name, at, true)),
      }),
      ...rows.map(
        (row, index) =>
          new TableRow({
            cantSplit: true,
            ...(isSigned && { height: { value: HAND, rule: HeightRule.ATLEAST } }),
            children: columns.map((_, at) =>
              cell(row[at] ?? '', at, false, at === row.length - 1 ? drawings[index] : null),
            ),
          }),
      ),
    ],
  })
}

/** Pixels at 96 to the inch: 34 mm wide, 8 mm high. */
const INK = { width: 128, height: 30 }

function drawn(path: string, label: string): Paragraph {
  const { bytes, width, height } = strokesBitmap(path, { width: INK.width * 4, height: INK.height * 4 })
  const picture = new ImageRun({
    type: 'bmp',
    data: bytes,
    transformation: { width: width / 4, height: height / 4 },
    altText: { title: label, description: label, name: label },
  })
  return new Paragraph({ alignment: AlignmentType.CENTER, children: [picture] })
}
