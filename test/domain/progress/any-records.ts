// Whatever records there may be of the plan of 2024, and whatever the secretariat may have chosen.
import fc from 'fast-check'
import type { PlanRecords } from '../../../src/domain/progress/count-plan.ts'
import type { Evidence, EvidenceState } from '../../../src/domain/progress/evidence.ts'
import { proof, type Countable, type Proof } from '../../../src/domain/target-rule.ts'
import { choosing, day, id, key, mesa, plan, poa, targets } from './a-plan.ts'

const LISTS: readonly (readonly Proof[])[] = [
  proof.options,
  proof.options,
  proof.options.filter((each) => each !== 'attendance' && each !== 'file'),
  [],
]
const ELEMENTS = ['social', 'economica', 'inicio-2024', 'conna', 'balance', '1', '4', 'Agua', 'luya'] as const
const DAYS = ['2023-12-31', '2024-01-01', '2024-03-31', '2024-04-01', '2024-08-09', '2024-12-31'].map(day)

/** Mostly of the right kind for an activity, and claimed by others with which it may not be shared. */
export const anyEvidence = (states: readonly EvidenceState[]): fc.Arbitrary<Evidence> =>
  fc.constantFrom(...targets.rules).chain(({ key: activity, rule }) => {
    const rivals = (targets.exclusive ?? []).filter((set) => set.includes(activity)).flat()
    const kinds: readonly Countable[] = [...(rule?.counts.kinds ?? []), ...(rule?.counts.kinds ?? []), 'report']
    const more = fc.record(
      {
        activity: fc.constantFrom(...rivals, key('a02'), key('a15'), key('a99')),
        elements: fc.array(fc.constantFrom(...ELEMENTS), { maxLength: 2 }),
        at: fc.integer({ min: 0, max: 3 }),
        plan: fc.constantFrom(plan.id, plan.id, id('poa-2023')),
      },
      { requiredKeys: ['activity'] },
    )
    return fc
      .record({
        id: fc.integer({ min: 0, max: 9999 }).map((n) => id(`r${n}`)),
        event: fc.integer({ min: 0, max: 20 }).map((n) => id(`e${n}`)),
        mesa: fc.constantFrom('chachapoyas', 'condorcanqui', 'luya', 'cer-amazonas').map(mesa),
        kind: fc.constantFrom(...kinds),
        date: fc.constantFrom(...DAYS),
        state: fc.constantFrom(...states),
        elements: fc.array(fc.constantFrom(...ELEMENTS), { maxLength: 2 }),
        more: fc.array(more, { maxLength: 3 }),
        proofs: fc.constantFrom(...LISTS),
      })
      .map(({ elements, more: others, ...each }) => ({
        ...each,
        level: each.mesa === 'cer-amazonas' ? 'regional' : 'provincial',
        links: [{ activity, elements }, ...others],
      }))
  })
const ALL: readonly EvidenceState[] = ['validated', 'validated', 'validated', 'toValidate', 'unsent', 'observed']
export const byId = { selector: (each: Evidence) => each.id }
export const anyRecords = fc.uniqueArray(anyEvidence(ALL), { ...byId, maxLength: 40, size: 'max' })

export const anyPlan: fc.Arbitrary<PlanRecords> = fc.constantFrom(
  poa,
  choosing('a16', 'distintas'),
  choosing('a24', 'trimestralPorMesa'),
  choosing('a13', 'porMesa'),
  choosing('a05', 'porTrimestre'),
)
