// What a copy brought, as a person counts it.
import { isBeside } from '../../domain/photo.ts'
import { recordId } from '../../domain/id.ts'
import type { CarriedParcel, Said } from '../../store/box.ts'
import type { Brought } from '../text/copy.ts'

export function broughtBy({ said }: Pick<CarriedParcel, 'said'>): Brought {
  const all = Object.entries(said).map(([id, what]) => [recordId.parse(id), what] as const)
  const records = all.filter(([id]) => !isBeside(id) && !id.startsWith('file-'))
  const count = (wanted: Said) => records.filter(([, what]) => what === wanted).length
  const files = all.filter(([id]) => id.startsWith('file-')).length
  return { fresh: count('fresh'), repeated: count('repeated'), apart: count('apart'), files }
}
