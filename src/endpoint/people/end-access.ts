// `POST /api/people/:id/end`: she has access no more. Her devices are blocked; what she wrote stays.
import { mayEnd } from '../../domain/office.ts'
import type { Problem } from '../../domain/problem.ts'
import { endRequest, type PeopleAnswer } from '../../protocol/people.ts'
import type { Around } from '../around.ts'
import { peopleFor } from './list-people.ts'
import { tending } from './tending.ts'

export async function endAccess(request: Request, around: Around): Promise<PeopleAnswer | Problem> {
  const found = await tending(request, around, endRequest)
  if (typeof found === 'string') return found
  const { storage, log, now } = around
  const { caller, person, asked } = found
  if (!mayEnd(caller.person, person)) return 'badRequest'

  const at = now()
  const { id: by, region } = caller.person
  const detail = asked.erase ? 'erase' : ''
  await storage.noteDeed({ at, by, region, what: 'person-ended', about: person.id, detail })
  if ((await storage.endAccess(person.id, at, asked.erase)) === 'last') return 'badRequest'
  log.info({ person: person.id, by, erase: asked.erase }, 'access ended')
  return peopleFor(caller, storage, at)
}
