// Builders of changes and rows, for tests of the protocol.
import { mesaId, recordId } from '../../src/domain/id.ts'
import type { Json } from '../../src/domain/json.ts'
import type { Path } from '../../src/domain/record.ts'
import { mutation, type Mutation } from '../../src/protocol/mutation.ts'
import { incarnation, mutationName, salt } from '../../src/protocol/name.ts'
import type { Row } from '../../src/protocol/row.ts'

export const MESA = mesaId.parse('condorcanqui')
export const INC = incarnation.parse('phone1')
export const RUN = salt.parse('s1')
export const REC = recordId.parse('r1')
export const named = (seq: number, inc = 'phone1') => mutationName.parse(`${inc}.s1.${seq}`)

export const aSet = (patch: Record<string, Json>, over: Record<string, string> = {}, rec = 'r1'): Mutation =>
  mutation.parse({ rec, type: 'meeting', op: 'set', patch, over, schema: 1, at: 0, off: -300 })

export const aDel = (over: Record<string, string>): Mutation => ({ ...aSet({}, over), op: 'del' })

export const aClose = (patch: Record<string, Json>, over: Record<string, string>): Mutation => ({
  ...aSet({ ...patch, state: 'closed' }, over),
  op: 'close',
})

export const plain = (row: Row | null): Record<string, Json> =>
  Object.fromEntries([...(row?.leaves ?? new Map<Path, { value: Json }>())].map(([at, { value }]) => [at, value]))
