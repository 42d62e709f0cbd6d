// A meeting with all that its papers tell, from the endpoint's database: what the phone's Acta screen finds in its own.
import { checkLink } from '../document/check-link.ts'
import type { Occasion } from '../document/occasion.ts'
import { addendumShape } from '../domain/addendum.ts'
import { byClock } from '../domain/follow-up.ts'
import { districtOf } from '../domain/district-of.ts'
import { recordId } from '../domain/id.ts'
import { meetingShape, type Meeting } from '../domain/meeting.ts'
import { mesaShape } from '../domain/mesa.ts'
import { planShape } from '../domain/plan.ts'
import { signatureShape } from '../domain/signature.ts'
import { yearOf } from '../domain/time.ts'
import type { Storage } from '../endpoint/storage/contract.ts'
import { isRemoved, type Row } from '../protocol/row.ts'
import { sealOf } from '../protocol/seal.ts'
import { standingSignatures } from '../protocol/signed.ts'
import { as, rowsOf } from '../endpoint/stored-rows.ts'

/**
 * Null when no mesa has such a meeting.
 * @param site where the app is served; empty when nobody said
 */
export async function storedOccasion(storage: Storage, id: string, site: string): Promise<Occasion | null> {
  const key = recordId.safeParse(id)
  if (!key.success) return null
  for (const { id: mesa, region } of await storage.mesas()) {
    const [row] = await storage.inMesa(mesa, (tx) => tx.records([key.data]))
    if (row?.type !== 'meeting' || isRemoved(row)) continue
    const meeting = as(meetingShape, row)
    const shared = await rowsOf(storage, region)
    const named = shared.find((each) => each.type === 'mesa' && each.id === String(mesa))
    const seal = sealOf(row)
    const own = await rowsOf(storage, mesa)
    const signatures = own.flatMap((each) => (each.type === 'signature' ? [as(signatureShape, each)] : []))
    return {
      meeting,
      mesa: named ? as(mesaShape, named) : null,
      district: districtOf(meeting.placeCode),
      plan: planOf(meeting, shared),
      signatures: standingSignatures(signatures, key.data, meeting),
      addenda: own
        .flatMap((each) => (each.type === 'addendum' ? [{ ...as(addendumShape, each), id: each.id }] : []))
        .filter(({ of }) => of === key.data)
        .sort(byClock),
      seal: seal && { code: seal.code, link: checkLink(site, id, seal.code) },
    }
  }
  return null
}

/** The plan it names, or that of its year, or the latest: as on the phone. */
function planOf({ plan, date }: Meeting, rows: readonly Row[]): Occasion['plan'] {
  const plans = rows.filter(({ type }) => type === 'plan').map((row) => ({ id: row.id, ...as(planShape, row) }))
  plans.sort((a, b) => (b.year ?? 0) - (a.year ?? 0))
  const year = date && yearOf(date)
  return plans.find(({ id }) => id === plan) ?? plans.find((each) => each.year === year) ?? plans[0] ?? null
}
