// The mesas that only the demonstration has.
import { mesaId } from '../../domain/id.ts'
import { plant } from '../plant.ts'
import { REGION } from '../seed.ts'
import type { Storage } from '../storage/contract.ts'
import { COMMITTEES } from './committees.ts'

/** After the region's own mesas. */
const LAST = 100

/** @param as the incarnation under which they are planted */
export async function foundMesas(storage: Storage, as: string): Promise<void> {
  for (const { mesa, founded } of COMMITTEES) {
    if (!founded) continue
    await storage.addMesas([{ id: mesaId.parse(mesa), region: REGION, space: 'mesa' }])
    const fields = { ...founded, status: 'active', order: LAST }
    await plant(storage, REGION, as, [{ id: mesa, kind: 'mesa', fields, at: Date.now() }])
  }
}
