// The ways back: to the field after a crash, to the same height after «Volver». Not needed to paint the first screen.
import { useEffect } from 'preact/hooks'
import { useApp } from '../app-context.ts'
import { startHistory } from './history.ts'
import { usePlace } from './place.ts'

/** Shows nothing. Once, at the root. */
export function WayBack(): null {
  usePlace(useApp().store)
  useEffect(startHistory, [])
  return null
}
