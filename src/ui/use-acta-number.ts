// The number that an acta has now, with the one it was closed with.
import { numberInForce, type ActaNumber } from '../domain/minutes-number.ts'
import { addendaOf } from '../store/addenda.ts'
import type { StoredMeeting } from '../store/meetings.ts'
import { useApp, useLive } from './app-context.ts'

export function useActaNumber(meeting: StoredMeeting): ActaNumber {
  const { store } = useApp()
  const { mesa, id, minutesNumber } = meeting
  const addenda = useLive(() => addendaOf(store, { mesa, id }), [store, mesa, id])
  return numberInForce(minutesNumber, addenda ?? [])
}
