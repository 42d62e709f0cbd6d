// The number on the app's icon: what has not left this phone, and what waits for her to correct or decide.
import { useEffect } from 'preact/hooks'
import { counts } from '../../store/counts.ts'
import { live } from '../../store/live.ts'
import { useApp } from '../app-context.ts'

/** Once, at the root. Where icons have no numbers, nothing happens. */
export function useBadge(): void {
  const { store, session } = useApp()
  const isEntered = session !== null
  useEffect(() => {
    if (!('setAppBadge' in navigator)) return undefined
    // Not allowed, or not installed: the strip says the same.
    const show = (number: number) => void navigator.setAppBadge(number).catch(() => undefined)
    const waiting = live(() => counts(store))
    return waiting.subscribe(({ unsent, refused, conflicts }) => {
      show(isEntered ? unsent + refused + conflicts : 0)
    }, console.error)
  }, [store, isEntered])
}
