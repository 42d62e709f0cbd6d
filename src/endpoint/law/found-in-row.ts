// What a record says of the person who is looked for: the texts that name her, and what stands with them.
import type { Json } from '../../domain/json.ts'
import { names, type Sought } from '../../domain/person-search.ts'
import type { Path } from '../../domain/record.ts'
import type { FoundLeaf } from '../../protocol/law.ts'
import type { Row } from '../../protocol/row.ts'

/** Pictures, drawings and keys: nothing in them is to be read. */
const UNREAD = /(^|\/)(image|strokes|file|fileSize|sha|size|mime|mark|order|state|writers|standing)$/
/** Kinds that speak of one person as a whole. */
const OF_ONE: ReadonlySet<string> = new Set(['person', 'membership'])

export function foundIn(row: Row, sought: Sought): FoundLeaf[] {
  const texts = [...row.leaves].flatMap(([at, { value }]): [Path, string][] =>
    value === null || UNREAD.test(at) ? [] : textsIn(value).map((text) => [at, text]),
  )
  const hits = new Set(texts.filter(([, text]) => names(sought, text)).map(([at]) => at))
  return hits.size === 0 ? [] : withNeighbours(row, hits)
}

/** The leaves found, in full, with those of the same entry: her DNI is beside her name. */
function withNeighbours({ type, leaves }: Row, hits: ReadonlySet<Path>): FoundLeaf[] {
  const entries = new Set([...hits].map(entryOf).filter((entry) => entry !== ''))
  return [...leaves].flatMap(([at, { value }]) => {
    const isHit = hits.has(at)
    const isBeside = OF_ONE.has(type) || entries.has(entryOf(at))
    if (value === null || !(isHit || isBeside)) return []
    return [{ at, text: UNREAD.test(at) ? '' : textsIn(value).join('\n'), isHit }]
  })
}

/** `attendance/k1/`; nothing of a leaf of the record's own. */
const entryOf = (at: Path): string => at.slice(0, at.lastIndexOf('/') + 1)

/** Every text in a value: a copy holds the values of many leaves. */
function textsIn(value: Json): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value === 'number' || typeof value === 'boolean') return [String(value)]
  return value === null ? [] : Object.values(value).flatMap((each) => textsIn(each))
}
