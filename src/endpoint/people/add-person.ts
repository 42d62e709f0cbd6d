// `POST /api/people`: somebody is to have access. She gets in with a code, which is asked for apart.
import { grantsFit, homeOf, mayName } from '../../domain/office.ts'
import type { Problem } from '../../domain/problem.ts'
import { personRequest, type PeopleAnswer } from '../../protocol/people.ts'
import type { Around } from '../around.ts'
import { newUserId } from '../secret.ts'
import { askedIn, officeOf } from '../office.ts'
import { peopleFor } from './list-people.ts'
import { areOf, inShort } from './tending.ts'

export async function addPerson(request: Request, { storage, log, now }: Around): Promise<PeopleAnswer | Problem> {
  const caller = await officeOf(request, storage)
  if (!caller) return 'unauthorised'
  const asked = await askedIn(request, personRequest)
  if ('problem' in asked) return asked.problem
  const { name, role, grants } = asked.value
  const { id: by, region } = caller.person
  const person = { id: newUserId(), name, role, region, mesa: homeOf(region, grants, null) }
  if (!grantsFit(role, grants) || !(await areOf(region, grants, storage))) return 'badRequest'
  if (!mayName(caller.person, { ...person, role: 'promoter' }, role)) return 'badRequest'

  const at = now()
  await storage.noteDeed({ at, by, region, what: 'person-added', about: person.id, detail: inShort(role, grants) })
  await storage.addPerson(person)
  await storage.addGrants(person.id, grants)
  log.info({ person: person.id, by, role }, 'person added')
  return { ...(await peopleFor(caller, storage, at)), added: person.id }
}
