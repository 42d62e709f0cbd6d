// Fetches the rain mode where it is on; a phone in the dry never reads it.
import { useEffect } from 'preact/hooks'
import { useLook } from './theme.ts'

export function useRain(): void {
  const { rain } = useLook()
  useEffect(() => {
    if (!rain) return undefined
    const started = import('./rain.ts').then((file) => file.startRain())
    started.catch(console.error)
    return () => void started.then((stop) => stop(), console.error)
  }, [rain])
}
