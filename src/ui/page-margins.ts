// What stands in the margins of every printed page: which document it is, and «Página 1 de 2».
import { useEffect, useState } from 'preact/hooks'
import { minutesText } from './text/minutes.ts'

/**
 * Rules the printed page while the screen is there; other screens print in their own way. A style sheet made in code:
 * the texts are data, and inline styles are not allowed here.
 * @returns whether this browser prints them (Chromium from 131 on)
 */
export function usePageMargins({ top, bottom }: { readonly top: string; readonly bottom: string }): boolean {
  const [isPrinted, setPrinted] = useState(true)
  useEffect(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(marginRules(top, bottom))
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
    setPrinted([...sheet.cssRules].some(({ cssText }) => cssText.includes('@bottom-left')))
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet)
    }
  }, [top, bottom])
  return isPrinted
}

/** A thin rule over the foot of the page. */
const FOOT = 'vertical-align: top; margin-top: 4mm; padding-top: 2mm; border-top: 0.5pt solid #000'

function marginRules(top: string, bottom: string): string {
  const { before, between } = minutesText.page
  const number = `${quoted(before)} counter(page) ${quoted(between)} counter(pages)`
  return `
    @page {
      size: A4;
      margin: 18mm;
      color: #000;
      font: 8.5pt / 1.3 system-ui, Roboto, 'Noto Sans', Arial, sans-serif;
      @top-left { content: ${quoted(top)} }
      @bottom-left { content: ${quoted(bottom)}; ${FOOT} }
      @bottom-right { content: ${number}; ${FOOT} }
    }
    @page :first { @top-left { content: none } }`
}

/** As a string of CSS: nothing in a name can end it. */
const quoted = (text: string): string => `"${text.replace(/["\\]/g, '\\$&').replace(/\s/g, ' ')}"`
