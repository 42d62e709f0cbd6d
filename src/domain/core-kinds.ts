// The records that the work is made of: what the first screen reads.
import { meetingShape } from './meeting.ts'
import { membershipShape } from './membership.ts'
import { mesaShape } from './mesa.ts'
import { personShape } from './person.ts'
import { planShape } from './plan.ts'
import type { Shape } from './record.ts'

export const coreKinds = {
  mesa: mesaShape,
  person: personShape,
  membership: membershipShape,
  plan: planShape,
  meeting: meetingShape,
} as const satisfies Record<string, Shape>
export type CoreKind = keyof typeof coreKinds
