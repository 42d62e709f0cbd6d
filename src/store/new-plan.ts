// A plan of another year, kept by the secretariat in the space that the region shares.
import { recordId, type MesaId } from '../domain/id.ts'
import { json, type Json } from '../domain/json.ts'
import type { Plan } from '../domain/plan.ts'
import { entryPath, fieldPath } from '../domain/record.ts'
import type { Targets } from '../domain/target-rule.ts'
import { scopeAccess } from '../protocol/scope-access.ts'
import { foundAll } from './read.ts'
import { record } from './record.ts'
import type { Store } from './store.ts'

export async function mayWritePlans({ db }: Store, region: MesaId): Promise<boolean> {
  const scopes = (await db.scopes.toArray()).map((row) => scopeAccess.parse(row))
  return scopes.some(({ mesa, access }) => mesa === region && access === 'write')
}

/** The years that have one on this device. */
export async function yearsWithPlan({ db }: Store): Promise<number[]> {
  const rows = await db.records.where('[kind+state]').between(['plan', ''], ['plan', '\uffff']).toArray()
  return foundAll('plan', rows).flatMap(({ year }) => year ?? [])
}

/**
 * Never over a plan that is there: that one changes by being reprogrammed.
 * @param rules how its targets are counted, kept with it or not at all
 * @returns why it was not kept; null when it was
 * @throws as every writing
 */
export async function keepNewPlan(
  store: Store,
  region: MesaId,
  plan: Plan & { readonly year: number },
  rules: Targets['rules'] = [],
): Promise<'mayNot' | 'exists' | null> {
  if (!(await mayWritePlans(store, region))) return 'mayNot'
  if ((await yearsWithPlan(store)).includes(plan.year)) return 'exists'
  const rec = recordId.parse(`poa-${plan.year}`)
  const counting = { plan: rec, exclusive: [], ...rulesAt(rules) }
  const targets = recordId.parse(`targets-${rec}`)
  await record(
    store,
    { mesa: region, rec, type: 'plan', patch: leavesOf(plan) },
    { mesa: region, rec: targets, type: 'targets', patch: counting },
  )
  return null
}

const rulesAt = (rules: Targets['rules']): Record<string, Json> =>
  Object.fromEntries(rules.map(({ key, rule }) => [entryPath('rules', key, 'rule'), json.parse(rule)]))

function leavesOf(plan: Plan): Record<string, Json> {
  const leaves: Record<string, Json> = {}
  for (const field of ['year', 'title', 'region'] as const) leaves[fieldPath(field)] = plan[field] ?? null
  for (const collection of ['lines', 'groups', 'activities'] as const) {
    for (const { key, ...fields } of plan[collection]) {
      for (const [name, value] of Object.entries(fields)) leaves[entryPath(collection, key, name)] = json.parse(value)
    }
  }
  return leaves
}
