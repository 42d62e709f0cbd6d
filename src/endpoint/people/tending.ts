// What the routes of people begin with: who asks, whom it is about, and what is asked.
import * as z from 'zod/mini'
import type { Grant } from '../../domain/access.ts'
import type { MesaId } from '../../domain/id.ts'
import { mayTend } from '../../domain/office.ts'
import type { Problem } from '../../domain/problem.ts'
import type { Around } from '../around.ts'
import { askedIn, officeOf } from '../office.ts'
import type { Caller, Storage } from '../storage/contract.ts'
import type { TendedPerson } from '../storage/people-contract.ts'

export interface Tending<T> {
  readonly caller: Caller
  readonly person: TendedPerson
  readonly asked: T
}

/** For the routes about one person of the region. One of another region is as unknown as one that never was. */
export async function tending<T>(
  request: Request,
  { storage, now }: Around,
  body: z.ZodMiniType<T>,
): Promise<Tending<T> | Problem> {
  if (!(await officeOf(request, storage))) return 'unauthorised'
  const asked = await askedIn(request, body)
  // A body may take its time: only what is true once it is here counts.
  const caller = await officeOf(request, storage)
  if (!caller) return 'unauthorised'
  const id = new URL(request.url).pathname.split('/')[3]
  const person = (await storage.people(caller.person.region, now())).find((each) => each.id === id)
  if (!person) return 'notFound'
  if ('problem' in asked) return asked.problem
  // Who has no access any more is named anew, as another person.
  if (!mayTend(caller.person, person) || person.ended !== null) return 'badRequest'
  return { caller, person, asked: asked.value }
}

/** Whether all of them are of mesas of this region, or of the region itself. */
export async function areOf(region: MesaId, grants: readonly Grant[], storage: Storage): Promise<boolean> {
  const own = new Set((await storage.mesas()).filter((mesa) => mesa.region === region).map(({ id }) => id))
  return grants.every(({ mesa }) => own.has(mesa))
}

/** What a deed says of who has which access: roles and mesas are nobody's personal data. */
export const inShort = (role: string, grants: readonly Grant[]): string =>
  [role, ...grants.map(({ mesa, access }) => `${mesa} ${access}`)].join(', ')
