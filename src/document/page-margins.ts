// What stands in the margins of every printed page, as rules of CSS: which document it is, and «Página 1 de 2».
import type { Paper, PaperWords } from './paper.ts'

/** A thin rule over the foot of the page. */
const FOOT = 'vertical-align: top; margin-top: 4mm; padding-top: 2mm; border-top: 0.5pt solid #000'

export function marginRules(
  top: string,
  bottom: string,
  { page }: PaperWords,
  orientation?: Paper['orientation'],
): string {
  const [before = '', between = '', after = ''] = page(1, 2).split(/[12]/)
  const number = `${quoted(before)} counter(page) ${quoted(between)} counter(pages) ${quoted(after)}`
  return `
    @page {
      size: A4${orientation ? ` ${orientation}` : ''};
      margin: 18mm;
      color: #000;
      font: 8.5pt / 1.3 system-ui, Roboto, 'Noto Sans', Arial, sans-serif;
      @top-left { content: ${quoted(top)} }
      @bottom-left { content: ${quoted(bottom)}; ${FOOT} }
      @bottom-right { content: ${number}; ${FOOT} }
    }
    @page :first { @top-left { content: none } }`
}

/** As a string of CSS: nothing in a name can end it, nor the element of HTML it stands in. */
const quoted = (text: string): string =>
  `"${text.replace(/\s/g, ' ').replace(/["\\<]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `)}"`
