// Whether the browser may empty the disk when room is short. It decides by itself, and favours what is installed.
import { useEffect, useState } from 'preact/hooks'

const listeners = new Set<(isProtected: boolean) => void>()

/** Asks that it may not: after installing, and when there is something of hers on the disk. @returns what it decided */
export async function askProtection(): Promise<boolean> {
  const isProtected = (await isProtectedNow()) || ((await navigator.storage?.persist?.()) ?? false)
  for (const listener of listeners) listener(isProtected)
  return isProtected
}

export const isProtectedNow = async (): Promise<boolean> => (await navigator.storage?.persisted?.()) ?? false

/** Undefined until the browser has answered. */
export function useProtection(): boolean | undefined {
  const [isProtected, setProtected] = useState<boolean>()
  useEffect(() => {
    listeners.add(setProtected)
    isProtectedNow().then(setProtected, console.error)
    return () => {
      listeners.delete(setProtected)
    }
  }, [])
  return isProtected
}
