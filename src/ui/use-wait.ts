// How long nobody may try the PIN, wherever it is asked for.
import { useEffect, useState } from 'preact/hooks'
import { waitLeft } from '../store/try-pin.ts'

const MINUTE = 60_000

/** Minutes until she may try again, counted down. */
export function useWait(isTrying: boolean): number {
  const [minutes, setMinutes] = useState(0)
  useEffect(() => {
    const look = () => setMinutes(Math.ceil(waitLeft(Date.now()) / MINUTE))
    look()
    const timer = setInterval(look, 1_000)
    return () => clearInterval(timer)
  }, [isTrying])
  return minutes
}
