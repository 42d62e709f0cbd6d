// `POST /api/people/:id`: another name, another role, other mesas. Her phones follow at their next contact.
import type { Grant } from '../../domain/access.ts'
import { grantsFit, homeOf, mayName } from '../../domain/office.ts'
import type { Problem } from '../../domain/problem.ts'
import { changeRequest, type PeopleAnswer, type PersonRequest } from '../../protocol/people.ts'
import type { Around } from '../around.ts'
import { peopleFor } from './list-people.ts'
import type { TendedPerson } from '../storage/people-contract.ts'
import { areOf, inShort, tending } from './tending.ts'

export async function changePerson(request: Request, around: Around): Promise<PeopleAnswer | Problem> {
  const found = await tending(request, around, changeRequest)
  if (typeof found === 'string') return found
  const { storage, log, now } = around
  const { caller, person, asked } = found
  const { name, role, grants, before } = asked
  const { id: by, region } = caller.person
  if (!grantsFit(role, grants) || !(await areOf(region, grants, storage))) return 'badRequest'
  if (!mayName(caller.person, person, role)) return 'badRequest'
  // Changed by another meanwhile: what was taken away would come back with an old list.
  if (before && !isStill(person, before)) return 'badRequest'

  const at = now()
  const detail = inShort(role, grants)
  await storage.noteDeed({ at, by, region, what: 'person-changed', about: person.id, detail })
  const changed = { id: person.id, name, role, region, mesa: homeOf(region, grants, person.mesa) }
  if ((await storage.changePerson(changed, grants, at)) === 'last') return 'badRequest'
  log.info({ person: person.id, by, role }, 'person changed')
  return peopleFor(caller, storage, at)
}

const isStill = (person: TendedPerson, { name, role, grants }: PersonRequest): boolean =>
  person.name === name && inShort(person.role, sorted(person.named)) === inShort(role, sorted(grants))

const sorted = (grants: readonly Grant[]): Grant[] => grants.toSorted((a, b) => (a.mesa < b.mesa ? -1 : 1))
