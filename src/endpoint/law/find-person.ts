// `POST /api/person/find`: all that the region keeps about a person. Who looked is noted, and never for whom.
import { isNothing, soughtIn } from '../../domain/person-search.ts'
import type { Problem } from '../../domain/problem.ts'
import { findRequest, type FoundAnswer } from '../../protocol/law.ts'
import type { Around } from '../around.ts'
import { askedIn, officeOf } from '../office.ts'
import { searchMesa, searchUntaken } from './search-mesa.ts'

/** More than this is nobody's: the words are too common. */
const MOST = 1_000

export async function findPerson(request: Request, { storage, log, now }: Around): Promise<FoundAnswer | Problem> {
  const caller = await officeOf(request, storage)
  if (!caller) return 'unauthorised'
  const asked = await askedIn(request, findRequest)
  if ('problem' in asked) return asked.problem
  const sought = soughtIn(asked.value.words)
  if (isNothing(sought)) return 'badRequest'

  const { id: by, region } = caller.person
  await storage.noteDeed({ at: now(), by, region, what: 'person-found', about: region, detail: '' })
  const records = []
  const untaken = []
  for (const { id } of (await storage.mesas()).filter((mesa) => mesa.region === region)) {
    records.push(...(await searchMesa(storage, id, sought)))
    untaken.push(...(await searchUntaken(storage, id, sought)))
  }
  log.info({ by, records: records.length }, 'a person was looked for in all records')
  const isCut = records.length > MOST || untaken.length > MOST
  return { kind: 'mclcp-person-found', records: records.slice(0, MOST), untaken: untaken.slice(0, MOST), isCut }
}
