// Looks for one person in everything that is kept of a mesa.
import type { EntryKey, MesaId, RecordId } from '../../domain/id.ts'
import { membershipShape } from '../../domain/membership.ts'
import { names, type Sought } from '../../domain/person-search.ts'
import { fieldPath, recordOf, type Path } from '../../domain/record.ts'
import { signatureShape } from '../../domain/signature.ts'
import type { FoundLeaf, FoundRecord, FoundUntaken } from '../../protocol/law.ts'
import { isSealed, valuesOf, type Row } from '../../protocol/row.ts'
import type { Storage } from '../storage/contract.ts'
import { foundIn } from './found-in-row.ts'

const AT_ONCE = 300

/** Her seats and her signatures do not name her: they point to where she is named. */
interface Pointing {
  readonly to: string
  /** The leaf that does. */
  readonly as: Path
  readonly found: FoundRecord
}

export async function searchMesa(storage: Storage, mesa: MesaId, sought: Sought): Promise<FoundRecord[]> {
  const found = new Map<RecordId, FoundRecord>()
  const pointing: Pointing[] = []
  for (let after: RecordId | '' = ''; ;) {
    const rows: Row[] = await storage.rowsAfter(mesa, after, AT_ONCE)
    for (const row of rows) {
      const leaves = foundIn(row, sought)
      if (leaves.length > 0) found.set(row.id, told(mesa, row, leaves))
      pointing.push(...pointerOf(mesa, row))
    }
    const last = rows.at(-1)
    if (!last || rows.length < AT_ONCE) break
    after = last.id
  }
  const named = new Map([...found.values()].flatMap((record) => placesIn(record)))
  for (const { to, as, found: each } of pointing) {
    const name = named.get(to)
    // Whose it is stands elsewhere: it is told with it.
    const leaves = [{ at: as, text: name ?? '', isHit: false }, ...each.leaves.filter(({ at }) => at !== as)]
    if (name !== undefined && !found.has(each.id)) found.set(each.id, { ...each, leaves })
  }
  return [...found.values()].sort((a, b) => compared(b.date ?? '', a.date ?? '') || compared(a.id, b.id))
}

const compared = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1)

function told(mesa: MesaId, row: Row, leaves: FoundLeaf[]): FoundRecord {
  const date = row.leaves.get(DATE)?.value
  const day = typeof date === 'string' ? date : null
  return { mesa, id: row.id, type: row.type, date: day, isClosed: isSealed(row), leaves }
}
const DATE = fieldPath('date')

/** What others point to, with its name: a person of the roster, somebody on a list of attendance. */
function placesIn({ id, type, leaves }: FoundRecord): [string, string][] {
  if (type === 'person') return [[id, leaves.find(({ at }) => at === NAME)?.text ?? '']]
  if (type !== 'meeting') return []
  return leaves.flatMap(({ at, text }): [string, string][] => {
    const [list, key, field] = at.split('/')
    return list === 'attendance' && key && field === 'name' ? [[`${id}/${key}`, text]] : []
  })
}
const NAME = fieldPath('name')

function pointerOf(mesa: MesaId, row: Row): Pointing[] {
  if (row.type === 'membership') {
    const { person } = recordOf(membershipShape, valuesOf(row))
    const leaves = [...row.leaves].flatMap(([at, { value }]): FoundLeaf[] =>
      typeof value === 'string' ? [{ at, text: value, isHit: false }] : [],
    )
    return person ? [{ to: person, as: fieldPath('person'), found: told(mesa, row, leaves) }] : []
  }
  if (row.type !== 'signature') return []
  const { of, attendee, way, strokes } = recordOf(signatureShape, valuesOf(row))
  const leaves = [
    ...(way ? [{ at: fieldPath('way'), text: way, isHit: false }] : []),
    ...(strokes ? [{ at: STROKES, text: '', isHit: false }] : []),
  ]
  return of && attendee
    ? [{ to: placeOf(of, attendee), as: fieldPath('attendee'), found: told(mesa, row, leaves) }]
    : []
}
const STROKES = fieldPath('strokes')
const placeOf = (meeting: RecordId, attendee: EntryKey): string => `${meeting}/${attendee}`

/** In what was not taken, to the letter. */
export async function searchUntaken(storage: Storage, mesa: MesaId, sought: Sought): Promise<FoundUntaken[]> {
  const found: FoundUntaken[] = []
  for (let after = ''; ;) {
    const some = await storage.quarantineAfter(mesa, after, AT_ONCE)
    for (const { name, at, bytes } of some) {
      if (names(sought, bytes)) found.push({ mesa, name, at, text: excerpt(bytes) })
    }
    const last = some.at(-1)
    if (!last || some.length < AT_ONCE) return found
    after = last.name
  }
}
const excerpt = (bytes: string): string => (bytes.length > 2_000 ? `${bytes.slice(0, 2_000)}…` : bytes)
