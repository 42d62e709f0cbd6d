// The ways back: to the field after a crash, to the same height after «Volver»; and the rain. Not needed to paint the
// first screen.
import { useLocation } from 'preact-iso'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { useApp } from '../app-context.ts'
import { startHistory } from './history.ts'
import { usePlace } from './place.ts'
import { useRain } from './use-rain.ts'

/** Once, at the root. */
export function useWaysBack(): void {
  usePlace(useApp().store)
  useRain()
  useEffect(startHistory, [])
  const { path } = useLocation()
  const isFirst = useRef(true)
  // A new screen begins at its top; a step back takes its own height right after this.
  useLayoutEffect(() => {
    if (!isFirst.current) scrollTo(0, 0)
    isFirst.current = false
  }, [path])
}
