// What the journal kept, record by record: enough to name each before the tables have it again.
import type { RecordId } from '../domain/id.ts'
import { kinds } from '../domain/kinds.ts'
import type { Meeting } from '../domain/meeting.ts'
import type { Level } from '../domain/mesa.ts'
import { recordOf } from '../domain/record.ts'
import type { Held } from '../protocol/held.ts'
import { entriesOf, type Patch } from '../protocol/mutation.ts'
import { decodeRow, valuesOf } from '../protocol/row.ts'
import type { Kept } from './journal.ts'

export interface KeptRecord {
  readonly rec: RecordId
  readonly type: string
  /** As far as what was not sent tells; null when it is no meeting. */
  readonly meeting: Partial<Meeting> | null
  /** Of the mesa it belongs to. */
  readonly level: Level | undefined
}

/** The last written first. What was given up by its author is kept too, but not spoken of. */
export function keptRecords({ head, changes }: Kept): KeptRecord[] {
  // A mesa's record has the name of the space in which its meetings are.
  const levels = new Map<string, Level | undefined>(
    head?.mesas.map(({ row }) => [row.id, recordOf(kinds.mesa, valuesOf(decodeRow(row))).level]) ?? [],
  )
  const byRecord = new Map<RecordId, { level: Level | undefined; held: Held[] }>()
  for (const { mesa, held } of changes) {
    if (held.state === 'replaced') continue
    const { rec } = held.mutation
    const before = byRecord.get(rec)?.held ?? []
    byRecord.delete(rec)
    byRecord.set(rec, { level: levels.get(mesa), held: [...before, held] })
  }
  return [...byRecord].reverse().map(([rec, { level, held }]) => {
    const type = held[0]?.mutation.type ?? ''
    const patch: Patch = Object.assign({}, ...held.map(({ mutation }) => mutation.patch))
    return { rec, type, level, meeting: type === 'meeting' ? recordOf(kinds.meeting, entriesOf(patch)) : null }
  })
}
