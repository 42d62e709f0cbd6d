// Tells the mesa of a change that was not taken. The change itself, to the letter, is in quarantine.
import { apartId } from '../protocol/apart.ts'
import type { Refusal } from '../domain/problem.ts'
import { fieldPath } from '../domain/record.ts'
import type { Json } from '../domain/json.ts'
import type { Mutation } from '../protocol/mutation.ts'
import type { MutationName } from '../protocol/name.ts'
import type { Row } from '../protocol/row.ts'

export interface Untaken {
  /** That of the change. */
  readonly name: MutationName
  /** What it is kept under in quarantine. */
  readonly key: string
  readonly why: Refusal
  /** Null when it could not be read. */
  readonly change: Mutation | null
  readonly by: string
  readonly at: number
}

/** What an outsider writes is not spread among the phones of a mesa: of a forbidden change only the fact is told. */
export function apartRow({ name, key, why, change, by, at }: Untaken): Row {
  const fields: Record<string, Json> = { why, by, at }
  if (change) Object.assign(fields, { of: change.rec, ofType: change.type })
  if (change && why !== 'forbidden') fields['values'] = change.patch
  const leaves = Object.entries(fields).map(([field, value]) => [fieldPath(field), { value, name }] as const)
  return { id: apartId(key), type: 'apart', v: 0, leaves: new Map(leaves) }
}
