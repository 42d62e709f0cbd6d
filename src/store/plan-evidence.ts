// All that this device has to prove the plan with: closed meetings and papers, from their extracts alone.
import type { MesaId, RecordId } from '../domain/id.ts'
import type { Level } from '../domain/mesa.ts'
import type { Evidence } from '../domain/progress/evidence.ts'
import { gatherEvidence } from '../domain/progress/gather.ts'
import { extractsOf } from './extracts.ts'
import { laterNumbers } from './minutes-numbers.ts'
import { knownMesas, spaceOf } from './plans.ts'
import { allVerdicts } from './same-meetings.ts'
import type { Store } from './store.ts'

/** Before any verdict. @param unsent the records that only this device has @param asOf as it was known at that moment */
export async function evidenceOf(store: Store, unsent: ReadonlySet<RecordId>, asOf: number): Promise<Evidence[]> {
  const levels = await levelsOf(store)
  const papers = await extractsOf(store, 'document')
  const meetings = await extractsOf(store, 'meeting')
  return gatherEvidence({
    meetings: meetings.map(({ id, mesa, content }) => ({ id, mesa, fact: content.fact })),
    papers,
    levels,
    laterNumbers: await laterNumbers(store),
    verdicts: await allVerdicts(store),
    unsent,
    asOf,
  })
}

async function levelsOf(store: Store): Promise<Map<MesaId, Level>> {
  const known = await knownMesas(store)
  return new Map(known.flatMap(({ mesa }) => (mesa.level ? [[spaceOf(mesa), mesa.level] as const] : [])))
}
