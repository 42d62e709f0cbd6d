// What the national level may take away: counts, states and days. Nobody's name, document or telephone, and no sentence
// that a person wrote: whatever free text could hold is not here.
import * as z from 'zod/mini'
import { mesaId, entryKey, recordId } from '../domain/id.ts'
import { FOLLOW_UP_STATES } from '../domain/follow-up.ts'
import { meetingKind } from '../domain/meeting-brief.ts'
import { level } from '../domain/mesa.ts'
import { ACTIVITY_STATES } from '../domain/progress/progress.ts'
import { localDate } from '../domain/time.ts'
import { whole } from '../domain/whole.ts'

const optional = <T extends z.ZodMiniType>(schema: T) => z.nullable(schema)
const place = { region: mesaId, mesa: mesaId }

export const nationalMesa = z.object({
  ...place,
  name: z.string(),
  level: optional(level),
  ubigeo: optional(z.string()),
  status: optional(z.enum(['active', 'toActivate'])),
})

/** A closed acta. */
export const nationalMeeting = z.object({
  ...place,
  id: recordId,
  /** Said to be the same gathering as that one: only one of them counts. */
  sameAs: optional(recordId),
  date: optional(localDate),
  kind: optional(meetingKind),
  modality: optional(z.enum(['inPerson', 'remote', 'mixed'])),
  /** INEI code of the district or town, where it was chosen from the list. */
  placeCode: optional(z.string()),
  activity: optional(entryKey),
  quorum: optional(z.enum(['met', 'notMet'])),
  members: optional(whole),
  membersPresent: optional(whole),
  present: whole,
  women: whole,
  men: whole,
  girlsUnder12: whole,
  girls12to17: whole,
  boysUnder12: whole,
  boys12to17: whole,
  /** How many different institutions had somebody there. */
  institutions: whole,
  /** Of those present, by the sector of their institution. */
  nationalState: whole,
  regionalGovernment: whole,
  localGovernment: whole,
  civilSociety: whole,
  indigenousPeople: whole,
  church: whole,
  cooperation: whole,
  business: whole,
  children: whole,
  youth: whole,
  agreements: whole,
})

export const nationalAgreement = z.object({
  ...place,
  meeting: recordId,
  key: entryKey,
  date: optional(localDate),
  activity: optional(entryKey),
  /** A day, `immediate`, or nothing. The day in force, where it was put off. */
  due: optional(z.string()),
  state: z.enum(FOLLOW_UP_STATES),
  isLate: z.boolean(),
  doneOn: optional(localDate),
  daysLate: whole,
  /** How many take care of it. */
  responsibles: whole,
})

/** A row of an approved plan, in the words that were approved. */
export const nationalActivity = z.object({
  region: mesaId,
  plan: recordId,
  year: optional(whole),
  activity: entryKey,
  order: optional(z.number()),
  line: optional(z.string()),
  text: optional(z.string()),
  target: optional(z.number()),
  targetText: optional(z.string()),
  unit: optional(z.string()),
  quarters: z.string(),
})

/** How an activity of this year's plan stands today. */
export const nationalProgress = z.object({
  region: mesaId,
  plan: recordId,
  year: whole,
  activity: entryKey,
  state: z.enum(ACTIVITY_STATES),
  target: optional(z.number()),
  total: whole,
  percent: optional(whole),
  toValidate: whole,
  observed: whole,
  quarter1: whole,
  quarter2: whole,
  quarter3: whole,
  quarter4: whole,
  present: whole,
  women: whole,
  men: whole,
  minors: whole,
})

export const nationalRows = {
  mesas: nationalMesa,
  meetings: nationalMeeting,
  agreements: nationalAgreement,
  activities: nationalActivity,
  progress: nationalProgress,
} as const
export type NationalTable = keyof typeof nationalRows
export const NATIONAL_TABLES = [
  'mesas',
  'meetings',
  'agreements',
  'activities',
  'progress',
] as const satisfies NationalTable[]

/** `next` goes on where this page ends; null at the very end. A page may be short, or empty, and not be the last. */
export const nationalAnswer = <T extends z.ZodMiniType>(row: T) =>
  z.object({ kind: z.enum(['mclcp-national']), next: z.nullable(z.string()), rows: z.array(row) })

export const MOST_ROWS = 1_000
export const nationalQuery = {
  after: z.prefault(z.string().check(z.maxLength(400)), ''),
  limit: z.prefault(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(MOST_ROWS)), 200),
  region: z.optional(mesaId),
  format: z.prefault(z.enum(['json', 'csv']), 'json'),
}
