// The meeting a screen is about, its committee, and the way to write in it.
import { isClosed } from '../../domain/meeting.ts'
import { meetingDay } from '../../domain/meeting-year.ts'
import type { StoredMeeting } from '../../store/meetings.ts'
import type { Member } from '../../domain/attendance-rows.ts'
import { membersOf } from '../../store/members.ts'
import { knownMesas, spaceOf, type KnownMesa } from '../../store/plans.ts'
import { findRecord } from '../../store/read.ts'
import { mergedAway } from '../../store/same-meetings.ts'
import { record, type Change } from '../../store/record.ts'
import { useApp, useLive } from '../app-context.ts'
import { meetingTitle } from '../text/meeting-title.ts'
import type { Leaves } from './patches.ts'

export type Mesa = KnownMesa['mesa']

export interface OpenMeeting {
  readonly meeting: StoredMeeting
  /** Null before the region's list of mesas has arrived. */
  readonly mesa: Mesa | null
  /** Neither closed nor put together with another one, and of a mesa in which this person may write. */
  readonly mayEdit: boolean
  /** Of such a mesa, closed or not. */
  readonly mayWrite: boolean
}

/** Undefined while it is read; null when it is not here. */
export function useMeeting(id: string): OpenMeeting | null | undefined {
  const { store } = useApp()
  return useLive(async () => {
    const meeting = await findRecord(store, 'meeting', id)
    if (!meeting) return null
    const known = (await knownMesas(store)).find(({ mesa }) => spaceOf(mesa) === meeting.mesa)
    const mayWrite = known?.access === 'write'
    // What was put together with another one is kept as it was, to be read.
    const mayEdit = mayWrite && !isClosed(meeting) && !(await mergedAway(store)).has(meeting.id)
    return { meeting, mesa: known?.mesa ?? null, mayEdit, mayWrite }
  }, [store, id])
}

/** Who sits in the committee on the meeting's day; undefined while it is read. */
export function useMembers({ mesa, date }: StoredMeeting): readonly Member[] | undefined {
  const { store } = useApp()
  const day = meetingDay({ date }, store.now())
  return useLive(() => membersOf(store, mesa, day), [store, mesa, day])
}

/**
 * Writes leaves of the meeting, and other records with them if need be: together or not at all. It stands on the
 * meeting as it was on screen when this was made.
 */
export function useSave({
  mesa,
  id,
  seen,
}: StoredMeeting): (patch: Leaves, ...others: readonly Change[]) => Promise<void> {
  const { store } = useApp()
  return (patch, ...others) => record(store, { mesa, rec: id, type: 'meeting', patch, seen }, ...others)
}

export const titleOf = ({ meeting, mesa }: Pick<OpenMeeting, 'meeting' | 'mesa'>): string =>
  meetingTitle(meeting.kind, mesa?.level)
