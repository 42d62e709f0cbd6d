// A row's content is written and read here and nowhere else, so that it can be encrypted in one place.
import * as z from 'zod/mini'
import { held, type Held } from '../protocol/held.ts'
import { decodeRow, encodeRow, wireRow, type Row } from '../protocol/row.ts'

/** What the tables hold of a record or a change beside their indexed columns. */
export type Stored = z.infer<typeof recordContent> | Held

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

export const recordToStored = ({ base, shadow, view }: RecordContent): Stored => ({
  base: base && encodeRow(base),
  shadow: shadow && encodeRow(shadow),
  view: view === base ? null : view && encodeRow(view),
})

export function storedToRecord(stored: unknown): RecordContent {
  const { base: wireBase, shadow, view } = recordContent.parse(stored)
  const base = wireBase && decodeRow(wireBase)
  return { base, shadow: shadow && decodeRow(shadow), view: view ? decodeRow(view) : base }
}

export const changeToStored = (change: Held): Stored => change
export const storedToChange = (stored: unknown): Held => held.parse(stored)
