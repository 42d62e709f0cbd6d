// While the plan's table is on screen, paper lies on its side. Other screens print in their own way.
import { useEffect } from 'preact/hooks'

export function useLandscape(): void {
  useEffect(() => {
    // Made in code: a rule in a style sheet would hold for all that is printed later.
    const sheet = new CSSStyleSheet()
    sheet.replaceSync('@page { size: A4 landscape; margin: 12mm }')
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet)
    }
  }, [])
}
