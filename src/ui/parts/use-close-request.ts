// Android's Back closes what lies over the screen before it leaves the screen.
import { useEffect, useRef } from 'preact/hooks'

/** Not in the standard library of types yet. */
interface Watcher extends EventTarget {
  readonly destroy: () => void
}

/** Where the browser does not know of it (before Chrome 126), Back leaves the screen, and what lay over it goes too. */
export function useCloseRequest(isOpen: boolean, close: () => void): void {
  const latest = useRef(close)
  latest.current = close
  useEffect(() => {
    if (!isOpen || !('CloseWatcher' in window)) return undefined
    const watcher = new (window.CloseWatcher as new () => Watcher)() // the constructor the standard describes
    watcher.addEventListener('close', () => latest.current())
    return () => watcher.destroy()
  }, [isOpen])
}
