// Moved and added entries are drawn anew: the keyboard is put back where the person is working.
import { useLayoutEffect, useRef } from 'preact/hooks'

/** @returns to be told the id of what shall have the focus once it is there */
export function useFocusAfterRender(): (id: string) => void {
  const wanted = useRef<string | null>(null)
  // Before the next key can arrive: it belongs to what is new.
  useLayoutEffect(() => {
    const element = wanted.current === null ? null : document.getElementById(wanted.current)
    if (!element) return
    wanted.current = null
    element.focus()
  })
  return (id) => {
    wanted.current = id
  }
}
