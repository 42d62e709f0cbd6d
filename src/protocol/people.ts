// What the secretariat asks about the people of its region: who has access to what, and the codes that give it.
import * as z from 'zod/mini'
import { grant, role } from '../domain/access.ts'
import { mesaId, userId } from '../domain/id.ts'
import { code } from './enrol.ts'

/** On one line, without spaces around it: what moves a cursor or hides itself is no name. */
const personName = z.string().check(z.maxLength(120), z.regex(/^[^\p{C}\s](\P{C}*[^\p{C}\s])?$/u))

/** One for the region itself is for all of its mesas. */
const grants = z.array(grant).check(z.maxLength(500))

export const knownPerson = z.object({
  id: userId,
  name: z.string(),
  role,
  mesa: z.nullable(mesaId),
  /** Beyond what the role alone gives. */
  grants,
  /** Those that may still speak. */
  devices: z.number(),
  /** Since when she has no access any more. */
  ended: z.nullable(z.number()),
  /** The code she was given and nobody used yet: never the code itself. */
  code: z.nullable(z.object({ given: z.nullable(z.number()), expires: z.number() })),
})
export type KnownPerson = z.infer<typeof knownPerson>

export const peopleAnswer = z.object({
  kind: z.enum(['mclcp-people']),
  /** Who asks. */
  me: userId,
  /** Who was added by this request. */
  added: z.optional(userId),
  people: z.array(knownPerson),
})
export type PeopleAnswer = z.infer<typeof peopleAnswer>

/** A person as she is to be, new or not. */
export const personRequest = z.object({ name: personName, role, grants })
export type PersonRequest = z.infer<typeof personRequest>
/** `before`: as she was on the screen. If somebody changed her meanwhile, nothing is done. */
export const changeRequest = z.object({ ...personRequest.shape, before: z.optional(personRequest) })

/** `erase`: her phones are also to erase themselves. */
export const endRequest = z.object({ erase: z.boolean() })

/** `short`: read from a screen at once. `printed`: carried on a slip. */
export const codeRequest = z.object({ lasts: z.enum(['short', 'printed']) })
export type CodeLasts = z.infer<typeof codeRequest>['lasts']

export const codeAnswer = z.object({ kind: z.enum(['mclcp-code']), code, expires: z.number() })
export type CodeAnswer = z.infer<typeof codeAnswer>
