// Knows nothing of the protocol: only what each person saw on screen when she wrote. Afterwards it asks where it all is.
import type { MesaId, RecordId } from '../../src/domain/id.ts'
import type { Json } from '../../src/domain/json.ts'
import { fieldPath, type Path } from '../../src/domain/record.ts'
import { isRemoved, isSealed, type Row } from '../../src/protocol/row.ts'

export interface Writing {
  /** The phone. */
  readonly by: string
  readonly mesa: MesaId
  readonly rec: RecordId
  readonly at: Path
  /** Unique over the run. */
  readonly value: string
  readonly shown: Json
}

/** A removal or a closing: what the whole record looked like to the person. */
export interface Whole {
  readonly by: string
  readonly mesa: MesaId
  readonly rec: RecordId
  readonly does: 'remove' | 'close'
  readonly shown: ReadonlyMap<Path, Json>
}

export interface World {
  readonly rows: (mesa: MesaId) => ReadonlyMap<RecordId, Row>
  /** Every value set apart, as raw text. */
  readonly apart: (mesa: MesaId) => string
}

export class Oracle {
  readonly #writings: Writing[] = []
  readonly #wholes: Whole[] = []
  #twinned = ''

  wrote(writing: Writing): void {
    this.#writings.push(writing)
  }

  /**
   * A profile copied with changes not yet named: both phones send them as their own, and the second comes out as a
   * copy of the first (sync.md, open points). Nothing is lost, and such values are not counted as doubled.
   */
  twinned(text: string): void {
    this.#twinned += text
  }

  did(whole: Whole): void {
    this.#wholes.push(whole)
  }

  /** What is broken at rest, in words; empty when every promise holds. */
  violations(world: World): string[] {
    return [...this.#losses(world), ...this.#doubles(world), ...this.#blindWholes(world)]
  }

  /** Nobody is asked to choose between her own words: a record that one phone alone touched has no copies. */
  needlessCopies(rows: World['rows']): string[] {
    const mesas = new Set(this.#writings.map(({ mesa }) => mesa))
    return [...mesas].flatMap((mesa) => {
      const copied = [...rows(mesa).values()]
        .filter(({ type }) => type === 'conflict')
        .map(({ leaves }) => leaves.get(OF))
      return [...new Set(copied.map((leaf) => leaf?.value))].flatMap((rec) => {
        const touched = [...this.#writings, ...this.#wholes].filter((each) => each.mesa === mesa && each.rec === rec)
        return new Set(touched.map(({ by }) => by)).size === 1
          ? [`needless: a copy of ${JSON.stringify(rec)} in ${mesa}`]
          : []
      })
    })
  }

  /** Who corrects her own words does not leave a third version behind: what she replaced is in no copy beside its successor. */
  staleCopies(rows: World['rows']): string[] {
    const isInCopy = ({ mesa, value }: Writing) =>
      copiesIn(rows(mesa), OPEN).some((text) => text.includes(`"${value}"`))
    const ofSets = this.#writings.filter((writing) => isInCopy(writing) && !this.#isInWhole(writing))
    return ofSets.flatMap((writing) => {
      const later = this.#writings.find(({ by, shown }) => by === writing.by && shown === writing.value)
      return later && isInCopy(later)
        ? [`stale: ${writing.value} and its correction ${later.value} are both copies`]
        : []
    })
  }

  /** I1, I2: a saved value is current, or consciously replaced, or a copy, or apart. */
  #losses(world: World): string[] {
    const replaced = new Set(this.#writings.map(({ shown }) => shown))
    return this.#writings
      .filter(({ mesa, rec, at, value }) => {
        if (replaced.has(value) || world.rows(mesa).get(rec)?.leaves.get(at)?.value === value) return false
        return (
          copiesIn(world.rows(mesa)).every((text) => !text.includes(`"${value}"`)) &&
          !world.apart(mesa).includes(`"${value}"`)
        )
      })
      .map(({ rec, at, value }) => `lost: ${value}, written at ${rec}/${at}`)
  }

  /** I3: no value is in two copies that a person has still to look at. */
  #doubles(world: World): string[] {
    return this.#writings
      .filter(
        ({ mesa, value }) => copiesIn(world.rows(mesa), OPEN).filter((text) => text.includes(`"${value}"`)).length > 1,
      )
      .filter(({ value }) => !this.#twinned.includes(`"${value}"`))
      .filter((writing) => !this.#isInWhole(writing))
      .map(({ value }) => `doubled: ${value} is in two copies`)
  }

  /** A closing carries all that was shown, whoever wrote it: it may come out as a copy of the whole. */
  #isInWhole({ mesa, value }: Writing): boolean {
    return this.#wholes.some((whole) => whole.mesa === mesa && [...whole.shown.values()].includes(value))
  }

  /** A removed or closed record is one that somebody removed or closed looking at just that. */
  #blindWholes(world: World): string[] {
    const mesas = new Set(this.#writings.map(({ mesa }) => mesa))
    return [...mesas].flatMap((mesa) =>
      [...world.rows(mesa).values()].flatMap((row) => {
        const does = isSealed(row) ? 'close' : isRemoved(row) ? 'remove' : null
        if (
          !does ||
          row.type === 'conflict' ||
          this.#wholes.some((whole) => whole.does === does && this.#isLike(whole, row))
        )
          return []
        return [`blind: ${row.id} is ${does}d as nobody saw it`]
      }),
    )
  }

  #isLike({ rec, shown }: Whole, row: Row): boolean {
    if (rec !== row.id) return false
    return [...row.leaves].every(
      ([at, { value }]) => at === 'state' || at === 'removed' || this.#hadSeen(shown.get(at) ?? null, value),
    )
  }

  /** Looking at this, she had seen that: the same, or what her own refused words stood over. */
  #hadSeen(shown: Json, value: Json): boolean {
    for (let now = shown; now !== value;) {
      const writing = this.#writings.find((each) => each.value === now)
      if (!writing) return false
      now = writing.shown
    }
    return true
  }
}

const OF = fieldPath('of')

const OPEN = (row: Row): boolean => !row.leaves.has(RESOLVED)
const RESOLVED = fieldPath('resolved')

const copiesIn = (rows: ReadonlyMap<RecordId, Row>, which = (_row: Row): boolean => true): string[] =>
  [...rows.values()]
    .filter((row) => row.type === 'conflict' && which(row))
    .map(({ leaves }) => JSON.stringify([...leaves]))
