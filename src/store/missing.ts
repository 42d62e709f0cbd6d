// What the journal kept and the tables have not: all of it after a loss, the end of it when an earlier state came back.
import type { MesaId } from '../domain/id.ts'
import { citedName, type Held } from '../protocol/held.ts'
import { storedToChange } from './change-content.ts'
import type { Kept, KeptChange } from './journal.ts'
import type { Store } from './store.ts'

/** Inside a transaction, or before the program has begun to write. */
export async function heldIn({ db }: Store): Promise<KeptChange[]> {
  const rows = await db.outbox.orderBy('n').toArray()
  return rows.map(({ mesa, content }) => ({ mesa, held: storedToChange(content) }))
}

/** To be asked only of tables with a lower mark than the journal's: in others, what is not there is finished with. */
export function missingIn(here: readonly KeptChange[], { changes }: Kept): KeptChange[] {
  const known = new Set(here.flatMap(({ mesa, held }) => [citedName(held), contentOf(mesa, held)]))
  return changes.filter(({ mesa, held }) => !known.has(citedName(held) ?? contentOf(mesa, held)))
}

/** What tells a change that has no name yet from its earlier and later states. */
const contentOf = (mesa: MesaId, { mutation: { rec, op, at, patch } }: Held): string =>
  JSON.stringify([mesa, rec, op, at, patch])
