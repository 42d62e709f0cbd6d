// The agreements with what became of them, for the screens: read once, kept for the next start.
import { useEffect } from 'preact/hooks'
import { keepExtracts } from '../../store/extracts.ts'
import { trackedAgreement, trackedAgreements, type TrackedAgreement } from '../../store/tracked-agreements.ts'
import { useApp, useLive } from '../app-context.ts'

/** Undefined while they are read. */
export function useTracked(): readonly TrackedAgreement[] | undefined {
  const { store } = useApp()
  const all = useLive(() => trackedAgreements(store), [store])
  useKept(all !== undefined)
  return all
}

/** Null when it is not on this device. */
export function useTrackedOne(meeting: string, key: string): TrackedAgreement | null | undefined {
  const { store } = useApp()
  const one = useLive(() => trackedAgreement(store, meeting, key), [store, meeting, key])
  useKept(one !== undefined)
  return one
}

function useKept(isRead: boolean): void {
  const { store } = useApp()
  useEffect(() => {
    if (isRead) keepExtracts(store).catch(console.error)
  }, [store, isRead])
}
