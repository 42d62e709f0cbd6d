// What the plan's count needs of a record, taken out of it once.
import { contributionShape, type Contribution } from '../domain/contribution.ts'
import { documentShape, type DocumentRecord } from '../domain/document-record.ts'
import { recordOf } from '../domain/record.ts'
import { validationShape, type Validation } from '../domain/validation.ts'
import { valuesOf, type Row } from '../protocol/row.ts'

export type PaperExtract = DocumentRecord & { readonly type: 'document' }
export type VerdictExtract = Validation & { readonly type: 'validation' }
export type LinkExtract = Contribution & { readonly type: 'contribution' }
export type SaidExtract = PaperExtract | VerdictExtract | LinkExtract

/** Null of any other kind. */
export function saidOf(kind: string, view: Row): SaidExtract | null {
  const leaves = valuesOf(view)
  switch (kind) {
    case 'document':
      return { type: kind, ...recordOf(documentShape, leaves) }
    case 'validation':
      return { type: kind, ...recordOf(validationShape, leaves) }
    case 'contribution':
      return { type: kind, ...recordOf(contributionShape, leaves) }
    default:
      return null
  }
}
