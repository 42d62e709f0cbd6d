// A record's content is written and read here and nowhere else, so that it can be encrypted in one place.
import * as z from 'zod/mini'
import { encodeRow, decodeRow, wireRow, type Row } from '../protocol/row.ts'

/** What the table holds of a record beside its indexed columns. */
export type StoredRecord = z.infer<typeof recordContent>

const recordContent = z.object({
  /** As the endpoint last sent it. */
  base: z.nullable(wireRow),
  /** As it stands in the shadow, while the mesa is fetched anew. */
  shadow: z.nullable(wireRow),
  /** With this device's own changes on top; null when there are none. */
  view: z.nullable(wireRow),
})

export interface RecordContent {
  readonly base: Row | null
  readonly shadow: Row | null
  readonly view: Row | null
}

export const recordToStored = ({ base, shadow, view }: RecordContent): StoredRecord => ({
  base: base && encodeRow(base),
  shadow: shadow && encodeRow(shadow),
  view: view === base ? null : view && encodeRow(view),
})

export function storedToRecord(stored: unknown): RecordContent {
  const { base: wireBase, shadow, view } = recordContent.parse(stored)
  const base = wireBase && decodeRow(wireBase)
  return { base, shadow: shadow && decodeRow(shadow), view: view ? decodeRow(view) : base }
}
