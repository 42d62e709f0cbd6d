// The browser's offer to put the app on the home screen: kept until the person asks for it, never shown by itself.
import { useEffect, useState } from 'preact/hooks'

/** Not in the standard library of types: only Chromium has it. */
interface InstallPrompt extends Event {
  readonly prompt: () => Promise<unknown>
}

let offer: InstallPrompt | null = null
const listeners = new Set<() => void>()

/** Catches the offer, which comes early. Once, at the root. */
export function startInstall(): void {
  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault()
    change(event as InstallPrompt) // this event carries a prompt by its definition
  })
  addEventListener('appinstalled', () => change(null))
}

function change(next: InstallPrompt | null): void {
  offer = next
  for (const listener of listeners) listener()
}

/** Asks the browser to install the app; null when it has not offered to. */
export function useInstall(): (() => void) | null {
  const [shown, setShown] = useState(offer)
  useEffect(() => {
    const onChange = () => setShown(offer)
    listeners.add(onChange)
    return () => {
      listeners.delete(onChange)
    }
  }, [])
  if (!shown) return null
  return () => {
    change(null)
    void shown.prompt()
  }
}
