// Any paper as one page of HTML that stands alone: opened years later by any browser, and printed as the others are.
import { columnWidths } from './column-widths.ts'
import { viewBoxOf } from './drawing-box.ts'
import { marginRules } from './page-margins.ts'
import type { Block, Paper, PaperWords, Section, TableBlock } from './paper.ts'
import { pathOf, qrSquares } from './qr-squares.ts'

const STYLE = `
body { max-width: 174mm; margin: 8mm auto; font: 10.5pt/1.4 'Noto Sans', system-ui, sans-serif; color: #000; background: #fff }
body.landscape { max-width: 261mm } .landscape p { margin: .4em 0 } .landscape h2 + p { break-after: avoid; break-inside: avoid } .shared { table-layout: fixed; font-size: .86em } .shared th, .shared td { padding: 1.4mm; overflow-wrap: break-word; hyphens: auto } .shared .number { width: auto; text-align: end }
header { display: flex; justify-content: space-between; gap: 8mm; border-bottom: 2px solid; padding-bottom: 2mm }
header div:last-child { text-align: end; font-weight: 700 }
header p, footer p { margin: 0 }
header div:first-child p:first-child { font-weight: 700; font-size: 1.1em }
h1 { font-size: 1.35em; text-align: center } h2 { font-size: 1.1em; border-bottom: 1px solid; break-after: avoid }
table { width: 100%; border-collapse: collapse } th, td { border: 1px solid; padding: 2mm; text-align: start; overflow-wrap: anywhere }
th { background: #ececec; print-color-adjust: exact } thead { display: table-header-group } tr { break-inside: avoid }
.number { width: 3em } .short { width: 17% } .long { width: 36% } .sign { width: 23% } .signed td { height: 11mm; padding-block: 0 }
.seal { display: flex; gap: 5mm; align-items: center; margin-top: 6mm; break-inside: avoid } .seal svg { flex: 0 0 26mm; height: 26mm }
.ink { display: block; height: 10mm; max-width: 100%; margin: auto; fill: none; stroke: #000; stroke-width: 1.2px; stroke-linecap: round }
.ink path { vector-effect: non-scaling-stroke }
.code { font-size: 1.4em; font-weight: 700 } footer { margin-top: 8mm; border-top: 1px solid; font-size: .8em }
@media print { body { margin: 0 } }`

export function paperHtml(paper: Paper, words: PaperWords): string {
  const { issuer, reference, title, sections, seal, footer } = paper
  const lines = (of: readonly string[]) => `<div>${of.map((line) => `<p>${plain(line)}</p>`).join('')}</div>`
  const squares = seal && qrSquares(seal.link)
  const drawing =
    squares && `<svg viewBox="0 0 ${squares.length} ${squares.length}"><path d="${pathOf(squares)}"/></svg>`
  const sealed =
    seal &&
    `<div class="seal">${drawing}<div><p>${plain(seal.label)}<br><span class="code">${plain(seal.code)}</span></p><p>${plain(seal.explanation)}</p></div></div>`
  return `<!doctype html>
<html lang="es-PE"><head><meta charset="utf-8"><title>${plain(title)}</title><style>${STYLE}${marginRules(paper.running, '', words, paper.orientation)}</style></head><body${paper.orientation ? ` class="${paper.orientation}"` : ''}>
<header>${lines(issuer)}${lines(reference)}</header>
<h1>${plain(title)}</h1>
${sections.map((section) => sectionOf(section, words)).join('\n')}
${sealed ?? ''}
<footer><p>${plain(footer)}</p></footer>
</body></html>
`
}

function sectionOf({ number, heading, blocks }: Section, words: PaperWords): string {
  const head = heading ? `<h2>${plain(words.heading(number, heading))}</h2>` : ''
  return `<section>${head}${blocks.map(blockOf).join('')}</section>`
}

function blockOf(block: Block): string {
  switch (block.is) {
    case 'paragraph':
      return `<p>${block.lead ? `<strong>${plain(block.lead)} </strong>` : ''}${plain(block.text)}</p>`
    case 'list':
      return `<ol>${block.items.map((item) => `<li>${plain(item)}</li>`).join('')}</ol>`
    case 'table':
      return tableOf(block)
  }
}

function tableOf({ columns, rows, drawings = [] }: TableBlock): string {
  const isShared = columns.some(({ share }) => share)
  const widths = isShared ? columnWidths(columns, 100, 0) : []
  const head = columns
    .map(({ name, size }, at) => {
      const width = widths[at] === undefined ? '' : ` style="width:${Math.round(widths[at] * 10) / 10}%"`
      return `<th scope="col" class="${size}"${width}>${plain(name)}</th>`
    })
    .join('')
  const body = rows.map((row, index) => {
    const drawing = drawings[index]
    const last = row.length - 1
    const cells = columns.map(({ size }, at) => {
      const words = plain(row[at] ?? '')
      return `<td${isShared && size === 'number' ? ' class="number"' : ''}>${drawing && at === last ? drawn(drawing, words) : words}</td>`
    })
    return `<tr>${cells.join('')}</tr>`
  })
  const isSigned = columns.some(({ size }) => size === 'sign')
  const look = isSigned ? ' class="signed"' : isShared ? ' class="shared"' : ''
  return `<table${look}><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table>`
}

const drawn = (path: string, label: string): string =>
  `<svg class="ink" viewBox="${viewBoxOf(path)}" role="img" aria-label="${label}"><path d="${path}"/></svg>`

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const plain = (text: string): string => text.replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign)
