// The ways back: to the field after a crash, to the same height after «Volver». Not needed to paint the first screen.
import { Fragment, h } from 'preact'
import { useLocation } from 'preact-iso'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { useApp } from '../app-context.ts'
import { ClockNotice } from './clock-notice.tsx'
import { EraseWatch } from './erase-watch.tsx'
import { startHistory } from './history.ts'
import { usePlace } from './place.ts'

/** Shows nothing of its own, and where the clock cannot be right, says so. Once, at the root. */
export function WayBack() {
  usePlace(useApp().store)
  useEffect(startHistory, [])
  const { path } = useLocation()
  const isFirst = useRef(true)
  // A new screen begins at its top; a step back takes its own height right after this.
  useLayoutEffect(() => {
    if (!isFirst.current) scrollTo(0, 0)
    isFirst.current = false
  }, [path])
  return h(Fragment, null, h(EraseWatch, null), h(ClockNotice, null))
}
