// What came before a meeting, read again when it changes.
import { beforeMeeting, type BeforeMeeting } from '../../store/before-meeting.ts'
import type { StoredMeeting } from '../../store/meetings.ts'
import { useApp, useLive } from '../app-context.ts'

/** Undefined while it is read. */
export function useBefore({ id, mesa, date }: StoredMeeting): BeforeMeeting | undefined {
  const { store } = useApp()
  return useLive(() => beforeMeeting(store, { id, mesa, date }), [store, id, mesa, date])
}
