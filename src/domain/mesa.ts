// A mesa de concertación: the standing space of a territory, and the committee that steers it.
import * as z from 'zod/mini'
import type { RecordOf } from './record.ts'
import { line, order } from './text.ts'

/** CER, CEP or CED: the committee is named after the mesa's level. */
export const level = z.enum(['regional', 'provincial', 'district'])
export type Level = z.infer<typeof level>

export const mesaShape = {
  fields: {
    name: line,
    level,
    /** INEI code of the province (4 digits) or district (6 digits); none for the region. */
    ubigeo: z.string().check(z.regex(/^\d{4}(\d{2})?$/)),
    status: z.enum(['active', 'toActivate']),
    order,
  },
  entries: {},
} as const
export type Mesa = RecordOf<typeof mesaShape>
