// What a phone of the simulation has on its disk, and what of it is on screen.
import type { RecordId } from '../../src/domain/id.ts'
import type { Sha } from '../../src/domain/photo.ts'
import { citedName, viewOf, type Held } from '../../src/protocol/held.ts'
import type { Row } from '../../src/protocol/row.ts'
import type { Scope } from '../../src/protocol/scope.ts'

export interface MesaDisk {
  scope: Scope
  rows: Map<RecordId, Row>
  shadow: Map<RecordId, Row>
  held: Held[]
  files: Map<Sha, Uint8Array>
}

/** What this phone wrote and shows: each change with its words on screen. */
export function ownWords({ rows, held, scope }: MesaDisk): { n: number; text: string }[] {
  return held.flatMap((change) => {
    const { rec } = change.mutation
    const leaves = viewOf(rows.get(rec) ?? null, changesOf(held, rec), scope.stale)?.leaves
    const name = citedName(change)
    const mine = [...(leaves ?? [])].filter(([, leaf]) => name !== null && leaf.name === name)
    return mine.map(([at, { value }]) => ({ n: change.n, text: `${at}: ${JSON.stringify(value)}` }))
  })
}

export function shownIn({ scope, rows, held }: MesaDisk): Set<RecordId> {
  const known = new Set([...rows.keys(), ...held.map(({ mutation }) => mutation.rec)])
  return new Set([...known].filter((id) => viewOf(rows.get(id) ?? null, changesOf(held, id), scope.stale) !== null))
}

export const isRefused = ({ held }: MesaDisk, n: number): boolean =>
  held.some((change) => change.n === n && (change.state === 'refused' || change.state === 'replaced'))

export const changesOf = (held: readonly Held[], rec: RecordId): Held[] =>
  held.filter(({ mutation }) => mutation.rec === rec)
