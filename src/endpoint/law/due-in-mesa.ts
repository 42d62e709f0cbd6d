// What of one mesa has passed its period, counted from what stands in it.
import { kinds } from '../../domain/kinds.ts'
import { entryKey, type RecordId } from '../../domain/id.ts'
import { meetingShape } from '../../domain/meeting.ts'
import { personalLeaves } from '../../domain/personal-leaves.ts'
import { sha, type Sha } from '../../domain/photo.ts'
import { entryPath, recordOf, type Path } from '../../domain/record.ts'
import { limitOf } from '../../domain/retention.ts'
import { isSealed, valuesOf, type Row } from '../../protocol/row.ts'
import type { WholeFile } from '../storage/kept-words.ts'
import type { Room } from './erase-leaves.ts'

/** One thing that is due: since when it counts, and what to empty or drop for it. */
export interface DueThing {
  readonly kind: 'contact' | 'photo' | 'voice' | 'quarantine'
  readonly since: number
  readonly leaves: readonly (readonly [RecordId, readonly Path[]])[]
  readonly file?: Sha
  readonly change?: string
}

/** The kinds that may name files: not those that are made of them. */
const SPEAKING = Object.keys(kinds).filter((kind) => kind !== 'file' && kind !== 'thumb')

export async function dueIn({ kept }: Pick<Room, 'kept'>, now: number): Promise<DueThing[]> {
  const rows = await kept.recordsOfKinds(SPEAKING)
  const named = naming(rows)
  const whole = await kept.wholeFiles()
  return [
    ...rows.flatMap((row) => contactsIn(row, now)),
    ...whole.flatMap((file) => fileDue(file, named.get(file.sha) ?? [], now)),
    ...(await kept.quarantined())
      .filter(({ at }) => at < (limitOf('quarantine', now)?.at ?? 0))
      .map(({ at, name }) => ({ kind: 'quarantine' as const, since: at, leaves: [], change: name })),
  ]
}

function contactsIn(row: Row, now: number): DueThing[] {
  if (row.type !== 'meeting') return []
  const { date, attendance } = recordOf(meetingShape, valuesOf(row))
  const limit = limitOf('contact', now)
  if (!date || !limit || date >= limit.day) return []
  const since = Date.parse(`${date}T12:00:00-05:00`)
  return attendance
    .filter(({ phone, documentNumber }) => (phone ?? '') !== '' || (documentNumber ?? '') !== '')
    .map(({ key }) => ({
      kind: 'contact',
      since,
      leaves: [[row.id, personalLeaves('meeting', [entryPath('attendance', key, 'phone')])]],
    }))
}

interface Naming {
  readonly row: Row
  readonly at: Path
}

function naming(rows: readonly Row[]): ReadonlyMap<Sha, Naming[]> {
  const named = new Map<Sha, Naming[]>()
  for (const row of rows)
    for (const [at, { value }] of row.leaves) {
      const file = sha.safeParse(value)
      if (file.success) named.set(file.data, [...(named.get(file.data) ?? []), { row, at }])
    }
  return named
}

/** A paper stays with what it sustains; so does a picture that stands for one. */
function fileDue({ sha: file, mime, touched }: WholeFile, named: readonly Naming[], now: number): DueThing[] {
  const kind = mime.startsWith('audio/') ? 'voice' : mime.startsWith('image/') ? 'photo' : null
  const limit = kind && limitOf(kind, now)
  if (!kind || !limit) return []
  const since = kind === 'photo' ? touched : Math.max(named.length === 0 ? touched : 0, ...named.map(closingOf))
  const isLoose = kind === 'voice' || named.every(({ row, at }) => !isSealed(row) && at.startsWith('photos/'))
  if (!isLoose || since >= limit.at) return []
  return [{ kind, since, file, leaves: named.map(({ row, at }) => [row.id, leavesWith(row.type, at)]) }]
}

/** For ever later than now, while nothing is closed. */
function closingOf({ row }: Naming): number {
  const { closedAt } = row.type === 'meeting' ? recordOf(meetingShape, valuesOf(row)) : {}
  return isSealed(row) ? (closedAt ?? Infinity) : Infinity
}

/** A photo goes whole, with what is written under it; a recording with its length. */
function leavesWith(type: string, at: Path): Path[] {
  const [list = '', key] = at.split('/')
  if (list === 'photos') return personalLeaves(type, [at])
  const isSpoken = list === 'agreements' && key !== undefined
  return isSpoken ? [at, entryPath(list, entryKey.parse(key), 'voiceSeconds')] : [at]
}
