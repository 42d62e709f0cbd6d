// What the storage does with the log of deeds.
import type { MesaId } from '../../domain/id.ts'
import type { Deed, DeedKind, LinkedDeed } from '../../protocol/deeds.ts'

export interface RegionDeeds {
  readonly total: number
  /** How many stand before these. */
  readonly after: number
  readonly deeds: readonly Deed[]
}

/** The log of what somebody may have to answer for. */
export interface DeedStorage {
  /** Note first, do after: nothing of the kind happens without its note. */
  noteDeed(deed: Deed): Promise<void>
  /** In order, those after the n-th. With a region, only its own: their links then say nothing. */
  deeds(of: { readonly region: MesaId | null; readonly after: number; readonly limit: number }): Promise<LinkedDeed[]>
  /**
   * What a region may know: its own deeds and the whole server's, counted among themselves, for their true numbers would
   * tell how much the others do. @param of without `after`, the last ones
   */
  deedsFor(of: { readonly region: MesaId; readonly after: number | null; readonly limit: number }): Promise<RegionDeeds>
  /** @param like `about` and `detail` only where they are said */
  hasDeed(like: {
    readonly by: string
    readonly what: DeedKind
    readonly since: number
    readonly about?: string
    readonly detail?: string
  }): Promise<boolean>
}
