// As much of a seat as the first screen needs: whose it is, in which year, and until when.
import * as z from 'zod/mini'
import { recordId } from './id.ts'
import { order } from './text.ts'
import { localDate } from './time.ts'
import { whole } from './whole.ts'

/** Titular, or alterno: who comes when the titular cannot. */
export const seatRole = z.enum(['principal', 'alternate'])

export const seatShape = {
  fields: {
    person: recordId,
    year: whole,
    role: seatRole,
    order,
    /** The last day in it. The seat stays in the history of its year. */
    leftOn: localDate,
  },
  entries: {},
} as const
