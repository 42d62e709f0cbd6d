// Whether somebody already wanted to keep a form: only then it says what is missing, and goes to the first of it.
import { useEffect, useState } from 'preact/hooks'

export function useAsked(): { readonly isAsked: boolean; readonly ask: () => void } {
  const [times, setTimes] = useState(0)
  useEffect(() => {
    if (times === 0) return
    const first = document.querySelector<HTMLElement>('main [aria-invalid], main [data-missing]')
    first?.scrollIntoView({ block: 'center' })
    first?.focus({ preventScroll: true })
  }, [times])
  return { isAsked: times > 0, ask: () => setTimes((before) => before + 1) }
}
