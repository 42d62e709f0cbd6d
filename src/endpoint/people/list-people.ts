// `GET /api/people`: who has access in the region. The office sees all; a coordinator those of the mesas she reads.
import { isOffice } from '../../domain/office.ts'
import type { Problem } from '../../domain/problem.ts'
import type { KnownPerson, PeopleAnswer } from '../../protocol/people.ts'
import type { Around } from '../around.ts'
import { callerOf } from '../caller.ts'
import type { Caller, Storage } from '../storage/contract.ts'
import type { TendedPerson } from '../storage/people-contract.ts'

export async function listPeople(request: Request, { storage, now }: Around): Promise<PeopleAnswer | Problem> {
  const caller = await callerOf(request, storage)
  if (!caller || caller.person.role === 'promoter') return 'unauthorised'
  return peopleFor(caller, storage, now())
}

/** The answer of every route that changes something about them, too. */
export async function peopleFor(caller: Caller, storage: Storage, now: number): Promise<PeopleAnswer> {
  const { id: me, region } = caller.person
  const all = (await storage.people(region, now)).filter((person) => maySee(caller, person))
  return { kind: 'mclcp-people', me, people: all.map((person) => shown(person, isOffice(caller.person.role))) }
}

function maySee({ person: { role, region }, grants }: Caller, person: TendedPerson): boolean {
  if (isOffice(role) || isOffice(person.role)) return true
  const readable = new Set(grants.map(({ mesa }) => mesa))
  return person.named.some(({ mesa }) => mesa === region || readable.has(mesa))
}

function shown({ id, name, role, mesa, named, devices, ended, code }: TendedPerson, isAll: boolean): KnownPerson {
  return { id, name, role, mesa, grants: [...named], devices, ended, code: isAll ? code : null }
}
