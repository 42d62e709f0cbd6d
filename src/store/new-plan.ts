// A plan of another year, kept by the secretariat in the space that the region shares.
import { recordId, type MesaId } from '../domain/id.ts'
import { json, type Json } from '../domain/json.ts'
import type { Plan } from '../domain/plan.ts'
import { entryPath, fieldPath } from '../domain/record.ts'
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
 * @returns why it was not kept; null when it was
 * @throws as every writing
 */
export async function keepNewPlan(
  store: Store,
  region: MesaId,
  plan: Plan & { readonly year: number },
): Promise<'mayNot' | 'exists' | null> {
  if (!(await mayWritePlans(store, region))) return 'mayNot'
  if ((await yearsWithPlan(store)).includes(plan.year)) return 'exists'
  const rec = recordId.parse(`poa-${plan.year}`)
  await record(store, { mesa: region, rec, type: 'plan', patch: leavesOf(plan) })
  return null
}

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
