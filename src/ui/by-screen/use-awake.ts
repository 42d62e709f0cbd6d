// The screen stays lit while this one is shown, where the browser lets it.
import { useEffect } from 'preact/hooks'

export function useAwake(): void {
  useEffect(() => {
    let lock: WakeLockSentinel | undefined
    let isLeft = false
    const hold = async () => {
      // The phone lets go of it whenever another app is looked at.
      if (document.visibilityState !== 'visible') return
      // Refused on a low battery: the screen then goes dark as ever, and a touch lights it.
      lock = await navigator.wakeLock?.request('screen').catch(() => undefined)
      if (isLeft) void lock?.release()
    }
    void hold()
    const onShown = () => void hold()
    document.addEventListener('visibilitychange', onShown)
    return () => {
      isLeft = true
      document.removeEventListener('visibilitychange', onShown)
      void lock?.release()
    }
  }, [])
}
