// What was chosen of what was found: the records, if all of them are of the region that asks.
import type { MesaId } from '../../domain/id.ts'
import type { ChosenRecord } from '../../protocol/law.ts'
import type { Storage } from '../storage/contract.ts'

/**
 * By mesa; null when one of them is of another region, or of none.
 * @param more mesas that are to be in it all the same
 */
export async function chosenByMesa(
  storage: Storage,
  region: MesaId,
  records: readonly ChosenRecord[],
  more: readonly MesaId[] = [],
): Promise<Map<MesaId, ChosenRecord[]> | null> {
  const own = new Set((await storage.mesas()).filter((mesa) => mesa.region === region).map(({ id }) => id))
  if (![...records.map(({ mesa }) => mesa), ...more].every((mesa) => own.has(mesa))) return null
  const byMesa = new Map<MesaId, ChosenRecord[]>(more.map((mesa) => [mesa, []]))
  for (const record of records) byMesa.set(record.mesa, [...(byMesa.get(record.mesa) ?? []), record])
  return byMesa
}

/** Of the request: what was found may be a long list. */
export const MOST_CHOSEN = 4_000_000
