// What every screen may use: the device's memory, the carrier of the outbox, and who is holding the phone.
import { createContext } from 'preact'
import { useContext, useEffect, useState } from 'preact/hooks'
import { live } from '../store/live.ts'
import type { Session } from '../store/session.ts'
import type { Store } from '../store/store.ts'
import type { Sync, SyncStatus } from '../sync/status.ts'

export interface App {
  readonly store: Store
  readonly sync: Sync
  /** Null before the person has entered her code. */
  readonly session: Session | null
}

export const AppContext = createContext<App | null>(null)

export function useApp(): App {
  const app = useContext(AppContext)
  if (!app) throw new Error('no AppContext above this screen')
  return app
}

/** The person; only below the screens that need her enrolled. */
export function useSession(): Session {
  const { session } = useApp()
  if (!session) throw new Error('this screen is only for an enrolled device')
  return session
}

/** The query's value, again after each change of what it read; undefined until the first answer. */
export function useLive<T>(query: () => Promise<T>, inputs: readonly unknown[]): T | undefined {
  const [value, setValue] = useState<T>()
  const [failure, setFailure] = useState<unknown>()
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- what the query depends on is the caller's to list
  useEffect(() => live(query).subscribe(setValue, setFailure), inputs)
  if (failure !== undefined) throw failure
  return value
}

export function useSyncStatus(): SyncStatus {
  const { sync } = useApp()
  const [status, setStatus] = useState(sync.status)
  useEffect(() => sync.subscribe(() => setStatus(sync.status())), [sync])
  return status
}

/** The moment, in milliseconds since 1970, renewed each minute. */
export function useNow(): number {
  const { store } = useApp()
  const [now, setNow] = useState(store.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(store.now()), 60_000)
    return () => clearInterval(timer)
  }, [store])
  return now
}
