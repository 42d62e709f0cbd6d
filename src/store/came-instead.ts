// «Vino otra persona en su lugar»: she has the seat from now on, but neither the days nor the signature of who had it.
import { daysOf, markedOnDay } from '../domain/attendance-days.ts'
import { cameHerself, substituted, withValues, type AttendanceRow, type Member } from '../domain/attendance-rows.ts'
import type { Json } from '../domain/json.ts'
import { entryPath, type Path } from '../domain/record.ts'
import type { LocalDate } from '../domain/time.ts'
import type { StoredMeeting } from './meetings.ts'
import { record, type Change } from './record.ts'
import { signaturesOf } from './signatures.ts'
import type { Store } from './store.ts'

export interface Instead {
  readonly row: AttendanceRow
  readonly member: Member
  /** Who came; null: the member herself after all. */
  readonly name: string | null
  /** Of several days, the one on the screen. */
  readonly day: LocalDate | null
}

/** Whoever had the seat on another day stays on the list as she is; then the other is a person of her own there. */
export async function cameInstead(
  store: Store,
  meeting: StoredMeeting,
  { row, member, name, day }: Instead,
): Promise<void> {
  const { mesa, id, seen } = meeting
  const there = { mesa, rec: id, type: 'meeting', ...(seen && { seen }) } as const
  const values = name === null ? cameHerself(member, row.key) : substituted(member, name)
  const entry = meeting.attendance.find(({ key }) => key === row.key)
  if (day && entry && daysOf(entry, meeting).some((each) => each !== day)) {
    const news = { ...values, days: [day], order: (row.attendee.order ?? 0) + 0.5 }
    const patch = { ...leaves(store.newEntryKey(), news), ...leaves(row.key, markedOnDay(entry, meeting, day, null)) }
    return record(store, { ...there, patch })
  }
  const days = day && markedOnDay(entry ?? {}, meeting, day, 'present').days
  const patch = leaves(row.key, withValues(row, { ...values, ...(days && { days }) }))
  const signed = (await signaturesOf(store, meeting)).get(row.key)?.signature
  const taken: Change[] = signed ? [{ mesa, rec: signed.id, type: 'signature', patch: { isVoid: true } }] : []
  return record(store, { ...there, patch }, ...taken)
}

const leaves = (key: AttendanceRow['key'], values: object): Record<Path, Json> =>
  Object.fromEntries(Object.entries(values).map(([field, value]) => [entryPath('attendance', key, field), value]))
