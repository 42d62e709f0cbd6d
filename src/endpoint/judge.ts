// Whether a change may be merged at all: who sends it, what it is, and whether its values can be what they say.
import { belongs, type Grant } from '../domain/access.ts'
import type { DeviceId } from '../domain/id.ts'
import { isKind, kinds } from '../domain/kinds.ts'
import type { Refusal } from '../domain/problem.ts'
import { leafSchema } from '../domain/record.ts'
import { entriesOf, MAX_MUTATION_CHARS, mutation, opened, type Mutation } from '../protocol/mutation.ts'
import { lifted } from '../protocol/upcast.ts'
import { jsonIn } from './json-in.ts'
import type { Space } from './storage/contract.ts'

/** Who sends, as one mesa sees it. */
export interface Author {
  readonly device: DeviceId
  readonly name: string
  readonly access: Grant['access'] | 'none'
}

/** The change, as far as it could be read, and why it is set apart if it is. */
export type Judged =
  | { readonly change: Mutation; readonly why: Refusal | null }
  | { readonly change: null; readonly why: Refusal }

/** The change in these bytes, of this version's schema. Leaves this version does not know pass as they are. */
export function judge(bytes: string, { access }: Author, space: Space | undefined): Judged {
  if (access !== 'write' || !space) return { change: null, why: 'forbidden' }
  if (bytes.length > MAX_MUTATION_CHARS) return { change: null, why: 'tooBig' }
  const parsed = mutation.safeParse(opened(jsonIn(bytes)))
  if (!parsed.success || parsed.data.schema < 1) return { change: null, why: 'badShape' }
  const change = lifted(parsed.data)
  return { change, why: fault(change, space) }
}

function fault(change: Mutation, space: Space): Refusal | null {
  if (!isKind(change.type)) return 'unknownType'
  if (!belongs(change.type, space) || !mayWrite(change)) return 'forbidden'
  if (OWN_IDS.test(change.rec) && !isMadeHere(change.type)) return 'badShape'
  const shape = kinds[change.type]
  const fits = entriesOf(change.patch).every(
    ([at, value]) => value === null || (leafSchema(shape, at)?.safeParse(value).success ?? true),
  )
  return fits ? null : 'badValue'
}

/** Records that the endpoint makes, and what a person may write in them: only what she did about one. */
const MADE_HERE: Readonly<Record<string, readonly string[]>> = {
  conflict: ['resolved', 'taken', 'replaced', 'decidedBy', 'decidedAt'],
  apart: ['resolved'],
  file: [],
}
/** How the ids of those begin: nobody else's record may stand in their place. */
const OWN_IDS = /^(copy|apart|file)-/
export const isMadeHere = (type: string): boolean => Object.hasOwn(MADE_HERE, type)

const mayWrite = ({ type, op, patch }: Mutation): boolean =>
  !isMadeHere(type) || (op === 'set' && Object.keys(patch).every((at) => MADE_HERE[type]?.includes(at)))
