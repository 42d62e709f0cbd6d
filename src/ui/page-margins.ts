// Rules of the printed page that are in force while a screen is there; other screens print in their own way.
import { useEffect, useState } from 'preact/hooks'

/**
 * A style sheet made in code: the texts are data, and inline styles are not allowed here.
 * @param rules as `marginRules` makes them
 * @returns whether this browser prints what stands in the margins (Chromium from 131 on)
 */
export function usePageMargins(rules: string): boolean {
  const [isPrinted, setPrinted] = useState(true)
  useEffect(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(rules)
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
    setPrinted([...sheet.cssRules].some(({ cssText }) => cssText.includes('@bottom-left')))
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet)
    }
  }, [rules])
  return isPrinted
}
