// The plan of a year against what was done, counted from what this device has, and kept until something changes.
import type { EntryKey, MesaId, RecordId } from '../domain/id.ts'
import { countPlan, type PlanProgress } from '../domain/progress/count-plan.ts'
import type { Evidence } from '../domain/progress/evidence.ts'
import { withContributions, withVerdicts } from '../domain/progress/join.ts'
import { offersFor, type Offer } from '../domain/progress/offers.ts'
import { countMesa } from '../domain/progress/of-one-mesa.ts'
import { dayOfPlan, type PlanQuestion } from '../domain/progress/plan-at.ts'
import { rivalsOf } from '../domain/progress/reading.ts'
import type { Reading } from '../domain/target-rule.ts'
import { dateOf } from '../domain/time.ts'
import { extractsOf, extractsVersion } from './extracts.ts'
import { evidenceOf } from './plan-evidence.ts'
import { planRecords, type PlanWithWords, type StoredPlan } from './plan-records.ts'
import { sendStates } from './shipments.ts'
import type { Store } from './store.ts'

export interface YearProgress extends PlanProgress {
  /** As approved. */
  readonly plan: StoredPlan
}

/** `mesa`: what she alone did of it. */
export type Question = PlanQuestion & { readonly mesa?: MesaId }

export interface ReadingEffect {
  readonly reading: Reading
  readonly total: number
  readonly target: number | null
}

interface Memory {
  /** Of all that it was counted from. */
  readonly version: string
  readonly unsent: ReadonlySet<RecordId>
  /** By the moment up to which it was known, with what was said of it until then. */
  readonly judged: Map<number, Evidence[]>
  readonly plans: Map<number, PlanWithWords | null>
  readonly counted: Map<string, YearProgress | null>
}
const memories = new WeakMap<Store, Memory>()

/**
 * Of the plan of that year, or else of the latest there is; null before the first download. May stand in a live query.
 * @param asked the last day that counts, today unless said, the plan's version and the moment of an older report,
 * and one mesa: what it alone did; the targets are still those of all
 */
export async function progressOf(
  store: Store,
  year: number,
  asked: Partial<Question> = {},
): Promise<YearProgress | null> {
  const memory = await memoryOf(store)
  const question = { ...asked, cutoff: asked.cutoff ?? dateOf(store.now()) }
  const { cutoff, version = '', asOf = '', mesa = '' } = question
  return once(memory.counted, [year, cutoff, version, asOf, mesa].join(' '), async () => {
    const records = await once(memory.plans, year, () => planRecords(store, year))
    return records && { ...(await counted(store, memory, records, question)), plan: records.plan }
  })
}

/** What each reading of an activity's target would make of the year; none where it has no rule. */
export async function readingEffects(store: Store, year: number, activity: EntryKey): Promise<ReadingEffect[]> {
  const memory = await memoryOf(store)
  const records = await once(memory.plans, year, () => planRecords(store, year))
  const rule = (await progressOf(store, year))?.activities.find(({ key }) => key === activity)?.read.row.rule
  if (!records || !rule) return []
  const { plan, choices = [] } = records
  const effects: ReadingEffect[] = []
  for (const reading of rule.readings) {
    const chosen = { id: plan.id, plan: plan.id, activity, reading: reading.key, after: choices.map(({ id }) => id) }
    const supposed = { ...records, choices: [...choices, chosen] }
    const { activities } = await counted(store, memory, supposed, { cutoff: dateOf(store.now()) })
    const found = activities.find(({ key }) => key === activity)
    if (found) effects.push({ reading, total: found.total, target: found.target })
  }
  return effects
}

/** All that this device has to prove a plan with, each with its verdict and its links. */
export async function evidenceHere(store: Store): Promise<readonly Evidence[]> {
  return judged(store, await memoryOf(store))
}

/** What a closed record could still add to; none of one that is not here. */
export async function offersOf(store: Store, year: number, id: RecordId): Promise<Offer[]> {
  const memory = await memoryOf(store)
  const progress = await progressOf(store, year)
  const records = await once(memory.plans, year, () => planRecords(store, year))
  const own = (await judged(store, memory)).find((each) => each.id === id)
  if (!progress || !records || !own) return []
  const reads = progress.activities.map(({ read }) => read)
  return offersFor(own, reads, rivalsOf(records.targets?.exclusive))
}

/** One record as the plan sees it, with its verdict and its links; null of a draft, or when it is not here. */
export async function evidenceFor(store: Store, id: string): Promise<Evidence | null> {
  const memory = await memoryOf(store)
  return (await judged(store, memory)).find((each) => each.id === id) ?? null
}

async function counted(
  store: Store,
  memory: Memory,
  records: PlanWithWords,
  { mesa, ...question }: Question,
): Promise<PlanProgress> {
  const cutoff = dayOfPlan(records.plan.year, question.cutoff)
  const evidence = await judged(store, memory, question.asOf)
  const asked = { ...question, cutoff }
  return mesa ? countMesa(records, evidence, asked, mesa) : countPlan(records, evidence, asked)
}

async function judged(store: Store, memory: Memory, asOf = Infinity): Promise<Evidence[]> {
  return once(memory.judged, asOf, async () => {
    const said = (await extractsOf(store, 'contribution')).map(({ id, content }) => ({ ...content, id }))
    const verdicts = (await extractsOf(store, 'validation')).map(({ id, content }) => ({ ...content, id }))
    const evidence = await evidenceOf(store, memory.unsent, asOf)
    return withVerdicts(withContributions(evidence, said, asOf), verdicts, asOf)
  })
}

async function memoryOf(store: Store): Promise<Memory> {
  const states = await sendStates(store)
  const unsent = new Set([...states].flatMap(([id, state]) => (state === 'sent' ? [] : id)))
  const scopes = (await store.db.scopes.toArray()).map(({ mesa, access }) => `${mesa} ${access}`)
  const version = [await extractsVersion(store), ...scopes, ...unsent].join('/')
  const known = memories.get(store)
  if (known?.version === version) return known
  const memory: Memory = {
    version,
    unsent,
    judged: new Map(),
    plans: new Map(),
    counted: new Map(),
  }
  memories.set(store, memory)
  return memory
}

/** Values are kept, not promises: one made in a live query is not awaited by another, which would stop watching. */
async function once<K, V>(kept: Map<K, V>, key: K, make: () => Promise<V>): Promise<V> {
  const known = kept.get(key)
  if (known !== undefined) return known
  const made = await make()
  kept.set(key, made)
  return made
}
