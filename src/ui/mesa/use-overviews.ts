// All mesas at a glance, read again whenever something comes.
import { useEffect } from 'preact/hooks'
import { dateOf, type LocalDate } from '../../domain/time.ts'
import { keepExtracts } from '../../store/extracts.ts'
import { mesaOverviews, type MesaOverview } from '../../store/mesa-overviews.ts'
import { useApp, useLive, useNow, useSyncStatus } from '../app-context.ts'

interface Overviews {
  readonly today: LocalDate
  /** Undefined while they are read. */
  readonly all: readonly MesaOverview[] | undefined
}

export function useOverviews(): Overviews {
  const { store } = useApp()
  const now = useNow()
  const { lastSent } = useSyncStatus()
  const [today, heardUntil] = [dateOf(now), dateOf(lastSent ?? now)]
  const all = useLive(() => mesaOverviews(store, today, heardUntil), [store, today, heardUntil])
  const isRead = all !== undefined
  // What was read of each record is kept for the next start.
  useEffect(() => {
    if (isRead) keepExtracts(store).catch(console.error)
  }, [store, isRead])
  return { today, all }
}
