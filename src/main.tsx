// Wires the browser: the device's memory, the carrier of the outbox and the screens. Nothing else knows all three.
import { render } from 'preact'
import { readSession } from './store/session.ts'
import { openStore } from './store/store.ts'
import { deferred } from './sync/deferred.ts'
import { wakeOn } from './sync/wake.ts'
import { App } from './ui/app.tsx'
import { CrashScreen } from './ui/shell/crash.tsx'
import { startInstall } from './ui/shell/install.ts'
import { startTheme } from './ui/shell/theme.ts'
import type { UpdateOffer } from './ui/shell/update-notice.tsx'

declare const __APP_VERSION__: string

async function start(root: HTMLElement): Promise<void> {
  const store = await openStore('cuaderno')
  const sync = deferred(async () => (await import('./sync/browser-carrier.ts')).browserCarrier(store, __APP_VERSION__))
  const value = { store, sync, session: await readSession(store) }
  const show = (update: UpdateOffer | null) => render(<App value={value} update={update} />, root)
  show(null)

  wakeOn(window, () => void sync.sendNow())
  sync.start()

  if (import.meta.env.PROD) {
    const { watchForUpdates } = await import('./ui/shell/service-worker.ts')
    watchForUpdates(show)
  }
}

const root = document.getElementById('app')
if (root) {
  // At once: the page never shows in another theme, and the offer to install comes early.
  startTheme()
  startInstall()
  start(root).catch((failure) => {
    console.error(failure)
    render(<CrashScreen />, root)
  })
}
