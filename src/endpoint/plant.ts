// Puts records made by the endpoint itself in a mesa, by the same way as a device's: merged, with a receipt each.
import { deviceId, recordId, type MesaId } from '../domain/id.ts'
import type { Json } from '../domain/json.ts'
import { kinds, type Kind } from '../domain/kinds.ts'
import { CHAIN_START } from '../protocol/scope.ts'
import type { Mutation } from '../protocol/mutation.ts'
import { incarnation, salt } from '../protocol/name.ts'
import { STATE } from '../protocol/row.ts'
import { SCHEMA } from '../protocol/version.ts'
import { apply } from './apply.ts'
import type { Storage } from './storage/contract.ts'
import { leavesOf } from './whole-record.ts'

export interface Seedling {
  readonly id: string
  readonly kind: Kind
  readonly fields: Readonly<Record<string, Json>>
  /** Milliseconds since 1970, as its author's clock would have said. */
  readonly at: number
}

/** Not a device anyone can enrol: it only signs what the endpoint plants. */
const GARDENER = { device: deviceId.parse('endpoint'), name: 'Secretaría Técnica', access: 'write' } as const
const RUN = salt.parse('seed')
/** Lima, in minutes from UTC. */
const OFFSET = -300

/** Records that are there already, even if removed since, are left alone. */
export async function plant(storage: Storage, mesa: MesaId, as: string, seedlings: readonly Seedling[]): Promise<void> {
  const inc = incarnation.parse(as)
  await storage.inMesa(mesa, async (tx) => {
    const there = new Set((await tx.records(seedlings.map(({ id }) => recordId.parse(id)))).map(({ id }) => String(id)))
    const missing = seedlings.filter(({ id }) => !there.has(id))
    const lines = missing.map((seedling) => ({ salt: RUN, first: null, bytes: JSON.stringify(changeOf(seedling)) }))
    const { last, ch } = (await tx.incarnation(inc)) ?? { last: 0, ch: CHAIN_START }
    const request = { id: mesa, inc, epoch: tx.epoch, cursor: 0, from: last + 1, ch, n: lines.length }
    const { state, results } = await apply(tx, { author: GARDENER, request, lines, room: 0, now: Date.now() })
    const bad = results.find(({ is }) => is !== 'ok')
    if (state !== 'ok' || bad)
      throw new Error(`planting in ${mesa} failed: ${state} ${bad?.is ?? ''} ${bad?.why ?? ''}`)
  })
}

function changeOf({ id, kind, fields, at }: Seedling): Mutation {
  const patch = leavesOf(kinds[kind], fields)
  const op = patch[STATE] === 'closed' ? 'close' : 'set'
  return { rec: recordId.parse(id), type: kind, op, patch, over: {}, schema: SCHEMA, at, off: OFFSET }
}
