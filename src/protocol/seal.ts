// The seal of a closed acta: a hash of all its words in one fixed order, and the short code printed on its paper.
//
// Rules, fixed for ever under the name of the form (docs/decisions/015-seal.md):
// 1. Every leaf counts, known to this version or not, so that two phones of different versions find the same seal.
// 2. Known leaves come in the order of the Mesa's actas (domain.md §2.3), all others after them by their path. A field
//    that a later version adds never enters the list below: it stays among the others.
// 3. What nobody wrote (null) does not count; neither does a removal that was undone.
// 4. An entry is told by its place in its list, not by its key.
// 5. An acta from which somebody's phone or DNI was taken away by law keeps the seal it had: its papers stay good.
import { canonicalJson } from '../domain/same-json.ts'
import type { Json } from '../domain/json.ts'
import type { Path } from '../domain/record.ts'
import { CODE_ALPHABET, CODE_LENGTH } from './enrol.ts'
import { erasureIn } from './erased.ts'
import { sha256 } from './hash.ts'
import { isSealed, REMOVED, valuesOf, type Row } from './row.ts'

export interface Seal {
  /** 64 hexadecimal digits. */
  readonly hash: string
  /** Its first fifty bits, as letters that are not mistaken for one another. */
  readonly code: string
}

const FORM = 'acta-1'

const ORDER = `
  kind minutesNumber venue place placeCode date moreDays startTime modality space convener callNotice attendance
  members membersPresent quorum minors peoples noticeReadAt chair secretary interpreter previousMinutes previousNote
  agenda reports otherNotes agreements noAgreements activity plan nextDate nextPlace endTime photos papers author state
  startedAt closedAt closedBy
`
  .trim()
  .split(/\s+/)

/** Null while the acta is open: what may still change has no seal. */
export function sealOf(row: Row): Seal | null {
  if (!isSealed(row)) return null
  const hash = erasureIn(row)?.seal ?? sha256(canonicalForm(valuesOf(row)))
  return { hash, code: codeOf(hash) }
}

/** One line a leaf: its address, a tab, its value as JSON. */
export function canonicalForm(leaves: Iterable<readonly [Path, Json]>): string {
  const written = [...leaves].filter(([at, value]) => value !== null && at !== REMOVED)
  const places = placesOf(written)
  const lines = written.map(([at, value]): Line => {
    const [head = '', key, field = ''] = at.split('/')
    const rank = ORDER.indexOf(head)
    return { rank: rank < 0 ? ORDER.length : rank, head, place: places.get(`${head}/${key}`) ?? 0, field, value }
  })
  const texts = lines
    .filter(({ field }) => field !== 'order')
    .sort(byPlace)
    .map(({ head, place, field, value }) => `${field ? `${head}/${place}/${field}` : head}\t${canonicalJson(value)}`)
  return [FORM, ...texts].join('\n')
}

interface Line {
  readonly rank: number
  readonly head: string
  /** From 1; 0 for the record's own fields. */
  readonly place: number
  readonly field: string
  readonly value: Json
}

const compare = (a: string | number, b: string | number): number => (a === b ? 0 : a < b ? -1 : 1)
const byPlace = (a: Line, b: Line): number =>
  a.rank - b.rank || compare(a.head, b.head) || a.place - b.place || compare(a.field, b.field)

/** `list/key` → place, as `recordOf` lists them: by `order`, then by key. */
function placesOf(leaves: readonly (readonly [Path, Json])[]): Map<string, number> {
  const lists = new Map<string, Map<string, number>>()
  for (const [at, value] of leaves) {
    const [head = '', key, field] = at.split('/')
    if (key === undefined) continue
    const entries = lists.get(head) ?? new Map<string, number>()
    lists.set(head, entries)
    const order = field === 'order' && typeof value === 'number' ? value : undefined
    entries.set(key, order ?? entries.get(key) ?? Infinity)
  }
  return new Map(
    [...lists].flatMap(([head, entries]) =>
      [...entries]
        .sort(([a, first], [b, second]) => compare(first, second) || compare(a, b))
        .map(([key], index): [string, number] => [`${head}/${key}`, index + 1]),
    ),
  )
}

/** Five bits a letter: the alphabet has 32. */
function codeOf(hash: string): string {
  const bits = BigInt(`0x${hash}`).toString(2).padStart(256, '0')
  return Array.from({ length: CODE_LENGTH }, (_, index) =>
    CODE_ALPHABET.charAt(Number.parseInt(bits.slice(index * 5, index * 5 + 5), 2)),
  ).join('')
}
