// The service worker's life as the person sees it: the app opens with no signal, and a newer version asks first.
import { Workbox } from 'workbox-window'
import { flushAll } from '../autosave.ts'
import type { UpdateOffer } from './update-notice.tsx'

/** Registers it. A newer version is offered through `offer`, and starts only when the person says so or has left. */
export function watchForUpdates(offer: (update: UpdateOffer | null) => void): void {
  if (!('serviceWorker' in navigator)) return
  const worker = new Workbox('/sw.js')
  const activate = () => worker.messageSkipWaiting()

  worker.addEventListener('waiting', () => {
    const now = () => {
      flushAll()
      activate()
    }
    const onLeaving = () => {
      offer(null)
      // Hidden is the last a phone says of a page. Nobody is writing then.
      const hidden = () => document.visibilityState === 'hidden' && activate()
      document.addEventListener('visibilitychange', hidden)
    }
    offer({ now, onLeaving })
  })
  // Only after an update: at the first visit the worker takes the page as it is.
  worker.addEventListener('controlling', ({ isUpdate }) => isUpdate && location.reload())
  // A phone may keep the app open for weeks: look for a newer version whenever the person comes back to it.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void worker.update().catch(() => null) // no signal: another time
  })
  void worker.register()
}
