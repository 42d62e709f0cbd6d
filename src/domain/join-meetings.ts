// Two records of one meeting put together: what is proposed, and what the one that stays takes of the other.
//
// Nothing is taken away from either. A row of a list that both have is filled up; a row that only the other has comes over
// under its own key, so that two people who do the same at once do it once.
import type { EntryKey } from './id.ts'
import type { Json } from './json.ts'
import { joinedDays, joinedMoreDays, lastsSeveral } from './join-days.ts'
import { meetingShape, type Meeting } from './meeting.ts'
import { segment } from './membership.ts'
import { isMinor } from './minor.ts'
import { entryPath, fieldPath, type Path } from './record.ts'
import { sameJson } from './same-json.ts'
import { fold } from './text.ts'

export type Pick = 'of' | 'other' | 'both'
export type Field = keyof (typeof meetingShape)['fields']
export type List = keyof (typeof meetingShape)['entries']
export const LISTS = ['attendance', 'agenda', 'agreements', 'photos', 'papers'] as const satisfies readonly List[]

/** Of the record and not of the meeting, or following another field. */
const NOT_CHOSEN: ReadonlySet<string> = new Set<Field>([
  'state',
  'author',
  'startedAt',
  'closedAt',
  'closedBy',
  'noAgreements',
  'placeCode',
  'plan',
  // Joined, never chosen.
  'moreDays',
])
const FOLLOWS: Readonly<Partial<Record<Field, Field>>> = { place: 'placeCode', activity: 'plan' }
/** Kept as they are, however long the other one is. */
const KEPT_FIRST: ReadonlySet<string> = new Set<Field>(['minutesNumber', 'date', 'kind', 'gps'])
const PROSE: ReadonlySet<string> = new Set(['otherNotes', 'reports', 'previousNote', 'notes'])
const MOST_PROSE = 20_000

type Values = Readonly<Record<string, Json | undefined>>
/** A record read by names that are only known as it goes: what it holds came from JSON. */
const valuesOf = (object: object): Values => object as Values
const FIELDS = Object.keys(meetingShape.fields) as Field[] // the keys of that very object

export interface FieldChoice {
  readonly field: Field
  readonly pick: Pick
  /** Both texts, one after the other, are a choice too. */
  readonly mayBeBoth: boolean
}

/** Fields in which both say something and not the same, each with the fuller one proposed. */
export function fieldChoices(of: Meeting, other: Meeting): FieldChoice[] {
  return FIELDS.filter((field) => !NOT_CHOSEN.has(field)).flatMap((field): FieldChoice[] => {
    const [a, b] = [valuesOf(of)[field], valuesOf(other)[field]]
    if (!isSaid(a) || !isSaid(b) || sameJson(a, b)) return []
    const mayBeBoth = PROSE.has(field) && joinedText(a, b) !== null
    const pick = mayBeBoth ? 'both' : KEPT_FIRST.has(field) ? 'of' : fuller(a, b) === a ? 'of' : 'other'
    return [{ field, pick, mayBeBoth }]
  })
}

/** Fields that only the other one says: they are taken. */
export const saidOnlyBy = (other: Meeting, of: Meeting): Field[] =>
  FIELDS.filter((field) => !NOT_CHOSEN.has(field) && isSaid(valuesOf(other)[field]) && !isSaid(valuesOf(of)[field]))

/** Row of the other meeting → row of the one that stays that is the same. */
export type Pairing = ReadonlyMap<EntryKey, EntryKey>

/** People by their person or name, texts by their words, photos and papers by their file; each row once. */
export function proposedPairing(of: Meeting, other: Meeting): Pairing {
  const pairing = new Map<EntryKey, EntryKey>()
  for (const list of LISTS) {
    const free = new Map(of[list].map((entry) => [entry.key, valuesOf(entry)]))
    for (const entry of other[list]) {
      const match = free.has(entry.key)
        ? entry.key
        : [...free].find(([, each]) => isSameRow(each, valuesOf(entry), list))?.[0]
      if (match === undefined) continue
      pairing.set(entry.key, match)
      free.delete(match)
    }
  }
  return pairing
}

function isSameRow(a: Values, b: Values, list: List): boolean {
  if (list === 'photos' || list === 'papers') return a['file'] === b['file']
  if (list === 'attendance' && a['person'] !== undefined && b['person'] !== undefined)
    return a['person'] === b['person']
  const name = list === 'attendance' ? 'name' : 'text'
  return isSameText(a[name], b[name])
}

function isSameText(a: Json | undefined, b: Json | undefined): boolean {
  const [words, others] = [a, b].map((text) => (typeof text === 'string' ? fold(text) : ''))
  return words !== '' && words === others
}

/** What the meeting that stays takes: path → value. */
export function joinPatch(
  of: Meeting,
  other: Meeting,
  picks: ReadonlyMap<Field, Pick>,
  pairing: Pairing,
): Record<Path, Json> {
  const patch: Record<Path, Json> = {}
  for (const field of saidOnlyBy(other, of)) takeField(patch, other, field)
  for (const { field } of fieldChoices(of, other)) {
    const pick = picks.get(field)
    if (pick === 'other') takeField(patch, other, field)
    const both = joinedText(valuesOf(of)[field], valuesOf(other)[field])
    if (pick === 'both' && both !== null) patch[fieldPath(field)] = both
  }
  if (lastsSeveral(of, other)) {
    const date = picks.get('date') === 'other' ? other.date : of.date
    patch[fieldPath('moreDays')] = joinedMoreDays(of, other, date)
    for (const same of other.attendance) {
      const row = of.attendance.find(({ key }) => key === pairing.get(same.key))
      const days = joinedDays(of, row, other, same)
      if (days.length > 0) patch[entryPath('attendance', row?.key ?? same.key, 'days')] = [...days]
    }
  }
  for (const list of LISTS) {
    const last = Math.max(0, ...of[list].map(({ order = 0 }) => order))
    other[list].forEach((entry, index) => {
      const match = of[list].find(({ key }) => key === pairing.get(entry.key))
      const key = match?.key ?? entry.key
      const filled = match ? filledUp(valuesOf(match), valuesOf(entry)) : { ...entry, order: last + 1 + index }
      const news = list === 'attendance' ? withoutPrivate({ ...match }, filled) : filled
      for (const [name, value] of Object.entries(valuesOf(news))) {
        if (name !== 'key' && value !== undefined) patch[entryPath(list, key, name)] ??= value
      }
    })
  }
  return patch
}

function takeField(patch: Record<Path, Json>, from: Meeting, field: Field): void {
  patch[fieldPath(field)] = valuesOf(from)[field] ?? null
  const follower = FOLLOWS[field]
  if (follower) patch[fieldPath(follower)] = valuesOf(from)[follower] ?? null
}

/** Who came by one of the two, came. */
const STATES: readonly unknown[] = ['absent', 'excused', 'late', 'present']

/** What a row takes of another one of the same. A photo is shown outside, a person in it, only if nobody said no. */
function filledUp(row: Values, other: Values): Values {
  const news: Record<string, Json> = {}
  for (const [name, value] of Object.entries(other)) {
    const now = row[name]
    if (name === 'key' || name === 'order' || !isSaid(value) || (isSaid(now) && sameJson(now, value))) continue
    if (!isSaid(now)) news[name] = value
    else if (name === 'state') news[name] = STATES.indexOf(value) > STATES.indexOf(now) ? value : now
    else if (typeof value === 'boolean') news[name] = false
    else if (name === 'notes') news[name] = joinedText(now, value) ?? fuller(now, value)
    else if (typeof value === 'string' && !OF_THE_ROW.has(name)) news[name] = fuller(now, value)
  }
  // A number goes with what it is the number of.
  if (news['documentNumber'] !== undefined && isSaid(other['documentKind']))
    news['documentKind'] = other['documentKind']
  return Object.fromEntries(Object.entries(news).filter(([name, value]) => value !== row[name]))
}

/** Of whom one of the two says that she is a minor, nothing personal is kept in the one that stays (Ley 29733, M5). */
function withoutPrivate(row: Values, news: Values): Values {
  const merged = { ...row, ...news }
  if (!isMinor({ segment: segment.safeParse(merged['segment']).data })) return news
  const emptied = OF_ADULTS.filter((name) => isSaid(merged[name])).map((name) => [name, null] as const)
  return { ...news, ...Object.fromEntries(emptied) }
}
const OF_ADULTS = ['documentKind', 'documentNumber', 'phone', 'imageConsent'] as const

/** A name of something else, or a choice: never longer or shorter. */
const OF_THE_ROW: ReadonlySet<string> = new Set([
  'person',
  'file',
  'mime',
  'gps',
  'voice',
  'activity',
  'due',
  'segment',
  'role',
  'sex',
  'documentKind',
  'decidedBy',
])

const isSaid = (value: Json | undefined): value is NonNullable<Json> =>
  value !== undefined && value !== null && (typeof value !== 'string' || value.trim() !== '')

const size = (value: Json): number =>
  Array.isArray(value)
    ? value.reduce<number>((sum, each) => sum + (typeof each === 'number' ? each : 1), 0)
    : typeof value === 'string'
      ? value.trim().length
      : 0

const fuller = (a: Json, b: Json): Json => (size(b) > size(a) && !isSameText(a, b) ? b : a)

/** Null where one already says what the other does, or both are too long for one field. */
function joinedText(a: Json | undefined, b: Json | undefined): string | null {
  if (typeof a !== 'string' || typeof b !== 'string') return null
  if (fold(a).includes(fold(b)) || fold(b).includes(fold(a))) return null
  const both = `${a.trim()}\n\n${b.trim()}`
  return both.length <= MOST_PROSE ? both : null
}
