// Whether the app itself would open with no signal: the worker has every file.
import { useEffect, useState } from 'preact/hooks'

/** Only the built app has a worker to wait for. */
const hasWorker = (): boolean => import.meta.env.PROD && 'serviceWorker' in navigator

export function useAppIsHere(): boolean {
  const [isHere, setHere] = useState(!hasWorker())
  useEffect(() => {
    if (hasWorker()) void navigator.serviceWorker.ready.then(() => setHere(true))
  }, [])
  return isHere
}
