// Closed actas as counts: who came by sex, band of age and sector, and nobody by name.
import type { MesaId } from '../../domain/id.ts'
import { isClosed, meetingShape, type Meeting } from '../../domain/meeting.ts'
import { presentIn } from '../../domain/meeting-brief.ts'
import { segment } from '../../domain/membership.ts'
import { rulings, sameMeetingShape } from '../../domain/same-meeting.ts'
import { searchable } from '../../domain/searchable.ts'
import { womenAndMen } from '../../domain/women-and-men.ts'
import type { nationalMeeting } from '../../protocol/national.ts'
import { isRemoved } from '../../protocol/row.ts'
import { as } from '../stored-rows.ts'
import type { Reader } from './page.ts'
import type * as z from 'zod/mini'

export const readMeetings: Reader = async ({ storage, source: { id: mesa, region } }) => {
  const rows = (await storage.rowsOfKinds(mesa, ['meeting', 'sameMeeting'])).filter((row) => !isRemoved(row))
  const verdicts = rows
    .filter(({ type }) => type === 'sameMeeting')
    .map((row) => ({ ...as(sameMeetingShape, row), id: row.id }))
  const sameAs = new Map(
    [...rulings(verdicts).values()].flatMap(({ verdict, of, other }) =>
      verdict === 'same' ? [[other, of] as const] : [],
    ),
  )
  return rows.flatMap((row) => {
    const meeting = row.type === 'meeting' ? as(meetingShape, row) : null
    if (!meeting || !isClosed(meeting)) return []
    return [{ key: row.id, row: { ...counted(meeting, region, mesa), id: row.id, sameAs: sameAs.get(row.id) ?? null } }]
  })
}

type Counted = Omit<z.infer<typeof nationalMeeting>, 'id' | 'sameAs'>

function counted(meeting: Meeting, region: MesaId, mesa: MesaId): Counted {
  const present = presentIn(meeting)
  const [girlsUnder12 = 0, girls12to17 = 0, boysUnder12 = 0, boys12to17 = 0] = meeting.minors ?? []
  const institutions = new Set(present.map(({ institution = '' }) => searchable(institution)).filter(Boolean))
  return {
    region,
    mesa,
    date: meeting.date ?? null,
    kind: meeting.kind ?? null,
    modality: meeting.modality ?? null,
    placeCode: meeting.placeCode ?? null,
    activity: meeting.activity ?? null,
    quorum: meeting.quorum ?? null,
    members: meeting.members ?? null,
    membersPresent: meeting.membersPresent ?? null,
    present: present.length,
    ...womenAndMen(present),
    girlsUnder12,
    girls12to17,
    boysUnder12,
    boys12to17,
    institutions: institutions.size,
    ...bySector(present),
    agreements: meeting.agreements.length,
  }
}

type Sectors = Pick<Counted, (typeof segment.options)[number]>

function bySector(present: Meeting['attendance']): Sectors {
  const none = Object.fromEntries(segment.options.map((each) => [each, 0])) as Sectors // one of each, as listed
  for (const { segment: its } of present) if (its) none[its] += 1
  return none
}
