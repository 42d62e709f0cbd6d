// What of the log of deeds is asked of the database.
import type { MesaId } from '../../domain/id.ts'
import type { Deed, LinkedDeed } from '../../protocol/deeds.ts'

/** The log of what somebody may have to answer for. */
export interface DeedStorage {
  /** Note first, do after: nothing of the kind happens without its note. */
  noteDeed(deed: Deed): Promise<void>
  /** In order, those after the n-th. With a region, only its own: their links then say nothing. */
  deeds(of: { readonly region: MesaId | null; readonly after: number; readonly limit: number }): Promise<LinkedDeed[]>
}
