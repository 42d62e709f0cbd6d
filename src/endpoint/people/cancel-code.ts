// `POST /api/people/:id/code/cancel`: what was given and nobody used opens nothing any more.
import * as z from 'zod/mini'
import type { Problem } from '../../domain/problem.ts'
import type { PeopleAnswer } from '../../protocol/people.ts'
import type { Around } from '../around.ts'
import { peopleFor } from './list-people.ts'
import { tending } from './tending.ts'

export async function cancelCode(request: Request, around: Around): Promise<PeopleAnswer | Problem> {
  const found = await tending(request, around, z.object({}))
  if (typeof found === 'string') return found
  const { storage, log, now } = around
  const { caller, person } = found
  const at = now()
  const { id: by, region } = caller.person
  await storage.noteDeed({ at, by, region, what: 'code-cancelled', about: person.id, detail: '' })
  await storage.cancelCodes(person.id, at)
  log.info({ person: person.id, by }, 'codes taken back')
  return peopleFor(caller, storage, at)
}
