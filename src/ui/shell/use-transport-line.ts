// The transport line, renewed with the outbox, the sending and the clock.
import { counts } from '../../store/counts.ts'
import { useApp, useLive, useNow, useSyncStatus } from '../app-context.ts'
import { transportLine, type TransportLine } from './transport-line.ts'

/** Undefined until the outbox has been read. */
export function useTransportLine(): TransportLine | undefined {
  const { store } = useApp()
  const waiting = useLive(() => counts(store), [store])
  const status = useSyncStatus()
  const now = useNow()
  return waiting && transportLine(waiting, status, now)
}
