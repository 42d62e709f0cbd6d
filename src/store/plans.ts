// The plan in force and the mesas of the region, as the screens ask for them.
import type { MesaId } from '../domain/id.ts'
import { scopeAccess } from '../protocol/scope-access.ts'
import { mesaShape } from '../domain/mesa.ts'
import { planShape } from '../domain/plan.ts'
import type { Found } from './read.ts'
import { allFoundAs } from './read-core.ts'
import type { Store } from './store.ts'

/** The plan of that year, or else the latest there is; null before the first download. */
export async function planFor({ db }: Store, year: number): Promise<Found<'plan'> | null> {
  const rows = await db.records.where('[kind+state]').between(['plan', ''], ['plan', '\uffff']).toArray()
  const plans = allFoundAs('plan', planShape, rows).sort((a, b) => (b.year ?? 0) - (a.year ?? 0))
  return plans.find((plan) => plan.year === year) ?? plans[0] ?? null
}

/** A mesa with what this person may do in it. */
export interface KnownMesa {
  readonly mesa: Found<'mesa'>
  readonly access: 'read' | 'write' | 'none'
}

/** The mesas whose records this device holds, in the region's order. */
export async function knownMesas({ db }: Store): Promise<KnownMesa[]> {
  const rows = await db.records.where('[kind+state]').between(['mesa', ''], ['mesa', '\uffff']).toArray()
  const scopes = (await db.scopes.toArray()).map((row) => scopeAccess.parse(row))
  const accessByMesa = new Map<string, KnownMesa['access']>(
    scopes.map(({ mesa, access }) => [mesa, access === 'foreign' ? 'none' : access]),
  )
  return allFoundAs('mesa', mesaShape, rows)
    .map((mesa) => ({ mesa, access: accessByMesa.get(mesa.id) ?? 'none' }))
    .sort((a, b) => (a.mesa.order ?? Infinity) - (b.mesa.order ?? Infinity))
}

/** Mesas in which this person may record meetings. */
export async function writableMesas(store: Store): Promise<Found<'mesa'>[]> {
  const known = await knownMesas(store)
  return known.filter(({ access }) => access === 'write').map(({ mesa }) => mesa)
}

/** The space where a committee's records live has the mesa's own id. */
export const spaceOf = ({ id }: Found<'mesa'>): MesaId => id as string as MesaId // one alphabet, two brands
