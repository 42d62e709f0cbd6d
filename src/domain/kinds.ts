// Every kind of record this version knows, by the name it has on the wire.
import { addendumShape } from './addendum.ts'
import { apartShape } from './apart.ts'
import { conflictShape } from './conflict.ts'
import { contributionShape } from './contribution.ts'
import { documentShape } from './document-record.ts'
import { fieldTripShape } from './field-trip.ts'
import { fileShape, thumbShape } from './file.ts'
import { followUpShape } from './follow-up.ts'
import { committeeRuleShape } from './quorum.ts'
import { meetingShape } from './meeting.ts'
import { membershipShape } from './membership.ts'
import { mesaShape } from './mesa.ts'
import { personShape } from './person.ts'
import { planShape } from './plan.ts'
import { planChangeShape } from './plan-change.ts'
import { planChoiceShape } from './plan-choice.ts'
import { planTopicShape } from './plan-topic.ts'
import type { Shape } from './record.ts'
import { sameMeetingShape } from './same-meeting.ts'
import { signatureShape } from './signature.ts'
import { targetsShape } from './target-rule.ts'
import { validationShape } from './validation.ts'

export const kinds = {
  mesa: mesaShape,
  person: personShape,
  membership: membershipShape,
  plan: planShape,
  meeting: meetingShape,
  addendum: addendumShape,
  conflict: conflictShape,
  apart: apartShape,
  file: fileShape,
  thumb: thumbShape,
  followUp: followUpShape,
  signature: signatureShape,
  committeeRule: committeeRuleShape,
  sameMeeting: sameMeetingShape,
  document: documentShape,
  contribution: contributionShape,
  validation: validationShape,
  targets: targetsShape,
  planChange: planChangeShape,
  planChoice: planChoiceShape,
  planTopic: planTopicShape,
  fieldTrip: fieldTripShape,
} as const satisfies Record<string, Shape>
export type Kind = keyof typeof kinds

export const isKind = (type: string): type is Kind => Object.hasOwn(kinds, type)
