// Wires the browser: the device's memory, the carrier of the outbox and the screens. Nothing else knows all three.
import { render } from 'preact'
import type { Memory } from './store/rescue.ts'
import { readSession } from './store/session.ts'
import { openStore } from './store/store.ts'
import { deferred } from './sync/deferred.ts'
import { wakeOn } from './sync/wake.ts'
import { App } from './ui/app.tsx'
import { readNote } from './ui/shell/browser-note.ts'
import { CrashScreen } from './ui/shell/crash.tsx'
import { startInstall } from './ui/shell/install.ts'
import { startTheme } from './ui/shell/theme.ts'
import type { UpdateOffer } from './ui/shell/update-notice.tsx'

declare const __APP_VERSION__: string

const NAME = 'cuaderno'
/** Noted where the tables had to be moved to another room of the browser, or came back older than they were. */
const MOVED = 'moved'
/** Noted where a PIN was set: see `lock-note.ts`. */
const LOCK = 'lock'

/** The device's memory and whose it is. When it is empty or does not open, the person is told why before she goes on. */
async function memory(root: HTMLElement): Promise<Memory> {
  const open = async (): Promise<Memory> => {
    const store = await openStore(NAME)
    return { store, session: await readSession(store) }
  }
  // What is locked is asked for; what failed is tried again, and then said, by whoever knows what can be done about it.
  const found =
    (readNote('localStorage', MOVED) ?? readNote('localStorage', LOCK)) ? null : await open().catch(() => null)
  return found?.session ? found : (await import('./ui/recovered/recover.tsx')).recover(NAME, found, root, MOVED)
}

async function start(root: HTMLElement): Promise<void> {
  const { store, session } = await memory(root)
  const sync = deferred(async () => (await import('./sync/browser-carrier.ts')).browserCarrier(store, __APP_VERSION__))
  const value = { store, sync, session }
  const show = (update: UpdateOffer | null) => render(<App value={value} update={update} />, root)
  show(null)

  wakeOn(window, () => void sync.sendNow())
  sync.start()
  // After the first paint: the second copy of what only this device has.
  import('./ui/recovered/keep-copy.ts').then(({ keepCopy }) => keepCopy(store, MOVED)).catch(console.error)

  if (import.meta.env.PROD) {
    const { watchForUpdates } = await import('./ui/shell/service-worker.ts')
    watchForUpdates(store, show)
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
