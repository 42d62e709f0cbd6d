// A plan with all that was said of it: how its targets are counted, reprogrammings, readings, topics.
import { planChangeShape } from '../domain/plan-change.ts'
import { planChoiceShape } from '../domain/plan-choice.ts'
import { planTopicShape } from '../domain/plan-topic.ts'
import type { PlanRecords } from '../domain/progress/count-plan.ts'
import type { Kind } from '../domain/kinds.ts'
import type { Shape } from '../domain/record.ts'
import { targetsShape } from '../domain/target-rule.ts'
import { planFor } from './plans.ts'
import type { Found } from './read.ts'
import { foundAs, readableRows, type FoundAs } from './read-core.ts'
import type { Store } from './store.ts'

export type StoredPlan = Found<'plan'>
export type PlanWithWords = PlanRecords & { readonly plan: StoredPlan }

/** Of the plan of that year, or else the latest there is; null before the first download. */
export async function planRecords(store: Store, year: number): Promise<PlanWithWords | null> {
  const plan = await planFor(store, year)
  if (!plan) return null
  const targets = (await allOf(store, 'targets', targetsShape)).filter((each) => each.plan === plan.id)
  return {
    plan,
    // Only one is planted; of two, every phone takes the same.
    targets: targets.sort((a, b) => (a.id < b.id ? -1 : 1))[0] ?? null,
    // Of every plan: the count takes its own.
    changes: await allOf(store, 'planChange', planChangeShape),
    choices: await allOf(store, 'planChoice', planChoiceShape),
    topics: await allOf(store, 'planTopic', planTopicShape),
  }
}

async function allOf<S extends Shape>(store: Store, kind: Kind, shape: S): Promise<FoundAs<S>[]> {
  const rows = store.db.records.where('[kind+state]').equals([kind, ''])
  return (await rows.filter(await readableRows(store)).toArray()).flatMap((row) => foundAs(kind, shape, row) ?? [])
}
