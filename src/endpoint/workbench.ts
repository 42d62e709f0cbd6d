// The records of a mesa while a batch is being merged: each is read once, and written once at the end.
import type { RecordId } from '../domain/id.ts'
import { NO_ROWS } from '../protocol/digest.ts'
import { moved } from '../protocol/row-marks.ts'
import type { MutationName } from '../protocol/name.ts'
import type { Row } from '../protocol/row.ts'
import type { MesaTransaction, News, Quarantined, Receipt } from './storage/contract.ts'

export class Workbench {
  readonly #mesa: MesaTransaction
  readonly #rows = new Map<RecordId, Row | null>()
  /** What each changed record was before. */
  readonly #before = new Map<RecordId, Row | null>()
  readonly #apart = new Map<string, Quarantined>()
  readonly #receipts = new Map<MutationName, Receipt[]>()

  constructor(mesa: MesaTransaction) {
    this.#mesa = mesa
  }

  /** Reads, in one go, what is not here yet. */
  async fetch(ids: Iterable<RecordId>): Promise<void> {
    const missing = [...new Set(ids)].filter((id) => !this.#rows.has(id))
    for (const id of missing) this.#rows.set(id, null)
    for (const row of await this.#mesa.records(missing)) this.#rows.set(row.id, row)
  }

  async row(id: RecordId): Promise<Row | null> {
    await this.fetch([id])
    return this.#rows.get(id) ?? null
  }

  put(row: Row): void {
    if (!this.#before.has(row.id)) this.#before.set(row.id, this.#rows.get(row.id) ?? null)
    this.#rows.set(row.id, row)
  }

  /** Every record that is new or changed, at the version that follows; nothing moves when there is none. */
  news(): News {
    const { v: current, digest } = this.#mesa.scope ?? { v: 0, digest: NO_ROWS }
    const v = this.#before.size > 0 ? current + 1 : current
    const rows = [...this.#before.keys()].flatMap((id) => {
      const row = this.#rows.get(id)
      return row ? [{ ...row, v }] : []
    })
    return { rows, v, digest: rows.reduce((sum, row) => moved(sum, this.#before.get(row.id) ?? null, row), digest) }
  }

  versionBefore(id: RecordId): number {
    return this.#before.get(id)?.v ?? 0
  }

  get hasMesa(): boolean {
    return this.#mesa.scope !== null
  }

  keepApart(change: Quarantined): void {
    this.#apart.set(change.name, change)
  }

  /** Of this batch. */
  get newlyApart(): readonly Quarantined[] {
    return [...this.#apart.values()]
  }

  /** The change of this name, if it was not taken. */
  async setApart(name: MutationName): Promise<Quarantined | null> {
    return this.#apart.get(name) ?? (await this.#mesa.quarantined(name))
  }

  async fetchReceipts(names: Iterable<MutationName>): Promise<void> {
    const missing = [...new Set(names)].filter((name) => !this.#receipts.has(name))
    for (const name of missing) this.#receipts.set(name, [])
    for (const receipt of await this.#mesa.receiptsNamed(missing)) this.note(receipt)
  }

  /** What became of the changes of this name, those of this very batch included. */
  async receiptsOf(name: MutationName): Promise<readonly Receipt[]> {
    await this.fetchReceipts([name])
    return this.#receipts.get(name) ?? []
  }

  note(receipt: Receipt): void {
    this.#receipts.set(receipt.name, [...(this.#receipts.get(receipt.name) ?? []), receipt])
  }
}
