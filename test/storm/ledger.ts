// Knows nothing of the protocol: only what each person saw on screen when she wrote. Afterwards it asks where it all is.
import type { MesaId, RecordId } from '../../src/domain/id.ts'
import type { Json } from '../../src/domain/json.ts'
import { fieldPath, type Path } from '../../src/domain/record.ts'
import { isRemoved, isSealed, type Row } from '../../src/protocol/row.ts'
import type { Wanted } from '../../src/store/incoming-file.ts'
import type { Whole, Writing } from '../simulation/oracle.ts'

/** What the endpoint's database says at the end, and what its phones have kept apart. */
export interface Truth {
  readonly rows: ReadonlyMap<MesaId, ReadonlyMap<RecordId, Row>>
  readonly receipts: readonly Applied[]
  /** Every value set apart, as raw text. */
  readonly apart: string
}

/** One that a phone has said is kept. */
export interface Photo extends Wanted {
  readonly by: string
}

/** What became of one change, each time it came. */
export interface Applied {
  readonly mesa: MesaId
  readonly name: string
  /** What it held and what it did, in one text. */
  readonly effect: string
}

export interface Judgement {
  readonly saved: number
  readonly stored: number
  /** In words. */
  readonly lost: readonly string[]
  readonly doubled: readonly string[]
  /** Closed or removed as nobody saw it. */
  readonly blind: readonly string[]
}

/** Every written value holds one of these, unique over the run. */
const TOKEN = /w\d+x/g
const tokensIn = (text: string): string[] => [...new Set(text.match(TOKEN))]
const [VALUES, RESOLVED] = [fieldPath('values'), fieldPath('resolved')]
/** Kinds of records that keep what is not current. */
const BESIDE: ReadonlySet<string> = new Set(['conflict', 'apart'])

export class Ledger {
  readonly #writings: Writing[] = []
  readonly #wholes: Whole[] = []
  readonly #replaced = new Set<Json>()
  readonly #excused = new Set<string>()
  readonly photos: Photo[] = []
  #count = 0

  get saved(): number {
    return this.#writings.length
  }

  /** A value nobody else writes. */
  value(): string {
    return `w${++this.#count}x`
  }

  /** To be called once the phone has said that it is saved. */
  wrote(writing: Writing): void {
    this.#writings.push(writing)
    this.#replaced.add(writing.shown)
  }

  /** Somebody emptied it, looking at it. */
  emptied(shown: Json): void {
    this.#replaced.add(shown)
  }

  did(whole: Whole): void {
    this.#wholes.push(whole)
    this.putTwice(JSON.stringify([...whole.shown]))
  }

  /** Values that people themselves put in a second place: with a closing, with a choice, with a copied profile. */
  putTwice(text: string): void {
    for (const token of tokensIn(text)) this.#excused.add(token)
  }

  judge({ rows, receipts, apart }: Truth): Judgement {
    const all = [...rows.values()].flatMap((byId) => [...byId.values()])
    const beside = all.filter(({ type }) => BESIDE.has(type)).map(({ leaves }) => JSON.stringify([...leaves]))
    const kept = new Set(tokensIn([...beside, apart].join('\n')))
    const lost = this.#writings.filter(({ mesa, rec, at, value }) => {
      if (this.#replaced.has(value) || kept.has(value)) return false
      return rows.get(mesa)?.get(rec)?.leaves.get(at)?.value !== value
    })
    return {
      saved: this.saved,
      stored: this.saved - lost.length,
      lost: lost.map(
        ({ by, rec, at, value, shown }) => `${value} by ${by} over ${JSON.stringify(shown)} at ${rec}/${at}`,
      ),
      doubled: [...this.#inTwoPlaces(all), ...withTwoEffects(receipts)],
      blind: all.flatMap((row) => this.#unseenWhole(row)),
    }
  }

  /** I3: no value stands in two records, or in two copies that a person has still to look at. */
  #inTwoPlaces(rows: readonly Row[]): string[] {
    const current = rows
      .filter(({ type }) => !BESIDE.has(type))
      .flatMap(({ id, leaves }) => [...leaves].flatMap(([at, { value }]) => placed(value, `${id}/${at}`)))
    const copied = rows
      .filter(({ type, leaves }) => type === 'conflict' && !leaves.has(RESOLVED))
      .flatMap(({ id, leaves }) => placed(leaves.get(VALUES)?.value, id))
      .filter(([token]) => !this.#excused.has(token))
    return [...twice(current), ...twice(copied)]
  }

  #unseenWhole(row: Row): string[] {
    const does = isSealed(row) ? 'close' : isRemoved(row) ? 'remove' : null
    if (!does || row.type !== 'meeting') return []
    const isSeen = this.#wholes.some((whole) => whole.does === does && whole.rec === row.id && isLike(whole, row))
    return isSeen ? [] : [`${row.id}: ${does}d as nobody saw it`]
  }
}

const placed = (value: Json | undefined, place: string): [token: string, place: string][] =>
  tokensIn(JSON.stringify(value ?? null)).map((token) => [token, place])

function twice(places: readonly (readonly [token: string, place: string])[]): string[] {
  const first = new Map<string, string>()
  return places.flatMap(([token, place]) => {
    const other = first.get(token)
    first.set(token, place)
    return other === undefined || other === place ? [] : [`${token} in ${other} and in ${place}`]
  })
}

/** I3: a change that came again under its name, or under its first name in another life, did nothing new. */
function withTwoEffects(receipts: readonly Applied[]): string[] {
  const first = new Map<string, string>()
  return receipts.flatMap(({ mesa, name, effect }) => {
    const key = `${mesa}/${name}`
    const other = first.get(key) ?? effect
    first.set(key, other)
    return other === effect ? [] : [`${key}: ${other}, then ${effect}`]
  })
}

const isLike = ({ shown }: Whole, row: Row): boolean =>
  [...row.leaves].every(([at, { value }]) => isOfTheWhole(at) || (shown.get(at) ?? null) === value)

const isOfTheWhole = (at: Path): boolean => at === 'state' || at === 'removed'
