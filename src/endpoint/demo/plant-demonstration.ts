// Plants all that the demonstration has: what each mesa recorded, and what the secretariat said of it.
import { mesaId, type MesaId } from '../../domain/id.ts'
import type { Json } from '../../domain/json.ts'
import { plant, type Seedling } from '../plant.ts'
import { REGION } from '../seed.ts'
import type { Storage } from '../storage/contract.ts'
import { takePiece } from '../take-file.ts'
import { chanceFrom } from './chance.ts'
import { COMMITTEES, STARTING, type Committee } from './committees.ts'
import { foundMesas } from './found.ts'
import { GATHERINGS } from './gatherings.ts'
import { PAPERS, type DemoPaper } from './papers.ts'
import { links, reprogramming, SECRETARIAT, verdicts } from './said.ts'
import { SAMPLE, SAMPLE_SHA } from './sample-file.ts'
import { stepsOf, tripOf } from './steps.ts'
import { chanceFor, idIn, meetingOf, seatsOf, yearOf } from './year.ts'

/** The mesa whose promoter is in the field. */
const IN_FIELD = 'condorcanqui'
const OTHER_PROMOTER = 'Wilmer Chuquimbal Mori'

/**
 * May run at every start: what is there stays as it is.
 * @param as the incarnation under which it is planted
 * @param now milliseconds since 1970: how long ago each mesa last wrote is told from here
 */
export async function plantDemonstration(storage: Storage, as: string, promoter: string, now: number): Promise<void> {
  await foundMesas(storage, as)
  for (const committee of [...COMMITTEES, ...STARTING]) {
    const isOld = committee.calendar.length > 0
    const author = isOld ? promoter : OTHER_PROMOTER
    const { mesa } = committee
    await plant(storage, mesaId.parse(mesa), as, [
      ...yearOf(committee, author),
      ...gatheringsOf(committee, author),
      ...PAPERS.filter((paper) => paper.mesa === mesa).map((paper) => paperOf(paper, author)),
      ...stepsOf(committee, author, now),
      ...(mesa === IN_FIELD ? [tripOf(mesa, author, now)] : []),
      ...(mesa === 'cer-amazonas' ? links() : []),
    ])
    await plantSample(storage, mesaId.parse(mesa), now)
  }
  await plant(storage, REGION, as, [...verdicts(), ...reprogramming()])
}

function gatheringsOf(committee: Committee, author: string): Seedling[] {
  const seats = seatsOf(committee, chanceFor(committee))
  const chance = chanceFrom(committee.mesa.length * 104_729)
  return GATHERINGS.filter(({ mesa }) => mesa === committee.mesa).map(({ id, date, kind, activity, space }, index) => {
    const other = { id, ...(space && { space }) }
    return meetingOf(chance, committee, {
      seats,
      session: [date, kind, activity],
      number: index + 1,
      isDraft: false,
      author,
      other,
    })
  })
}

function paperOf(paper: DemoPaper, author: string): Seedling {
  const { id, mesa, isPresented, answers, approvedIn, of, activity, elements, ...words } = paper
  const at = Date.parse(`${words.stampedOn ?? words.date}T15:00:00-05:00`)
  const named = (field: string, name: string | undefined): Record<string, Json> =>
    name === undefined ? {} : { [field]: idIn(mesa, name) }
  const fields: Record<string, Json> = {
    ...words,
    ...(isPresented && { presentedOn: words.date }),
    ...(activity && { activity, plan: 'poa-2024' }),
    ...(elements && { elements: [...elements] }),
    ...named('answers', answers),
    ...named('approvedIn', approvedIn),
    ...named('of', of),
    ...(approvedIn && { agreement: 'c1' }),
    file: SAMPLE_SHA,
    fileSize: SAMPLE.length,
    fileMime: 'application/pdf',
    author: activity ? SECRETARIAT : author,
    startedAt: at,
    state: 'closed',
    closedAt: at,
    closedBy: activity ? SECRETARIAT : author,
  }
  return { id: idIn(mesa, id), kind: 'document', fields, at }
}

async function plantSample(storage: Storage, mesa: MesaId, now: number): Promise<void> {
  const file = { mesa, sha: SAMPLE_SHA, at: 0, size: SAMPLE.length, mime: 'application/pdf' } as const
  await storage.inMesa(mesa, (tx, files) => takePiece(tx, files, { ...file, bytes: SAMPLE, sound: SAMPLE }, now))
}
