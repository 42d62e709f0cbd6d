// A meeting with all that its papers tell: its committee, its place, its plan, what was added, its seal.
import { checkLink } from '../../document/check-link.ts'
import type { Occasion } from '../../document/occasion.ts'
import { districtOf } from '../../domain/district-of.ts'
import { addendaOf } from '../../store/addenda.ts'
import type { StoredMeeting } from '../../store/meetings.ts'
import { knownMesas, spaceOf } from '../../store/plans.ts'
import { findRecord } from '../../store/read.ts'
import { findSeal } from '../../store/seals.ts'
import { signaturesOf } from '../../store/signatures.ts'
import { useApp, useLive } from '../app-context.ts'
import { usePlanOf } from '../plan-of-meeting.ts'

export interface FoundOccasion extends Occasion {
  readonly meeting: StoredMeeting
  readonly mayWrite: boolean
}

/** Null when it is not on this device, undefined while it is read. */
export function useOccasion(id: string): FoundOccasion | null | undefined {
  const { store } = useApp()
  const read = useLive(async () => {
    const meeting = await findRecord(store, 'meeting', id)
    if (!meeting) return null
    const known = (await knownMesas(store)).find(({ mesa }) => spaceOf(mesa) === meeting.mesa)
    const [addenda, sealed] = [await addendaOf(store, meeting), await findSeal(store, id)]
    const signatures = await signaturesOf(store, meeting)
    const seal = sealed && { code: sealed.code, link: checkLink(location.origin, id, sealed.code) }
    return { meeting, mesa: known?.mesa ?? null, mayWrite: known?.access === 'write', signatures, addenda, seal }
  }, [store, id])
  const plan = usePlanOf(read && read.meeting)
  if (!read || plan === undefined) return read === null ? null : undefined
  return { ...read, district: districtOf(read.meeting.placeCode), plan }
}
