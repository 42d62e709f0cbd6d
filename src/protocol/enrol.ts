// What crosses the wire in `POST /api/enrol`, and what any refused request answers.
import * as z from 'zod/mini'
import { grant, role } from '../domain/access.ts'
import { deviceId, mesaId } from '../domain/id.ts'
import { problem } from '../domain/problem.ts'

/** No 0, O, 1 or I: they are mistaken for one another on paper. */
export const CODE_ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
export const CODE_LENGTH = 10

/** What a person typed, as the code it means: case, spaces and dashes do not matter. */
export const tidyCode = (typed: string): string => typed.toUpperCase().replace(/[^0-9A-Z]/g, '')

export const code = z.string().check(z.regex(new RegExp(`^[${CODE_ALPHABET}]{${CODE_LENGTH}}$`)))

export const enrolRequest = z.object({
  code,
  /** «Samsung A05»: how the secretariat will recognise the phone. */
  device: z.string().check(z.maxLength(120)),
})

export const enrolAnswer = z.object({
  kind: z.enum(['mclcp-enrol']),
  device: deviceId,
  /** 256 random bits; the endpoint keeps only their hash. */
  token: z.string(),
  person: z.object({ name: z.string(), role, region: mesaId, mesa: z.nullable(mesaId) }),
  grants: z.array(grant),
})
export type EnrolAnswer = z.infer<typeof enrolAnswer>

export const problemAnswer = z.object({ kind: z.enum(['mclcp-problem']), problem })
export type ProblemAnswer = z.infer<typeof problemAnswer>
