// A seat in a committee for one year. It belongs to an institution and segment; a person fills it (domain.md §2.1).
import * as z from 'zod/mini'
import type { RecordOf } from './record.ts'
import { seatShape } from './seat.ts'
import { line } from './text.ts'
import { localDate } from './time.ts'

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

export const membershipShape = {
  fields: {
    ...seatShape.fields,
    institution: line,
    position: line,
    segment,
    /** The mandate as the paper has it. Once it is past the person goes on sitting until somebody says otherwise. */
    from: localDate,
    until: localDate,
  },
  entries: {},
} as const
export type Membership = RecordOf<typeof membershipShape>
