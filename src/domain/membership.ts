// A seat in a committee for one year. It belongs to an institution and segment; a person fills it (domain.md §2.1).
import * as z from 'zod/mini'
import { recordId } from './id.ts'
import type { RecordOf } from './record.ts'
import { line, order } from './text.ts'
import { whole } from './whole.ts'

/** The sector a member stands for. */
export const segment = z.enum([
  'nationalState',
  'regionalGovernment',
  'localGovernment',
  'civilSociety',
  'indigenousPeople',
  'church',
  'cooperation',
  'business',
  'children',
  'youth',
])
export type Segment = z.infer<typeof segment>

/** Titular, or alterno: who comes when the titular cannot. */
export const seatRole = z.enum(['principal', 'alternate'])

export const membershipShape = {
  fields: {
    person: recordId,
    year: whole,
    institution: line,
    position: line,
    segment,
    role: seatRole,
    order,
  },
  entries: {},
} as const
export type Membership = RecordOf<typeof membershipShape>
