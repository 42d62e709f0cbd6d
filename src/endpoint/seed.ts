// What every database starts with: the region, its mesas, the plan and how its targets are counted.
import { mesaId, type MesaId } from '../domain/id.ts'
import targets from '../domain/data/poa-2024-targets.json' with { type: 'json' }
import plan from './data/poa-2024.json' with { type: 'json' }
import { plant, type Seedling } from './plant.ts'
import type { Storage } from './storage/contract.ts'

/** The space that all mesas of the region share. */
export const REGION: MesaId = mesaId.parse('amazonas')

/** In the order they are listed in; provinces by their INEI code. */
const MESAS = [
  { id: 'cer-amazonas', name: 'Amazonas', level: 'regional', status: 'active' },
  { id: 'chachapoyas', name: 'Chachapoyas', level: 'provincial', ubigeo: '0101', status: 'active' },
  { id: 'condorcanqui', name: 'Condorcanqui', level: 'provincial', ubigeo: '0104', status: 'active' },
  { id: 'bagua', name: 'Bagua', level: 'provincial', ubigeo: '0102', status: 'toActivate' },
  { id: 'bongara', name: 'Bongará', level: 'provincial', ubigeo: '0103', status: 'toActivate' },
  { id: 'luya', name: 'Luya', level: 'provincial', ubigeo: '0105', status: 'toActivate' },
  {
    id: 'rodriguez-de-mendoza',
    name: 'Rodríguez de Mendoza',
    level: 'provincial',
    ubigeo: '0106',
    status: 'toActivate',
  },
  { id: 'utcubamba', name: 'Utcubamba', level: 'provincial', ubigeo: '0107', status: 'toActivate' },
] as const

/** Adds what is missing; run at every start. */
export async function seed(storage: Storage, now: number): Promise<void> {
  const mesas = MESAS.map(({ id }) => ({ id: mesaId.parse(id), region: REGION, space: 'mesa' as const }))
  await storage.addMesas([{ id: REGION, region: REGION, space: 'region' }, ...mesas])
  const seedlings = MESAS.map(({ id, ...fields }, order): Seedling => {
    return { id, kind: 'mesa', fields: { ...fields, order: order + 1 }, at: now }
  })
  await plant(storage, REGION, 'seed', [
    ...seedlings,
    { id: 'poa-2024', kind: 'plan', fields: plan, at: now },
    { id: 'targets-poa-2024', kind: 'targets', fields: targets, at: now },
  ])
}
