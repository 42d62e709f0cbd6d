// Reading the log of deeds is noted too: once a day for each reader, lest it should fill with its own readings.
import type { MesaId } from '../../domain/id.ts'
import type { DeedStorage } from '../storage/deed-contract.ts'

const DAY = 86_400_000

export interface Reading {
  /** A user's id, or `console`. */
  readonly by: string
  readonly region: MesaId | null
  readonly at: number
}

/** Before anything is read. */
export async function noteReading(storage: DeedStorage, { by, region, at }: Reading): Promise<void> {
  if (await storage.hasDeed({ by, what: 'deeds-seen', since: at - DAY + 1 })) return
  await storage.noteDeed({ at, by, region, what: 'deeds-seen', about: region ?? '', detail: '' })
}
