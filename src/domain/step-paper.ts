// The paper that proves what became of an agreement, as a record of its own: input of the report of agreements.
import type { DocumentRecord } from './document-record.ts'
import type { Step } from './follow-up.ts'

/** «Oficio N° 045-2024-UGEL» → «045-2024-UGEL». */
const LETTER = /^\s*oficio\s+(?:n\.?\s?[°ºo]\.?\s*)?(.*\S)\s*$/i

type PaperWords = Pick<DocumentRecord, 'kind' | 'number' | 'title' | 'date' | 'stampedOn' | 'step'> &
  Partial<Pick<DocumentRecord, 'file' | 'fileSize' | 'fileMime'>>

/** An oficio if its words say so; of the day it came. Its pages are the step's photos, which are not told here. */
export function paperOfStep({ id, evidence, date, papers = [] }: Step, agreement: string): PaperWords {
  const number = LETTER.exec(evidence ?? '')?.[1]
  const title = number ? agreement : evidence?.trim() || agreement
  const { file, size, mime } = papers[0] ?? {}
  return {
    ...(number ? { kind: 'letter', number } : { kind: 'otherPaper' }),
    ...(title && { title }),
    ...(date && (number ? { stampedOn: date } : { date })),
    step: id,
    ...(file && { file }),
    ...(file && size !== undefined && { fileSize: size }),
    ...(file && mime && { fileMime: mime }),
  }
}

/** Something that can be shown to others. */
export const hasFiles = ({ photos = [], papers = [] }: Pick<Step, 'photos' | 'papers'>): boolean =>
  [...photos, ...papers].some(({ file }) => file !== undefined)
