// What a mesa's space holds, read from the endpoint's database and understood.
import type { MesaId } from '../domain/id.ts'
import { recordOf, type RecordOf, type Shape } from '../domain/record.ts'
import type { Storage } from './storage/contract.ts'
import { rowIn } from './storage/stored-row.ts'
import { isRemoved, valuesOf, type Row } from '../protocol/row.ts'

/** In characters, read at once. */
const ROOM = 1_000_000

export const as = <S extends Shape>(shape: S, row: Row): RecordOf<S> => recordOf(shape, valuesOf(row))

/** Without those that were removed. */
export async function rowsOf(storage: Storage, mesa: MesaId): Promise<Row[]> {
  const rows: Row[] = []
  let cursor = 0
  for (;;) {
    const from = cursor
    const page = await storage.inMesa(mesa, (tx) => tx.page(from, ROOM))
    rows.push(...page.rows.map(({ text }) => rowIn(text)).filter((row) => !isRemoved(row)))
    cursor = page.v
    if (!page.more) return rows
  }
}
