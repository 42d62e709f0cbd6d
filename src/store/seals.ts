// The seals of the closed actas on this device, and which of them a code belongs to.
import { CODE_ALPHABET, CODE_LENGTH, tidyCode } from '../protocol/enrol.ts'
import { sealOf, type Seal } from '../protocol/seal.ts'
import { storedToRecord } from './content.ts'
import type { RecordRow } from './database.ts'
import { found } from './read.ts'
import { readableRows } from './read-core.ts'
import type { StoredMeeting } from './meetings.ts'
import type { Store } from './store.ts'

/** Of one acta; null while it is open, or not here. */
export async function findSeal(store: Store, id: string): Promise<Seal | null> {
  const row = await store.db.records
    .where('id')
    .equals(id)
    .filter(await readableRows(store))
    .first()
  return row ? sealOfRow(row) : null
}

/** Of a code that is being typed; negative when there are too many. */
export const lettersMissing = (typed: string): number => CODE_LENGTH - tidyCode(typed).length

/**
 * same       this acta has that code
 * different  the paper names this acta, which says something else here
 * near       no acta has that code; of this one it differs by a letter or two
 * unlikely   it has a letter that no code has
 * unknown    the acta is not on this device, or the paper does not come from here
 */
export type Check =
  | { readonly is: 'same' | 'different' | 'near'; readonly meeting: StoredMeeting; readonly code: string }
  | { readonly is: 'unlikely'; readonly letters: string }
  | { readonly is: 'unknown' }

/** @param id of the meeting that the paper names, when a camera has read it */
export async function checkCode(store: Store, typed: string, id?: string): Promise<Check> {
  const code = tidyCode(typed)
  const odd = Array.from(code).filter((letter) => !CODE_ALPHABET.includes(letter))
  if (odd.length > 0) return { is: 'unlikely', letters: [...new Set(odd)].join(', ') }
  const closed = store.db.records.where('[kind+state]').equals(['meeting', 'closed'])
  let nearest: { readonly row: RecordRow; readonly code: string; readonly distance: number } | undefined
  let named: { readonly row: RecordRow; readonly code: string } | undefined
  for (const row of await closed.filter(await readableRows(store)).toArray()) {
    const here = sealOfRow(row)?.code
    if (here === undefined) continue
    const distance = distanceOf(here, code)
    if (row.id === id) named = { row, code: here }
    if (distance < (nearest?.distance ?? NEAR + 1)) nearest = { row, code: here, distance }
  }
  if (nearest?.distance === 0) return told('same', nearest)
  if (named) return told('different', named)
  return nearest ? told('near', nearest) : { is: 'unknown' }
}

/** Two letters misread or exchanged. */
const NEAR = 2

const distanceOf = (a: string, b: string): number =>
  a.length === b.length ? Array.from(a).filter((letter, index) => letter !== b[index]).length : Infinity

function told(is: 'same' | 'different' | 'near', { row, code }: { row: RecordRow; code: string }): Check {
  const meeting = found('meeting', row)
  return meeting ? { is, meeting, code } : { is: 'unknown' }
}

function sealOfRow(row: RecordRow): Seal | null {
  const { view } = storedToRecord(row.content)
  return view && sealOf(view)
}
