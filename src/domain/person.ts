// A person who attends. Name and institution are enough for an acta; all else is optional (Ley 29733, M6).
import * as z from 'zod/mini'
import type { RecordOf } from './record.ts'
import { line } from './text.ts'

export const sex = z.enum(['female', 'male'])
export type Sex = z.infer<typeof sex>
export const documentKind = z.enum(['dni', 'foreignCard', 'passport', 'pending', 'none'])

export const personShape = {
  fields: {
    name: line,
    sex,
    documentKind,
    /** As written, leading zeros kept. Never required. */
    documentNumber: line,
    phone: line,
  },
  entries: {},
} as const
export type Person = RecordOf<typeof personShape>
