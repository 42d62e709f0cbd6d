// `POST /api/people/:id`: another name, another role, other mesas. Her phones follow at their next contact.
import { grantsFit, homeOf, mayName } from '../../domain/office.ts'
import type { Problem } from '../../domain/problem.ts'
import { personRequest, type PeopleAnswer } from '../../protocol/people.ts'
import type { Around } from '../around.ts'
import { peopleFor } from './list-people.ts'
import { areOf, inShort, tending } from './tending.ts'

export async function changePerson(request: Request, around: Around): Promise<PeopleAnswer | Problem> {
  const found = await tending(request, around, personRequest)
  if (typeof found === 'string') return found
  const { storage, log, now } = around
  const { caller, person, asked } = found
  const { name, role, grants } = asked
  const { id: by, region } = caller.person
  if (!grantsFit(role, grants) || !(await areOf(region, grants, storage))) return 'badRequest'
  if (!mayName(caller.person, person, role)) return 'badRequest'

  const at = now()
  const detail = inShort(role, grants)
  await storage.noteDeed({ at, by, region, what: 'person-changed', about: person.id, detail })
  const changed = { id: person.id, name, role, region, mesa: homeOf(region, grants, person.mesa) }
  if ((await storage.changePerson(changed, grants)) === 'last') return 'badRequest'
  log.info({ person: person.id, by, role }, 'person changed')
  return peopleFor(caller, storage, at)
}
