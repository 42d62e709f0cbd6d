// What tables hold, in a few bytes: how many rows, and the hashes of all of them together, in whatever order.
import { createHash } from 'node:crypto'
import * as z from 'zod/mini'

export const cell = z.union([z.string(), z.number(), z.null(), z.instanceof(Uint8Array)])
export type Cell = z.infer<typeof cell>
export type StoredRow = Readonly<Record<string, Cell>>

export const fingerprint = z.object({ rows: z.number(), sum: z.string() })
export type Fingerprint = z.infer<typeof fingerprint>

/** Counts the rows of one table. The order does not matter: each engine sorts texts in its own. */
export class Fingerprinter {
  #rows = 0
  #sum = 0n

  add(row: StoredRow): void {
    this.#rows += 1
    this.#sum ^= hashOf(row)
  }

  get result(): Fingerprint {
    return { rows: this.#rows, sum: this.#sum.toString(16) }
  }
}

function hashOf(row: StoredRow): bigint {
  const hash = createHash('sha256')
  for (const column of Object.keys(row).sort()) {
    const value = row[column] ?? null
    const bytes = value instanceof Uint8Array ? value : Buffer.from(String(value))
    // The length stands before the bytes, so that no two different rows are written alike.
    const type = value instanceof Uint8Array ? 'bytes' : value === null ? 'null' : typeof value
    hash.update(`${column} ${type} ${bytes.length} `).update(bytes)
  }
  return BigInt(`0x${hash.digest('hex')}`)
}
