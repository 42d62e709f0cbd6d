// The app: who is here, where she is, and which screen that is.
import { LocationProvider, useLocation } from 'preact-iso'
import { useMemo } from 'preact/hooks'
import { readSession } from '../store/session.ts'
import { AppContext, useApp, useLive, type App as AppValue } from './app-context.ts'
import { links } from './links.ts'
import { LiveRegion } from './parts/live-region.tsx'
import { CONTENT_ID } from './parts/screen.tsx'
import { CrashBoundary } from './shell/crash.tsx'
import { BottomNav } from './shell/bottom-nav.tsx'
import { lazyPart, lazyScreen } from './shell/lazy.tsx'
import type { UpdateOffer } from './shell/update-notice.tsx'
import { useIsWide } from './shell/use-is-wide.ts'
import { shellText } from './text/shell.ts'
import { TodayScreen } from './today/today-screen.tsx'
import './style/tokens.css'
import './style/base.css'
import './style/parts.css'
import './shell/shell.css'

/** All screens but «Hoy», the only one that comes with the first load. */
const Screens = lazyScreen(() => import('./screens.tsx').then((file) => file.Screens))
const Beside = lazyPart(() => import('./beside.tsx').then((file) => file.Beside))
const SideNav = lazyPart(() => import('./shell/side-nav.tsx').then((file) => file.SideNav))
const UpdateNotice = lazyPart(() => import('./shell/update-notice.tsx').then((file) => file.UpdateNotice))

export interface AppProps {
  readonly value: AppValue
  /** When a newer version waits. */
  readonly update?: UpdateOffer | null | undefined
}

export function App({ value, update = null }: AppProps) {
  const { store } = value
  const read = useLive(() => readSession(store), [store])
  const owner = read === undefined ? value.session : read
  const session = owner?.left ? null : owner
  const app = useMemo(() => ({ ...value, session }), [value, session])
  return (
    <AppContext.Provider value={app}>
      <LocationProvider>
        <Frame update={update} />
        <LiveRegion />
      </LocationProvider>
    </AppContext.Provider>
  )
}

function Frame({ update }: { update: UpdateOffer | null }) {
  const { session } = useApp()
  const { path } = useLocation()
  const isWide = useIsWide()
  // Inside a meeting there is no bar: more room, and no leaving by accident.
  const isInside = path.startsWith(links.meeting('')) || path === links.enter || path === links.firstDownload
  const nav = session && path !== links.enter ? (isWide ? 'side' : isInside ? '' : 'bottom-nav') : ''
  return (
    <div class={nav ? `app app-with-${nav}` : 'app'}>
      <a class="skip" href={`#${CONTENT_ID}`}>
        {shellText.skip}
      </a>
      <Beside />
      {nav === 'side' && <SideNav />}
      {update && !isInside && <UpdateNotice offer={update} />}
      <div class="app-content">
        <CrashBoundary path={path}>{session && path === links.today ? <TodayScreen /> : <Screens />}</CrashBoundary>
      </div>
      {nav === 'bottom-nav' && <BottomNav />}
    </div>
  )
}
