// What stands in the margins of every printed page: which document it is, and «Página 1 de 2».
import { useEffect, useState } from 'preact/hooks'
import { minutesText } from '../text/minutes.ts'

/** Named, so that other screens print with margins of their own. Matches `page` in minutes.css. */
const PAGE = 'acta'

/**
 * Writes the margins while the screen is there. A style sheet made in code: the texts are data, and inline styles are
 * not allowed here.
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

function marginRules(top: string, bottom: string): string {
  const { before, between } = minutesText.page
  const number = `${quoted(before)} counter(page) ${quoted(between)} counter(pages)`
  return `
    @page ${PAGE} {
      @top-left { content: ${quoted(top)} }
      @bottom-left { content: ${quoted(bottom)} }
      @bottom-right { content: ${number} }
    }
    @page ${PAGE}:first { @top-left { content: none } }`
}

/** As a string of CSS: nothing in a name can end it. */
const quoted = (text: string): string => `"${text.replace(/["\\]/g, '\\$&').replace(/\s/g, ' ')}"`
