// All that is unsent of a mesa, named and chained as it will be sent: what a copy takes along. To the endpoint a copy that
// arrives is then a request of this device whose answer was lost, and what it sends later itself is known there (rule 30).
import type { MesaId } from '../domain/id.ts'
import type { Held } from '../protocol/held.ts'
import { seal } from '../protocol/outbox.ts'
import { scope } from '../protocol/scope.ts'
import { lineOf, type MesaRequest } from '../protocol/sync.ts'
import { storedToChange } from './change-content.ts'
import { unanswered } from './outbox.ts'
import { putChanges, showAgain } from './show.ts'
import { mayWrite, type Store } from './store.ts'

/** So much of it as goes in one request. */
export interface UnsentLines {
  readonly request: MesaRequest
  readonly lines: readonly string[]
  readonly changes: readonly Held[]
}

/**
 * In order, in pieces of about so many characters. The names are on the disk before this returns.
 * @param room characters of changes in one piece (one goes in any case)
 */
export async function unsentLines(store: Store, room: number): Promise<UnsentLines[]> {
  const scopes = await store.db.scopes.toArray()
  const all: UnsentLines[] = []
  for (const { mesa } of scopes)
    if ((await unanswered(store, { mesa })) > 0) all.push(...(await ofMesa(store, mesa, room)))
  return all
}

async function ofMesa(store: Store, mesa: MesaId, room: number): Promise<UnsentLines[]> {
  const { db } = store
  return db.transaction('rw', db.records, db.outbox, db.scopes, db.meta, async () => {
    await mayWrite(store)
    const at = scope.parse(await db.scopes.get(mesa))
    const open = await db.outbox.where({ mesa, state: 'open' }).sortBy('n')
    const { scope: then, sealed } = seal(
      at,
      open.map(({ content }) => storedToChange(content)),
      store.run,
      Infinity,
    )
    if (sealed.length > 0) {
      await db.scopes.put(then)
      await putChanges(store, mesa, sealed)
      await showAgain(store, mesa, new Set(sealed.map(({ mutation }) => mutation.rec)))
    }
    const numbered = db.outbox.where('[mesa+seq]').between([mesa, at.answered.seq + 1], [mesa, Infinity])
    const changes = (await numbered.toArray()).map(({ content }) => storedToChange(content))
    let before = at.answered
    return pieces(changes, room).map((some): UnsentLines => {
      const { seq: from, ch } = { seq: before.seq + 1, ch: before.ch }
      const last = some.at(-1)
      before = { seq: last?.seq ?? before.seq, ch: last?.ch ?? before.ch }
      const lines = some.map(({ salt = '', first = null, bytes = '' }) => lineOf(salt, first, bytes))
      // Which rows this device knows is nothing to the one who takes its words.
      return {
        request: { id: mesa, inc: at.inc, epoch: null, cursor: 0, from, ch, n: lines.length },
        lines,
        changes: some,
      }
    })
  })
}

function pieces(changes: readonly Held[], room: number): Held[][] {
  const all: Held[][] = []
  let left = 0
  for (const change of changes) {
    const size = change.bytes?.length ?? 0
    if (left < size || all.length === 0) {
      all.push([])
      left = room
    }
    all.at(-1)?.push(change)
    left -= size
  }
  return all
}
