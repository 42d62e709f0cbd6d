// What the journal says: who has this device, and each change that only this device holds.
import * as z from 'zod/mini'
import { mesaId, type MesaId } from '../domain/id.ts'
import { whole } from '../domain/whole.ts'
import { isPlainObject } from '../domain/json.ts'
import type { Held } from '../protocol/held.ts'
import { wireRow } from '../protocol/row.ts'
import { scope } from '../protocol/scope.ts'
import { storedToChange, type StoredChange } from './change-content.ts'
import { textsIn, WHOLE } from './journal-line.ts'
import { session } from './session.ts'

/** With this the phone goes on working with no new code and no signal, should its memory be lost. */
export const journalHead = z.object({
  session,
  scopes: z.array(z.object({ mesa: mesaId, access: scope.shape.access })),
  /** The mesas themselves: without them no meeting can be begun. */
  mesas: z.array(z.object({ mesa: mesaId, row: wireRow })),
})
export type JournalHead = z.infer<typeof journalHead>

/** One of the three. */
const entry = z.object({
  head: z.optional(journalHead),
  /** A change as the tables have it now; a later one of the same number takes its place. */
  kept: z.optional(z.object({ mesa: mesaId, change: z.custom<StoredChange>(isPlainObject) })),
  /** The change of this number is not only here any more. */
  gone: z.optional(whole),
})
export type Entry = z.infer<typeof entry>

export interface Kept {
  readonly head: JournalHead
  /** In order of writing. */
  readonly changes: readonly { readonly mesa: MesaId; readonly held: Held }[]
}

/**
 * Puts together what the files say.
 * @param files their texts, the earliest first: there are two when a new one was begun and not ended
 * @returns null when they do not say whose they are
 */
export function readJournal(files: readonly string[]): Kept | null {
  let head: JournalHead | null = null
  let changes = new Map<number, Kept['changes'][number]>()
  for (const file of files) {
    const before = changes
    changes = new Map(before)
    for (const text of textsIn(file)) {
      if (text === WHOLE) for (const n of before.keys()) drop(changes, n, before)
      else {
        const said = entry.safeParse(JSON.parse(text)).data
        if (!said) continue // of a later version of the program, which added something
        if (said.head) head = said.head
        if (said.gone !== undefined) changes.delete(said.gone)
        if (said.kept) {
          const held = storedToChange(said.kept.change)
          changes.set(held.n, { mesa: said.kept.mesa, held })
        }
      }
    }
  }
  return head && { head, changes: [...changes.values()].sort((a, b) => a.held.n - b.held.n) }
}

/** What only the earlier file said. */
function drop(changes: Map<number, unknown>, n: number, before: ReadonlyMap<number, unknown>): void {
  if (changes.get(n) === before.get(n)) changes.delete(n)
}
