// The service worker's life as the person sees it: the app opens with no signal, and a newer version asks first.
import { Workbox } from 'workbox-window'
import type { Store } from '../../store/store.ts'
import { watchChoosers, workDone } from '../at-work.ts'
import { flushAll } from '../autosave.ts'
import { giveWayToNewerTables } from './newer-tables.ts'
import { isWriting } from './place.ts'
import type { UpdateOffer } from './update-notice.tsx'

/** Registers it. A newer version is offered through `offer`, and starts only when the person says so or has left. */
export function watchForUpdates(store: Store, offer: (update: UpdateOffer | null) => void): void {
  giveWayToNewerTables(store)
  watchChoosers()
  if (!('serviceWorker' in navigator)) return
  const worker = new Workbox('/sw.js')
  let isAskedHere = false
  const activate = async () => {
    await flushAll()
    isAskedHere = true
    worker.messageSkipWaiting()
  }

  worker.addEventListener('waiting', () => {
    const onLeaving = () => {
      offer(null)
      // Hidden is the last a phone says of a page. Nobody is writing then.
      const hidden = () => document.visibilityState === 'hidden' && void activate()
      document.addEventListener('visibilitychange', hidden)
    }
    offer({ now: () => void activate(), onLeaving })
  })
  worker.addEventListener('controlling', ({ isUpdate }) => {
    // Only after an update: at the first visit the worker takes the page as it is.
    if (!isUpdate) return
    // Asked for in another tab: whoever writes in this one finishes first.
    if (isAskedHere || !isWriting()) void startAnew()
    else onFieldLeft(() => void startAnew())
  })
  // A phone may keep the app open for weeks: look for a newer version whenever the person comes back to it.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void worker.update().catch(() => null) // no signal: another time
  })
  void worker.register()
}

async function startAnew(): Promise<void> {
  await workDone()
  await flushAll()
  location.reload()
}

/** Acts once, when the focus has gone to something that is not written in. */
function onFieldLeft(act: () => void): void {
  const look = () => {
    if (isWriting()) return
    removeEventListener('focusout', lookSoon)
    act()
  }
  // After the browser has moved the focus on.
  const lookSoon = () => setTimeout(look)
  addEventListener('focusout', lookSoon)
}
