// What each mesa holds in a few bytes, counted again from its records: what it noted of itself may be another.
import type { MesaId } from '../../domain/id.ts'
import { NO_ROWS, type Digest } from '../../protocol/digest.ts'
import { decodeRow, wireRow } from '../../protocol/row.ts'
import { isSameDigest, moved } from '../../protocol/row-marks.ts'
import { jsonIn } from '../json-in.ts'
import type { StoredRow } from './fingerprint.ts'
import { readAll, type Db } from './rows.ts'

export type Digests = ReadonlyMap<string, Digest>

/** Adds up the records of all mesas as they pass by, in whatever order. */
export class DigestCounter {
  readonly #byMesa = new Map<string, Digest>()

  add({ mesa, content }: StoredRow): void {
    const row = decodeRow(wireRow.parse(jsonIn(String(content))))
    const key = String(mesa)
    this.#byMesa.set(key, moved(this.#byMesa.get(key) ?? NO_ROWS, null, row))
  }

  get result(): Digests {
    return this.#byMesa
  }
}

/** Of every mesa that has records. */
export async function digestsIn(db: Db): Promise<Digests> {
  const counter = new DigestCounter()
  await readAll(
    db,
    ['record'],
    () => {},
    async (_, rows) => rows.forEach((row) => counter.add(row)),
  )
  return counter.result
}

/** The mesas of which the two do not say the same. */
export function differing(mesas: readonly MesaId[], one: Digests, other: Digests): MesaId[] {
  return mesas.filter((id) => !isSameDigest(one.get(id) ?? NO_ROWS, other.get(id) ?? NO_ROWS))
}

/** What the mesas noted of themselves, batch after batch: what phones are told. */
export async function notedDigests(db: Db): Promise<ReadonlyMap<MesaId, Digest>> {
  const rows = await db.selectFrom('mesa').select(['id', 'rows', 'mark']).orderBy('id').execute()
  return new Map(rows.map(({ id, rows: n, mark: x }) => [id, { n, x }]))
}
