// The plan of 2024 with its targets, and invented records to count in it.
import { entryKey, mesaId, recordId, type EntryKey } from '../../../src/domain/id.ts'
import { planShape } from '../../../src/domain/plan.ts'
import { recordOf } from '../../../src/domain/record.ts'
import { proof, targetsShape, type Proof } from '../../../src/domain/target-rule.ts'
import { localDate } from '../../../src/domain/time.ts'
import targetData from '../../../src/domain/data/poa-2024-targets.json' with { type: 'json' }
import planData from '../../../src/endpoint/data/poa-2024.json' with { type: 'json' }
import { leavesOf } from '../../../src/endpoint/whole-record.ts'
import { countPlan, type PlanRecords } from '../../../src/domain/progress/count-plan.ts'
import type { Evidence } from '../../../src/domain/progress/evidence.ts'
import type { PlanQuestion } from '../../../src/domain/progress/plan-at.ts'
import type { Progress } from '../../../src/domain/progress/progress.ts'
import type { Json } from '../../../src/domain/json.ts'
import type { Shape } from '../../../src/domain/record.ts'

export const id = (text: string) => recordId.parse(text)
export const key = (text: string) => entryKey.parse(text)
export const day = (text: string) => localDate.parse(text)
export const mesa = (text: string) => mesaId.parse(text)

/** A record as it comes out of the store, from its leaves. */
export const read = <S extends Shape>(shape: S, fields: Readonly<Record<string, Json>>) =>
  recordOf(shape, new Map(Object.entries(leavesOf(shape, fields))) as Iterable<never>) // its own paths, typed by the shape

export const plan = { ...read(planShape, planData), id: id('poa-2024') }
export const targets = read(targetsShape, targetData)
export const poa: PlanRecords = { plan, targets }

interface About extends Partial<Omit<Evidence, 'id' | 'date' | 'mesa' | 'proofs'>> {
  readonly id?: string
  readonly in?: string
  readonly elements?: readonly string[]
  /** All that could be attached is, but for these. */
  readonly lacking?: readonly Proof[]
}

let count = 0
/** Validated, with everything attached, of the CEP Condorcanqui unless said otherwise. */
export function fact(
  kind: Evidence['kind'],
  date: string,
  activity: string | readonly string[],
  about: About = {},
): Evidence {
  const { id: name = `r${++count}`, in: where = 'condorcanqui', elements, lacking = [], ...rest } = about
  const activities = typeof activity === 'string' ? [activity] : activity
  return {
    id: id(name),
    event: id(name),
    mesa: mesa(where),
    level: where === 'cer-amazonas' ? 'regional' : 'provincial',
    kind,
    date: day(date),
    state: 'validated',
    links: activities.map((each) => ({ activity: key(each), ...(elements && { elements }) })),
    proofs: proof.options.filter((each) => !lacking.includes(each)),
    ...rest,
  }
}

export const CER = { in: 'cer-amazonas' } as const

/** One activity on a day, the last of the year unless said otherwise. */
export function progressOf(
  activity: string | EntryKey,
  evidence: readonly Evidence[],
  question: Partial<PlanQuestion> = {},
  records: PlanRecords = poa,
): Progress {
  const { activities } = countPlan(records, evidence, { cutoff: day('2024-12-31'), ...question })
  const found = activities.find((each) => each.key === activity)
  if (!found) throw new Error(`no activity ${activity}`)
  return found
}

/** What became of each record in an activity, in the order of days. */
export const fates = ({ items }: Progress): string[] => items.map(({ fate, leftOut }) => leftOut ?? fate)

/** Counted in each quarter. */
export const perQuarter = ({ cells }: Progress): number[] => cells.map(({ counted }) => counted)

/** A secretariat that reads an activity otherwise. */
export const choosing = (activity: string, reading: string): PlanRecords => ({
  ...poa,
  choices: [{ id: id(`c-${activity}`), plan: plan.id, activity: key(activity), reading: key(reading), at: 1 }],
})
