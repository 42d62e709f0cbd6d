// What the keyboard reaches is scrolled clear of the foot of the screen, however tall its question makes it.
import { useEffect, useRef } from 'preact/hooks'

/** So that the ring around it is seen too. */
const RING = 8

/** @returns to be given to what stands in the foot */
export function useClearOfFoot() {
  const inside = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const foot = inside.current?.closest<HTMLElement>('.screen-foot')
    const { style } = document.documentElement
    if (!foot) return undefined
    const observer = new ResizeObserver(() => {
      style.scrollPaddingBottom = `${foot.offsetHeight + RING}px`
    })
    observer.observe(foot)
    return () => {
      observer.disconnect()
      style.scrollPaddingBottom = ''
    }
  }, [])
  return inside
}
