// `POST /api/person/erase`: her phone, document, picture and drawn signature go; her name and institution stay in the acta.
import type { MesaId } from '../../domain/id.ts'
import { isNothing, soughtIn, type Sought } from '../../domain/person-search.ts'
import type { Problem } from '../../domain/problem.ts'
import { eraseRequest, type ChosenRecord, type EraseRequest, type ErasedAnswer } from '../../protocol/law.ts'
import type { Around } from '../around.ts'
import { askedIn, officeOf } from '../office.ts'
import { Workbench } from '../workbench.ts'
import { chosenByMesa, MOST_CHOSEN } from './chosen.ts'
import { eraseCopies, eraseUntaken } from './erase-copies.ts'
import { eraseLeaves, erasureName, type Room } from './erase-leaves.ts'

export async function erasePerson(request: Request, { storage, log, now }: Around): Promise<ErasedAnswer | Problem> {
  const caller = await officeOf(request, storage)
  if (!caller) return 'unauthorised'
  const asked = await askedIn(request, eraseRequest, MOST_CHOSEN)
  if ('problem' in asked) return asked.problem
  const sought = soughtIn(asked.value.words)
  if (isNothing(sought)) return 'badRequest'
  const { id: by, region } = caller.person
  const { records, untaken } = asked.value
  const mesas = untaken.map(({ mesa }) => mesa)
  const chosen = await chosenByMesa(storage, region, records, mesas)
  if (!chosen) return 'notFound'

  const detail = `${records.length}`
  await storage.noteDeed({ at: now(), by, region, what: 'person-erased', about: region, detail })
  let [values, files] = [0, 0]
  for (const [mesa, some] of chosen) {
    const part = { records: some, untaken: untakenIn(mesa, asked.value) }
    const gone = await storage.inMesa(mesa, (tx, held, kept) => eraseIn({ mesa: tx, files: held, kept }, part, sought))
    values += gone.values
    files += gone.files
  }
  log.info({ by, records: records.length, values, files }, "a person's data were taken away")
  return { kind: 'mclcp-person-erased', values, files }
}

const untakenIn = (mesa: MesaId, { untaken }: EraseRequest): Set<string> =>
  new Set(untaken.filter((each) => each.mesa === mesa).map(({ name }) => name))

interface Part {
  readonly records: readonly ChosenRecord[]
  readonly untaken: ReadonlySet<string>
}

async function eraseIn(room: Room, { records, untaken }: Part, sought: Sought) {
  const bench = new Workbench(room.mesa)
  const name = erasureName(room.mesa)
  const erasing = await eraseLeaves(room, bench, records, name)
  const ids = new Set(records.map(({ id }) => id))
  const beside = { erasing, sought, untaken, records: ids, name }
  await eraseCopies(room, bench, beside)
  await eraseUntaken(room, beside)
  await room.mesa.put(bench.news())
  return erasing
}
