// What the secretariat says of a record that should count. It lives in the region's space, where only she writes.
import * as z from 'zod/mini'
import { mesaId, recordId } from './id.ts'
import type { RecordOf } from './record.ts'
import { line, prose } from './text.ts'
import { instant } from './time.ts'

export const validationShape = {
  fields: {
    /** The record, and the mesa it lives in, whose phones show the note. */
    of: recordId,
    mesa: mesaId,
    /** `reopened` takes the one before back: the record waits again. */
    verdict: z.enum(['validated', 'observed', 'reopened']),
    /** Reaches the phone: «Falta la nómina». */
    note: prose,
    /** The last verdicts that were on screen when this one was given: it comes after them, whatever the clocks say. */
    after: z.array(recordId),
    by: line,
    at: instant,
  },
  entries: {},
} as const
export type Validation = RecordOf<typeof validationShape>
