// Whether a change may be merged at all: who sends it, what it is, and whether its values can be what they say.
import { belongs, type Grant } from '../domain/access.ts'
import type { DeviceId } from '../domain/id.ts'
import { isKind, kinds } from '../domain/kinds.ts'
import type { Refusal } from '../domain/problem.ts'
import { leafSchema } from '../domain/record.ts'
import { entriesOf } from '../protocol/merge.ts'
import { MAX_MUTATION_CHARS, mutation, type Mutation } from '../protocol/mutation.ts'
import { jsonIn } from './json-in.ts'
import type { Space } from './storage/contract.ts'

/** Who sends, as one mesa sees it. */
export interface Author {
  readonly device: DeviceId
  readonly name: string
  readonly access: Grant['access'] | 'none'
}

/** The change in these bytes, or why it is set apart. Leaves this version does not know pass as they are. */
export function judge(bytes: string, { access }: Author, space: Space | undefined): Mutation | Refusal {
  if (access !== 'write' || !space) return 'forbidden'
  if (bytes.length > MAX_MUTATION_CHARS) return 'tooBig'
  const parsed = mutation.safeParse(jsonIn(bytes))
  if (!parsed.success) return 'badShape'
  const change = parsed.data
  if (!isKind(change.type)) return 'unknownType'
  if (!belongs(change.type, space)) return 'forbidden'
  if (change.type === 'conflict' && !onlyResolves(change)) return 'forbidden'
  const shape = kinds[change.type]
  const fits = entriesOf(change.patch).every(
    ([at, value]) => value === null || (leafSchema(shape, at)?.safeParse(value).success ?? true),
  )
  return fits ? change : 'badValue'
}

/** Copies are made by the endpoint; a person only says what was done with one. */
const onlyResolves = ({ op, patch }: Mutation): boolean =>
  op === 'set' && Object.keys(patch).every((at) => at === 'resolved' || at === 'replaced')
