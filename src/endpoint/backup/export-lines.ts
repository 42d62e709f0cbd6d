// The open form of everything: lines of JSON, one a row. docs/operations/export-format.md says what is in them.
import * as z from 'zod/mini'
import { wireRow } from '../../protocol/row.ts'
import { jsonIn } from '../json-in.ts'
import { fingerprint, type Cell, type Fingerprint, type StoredRow } from './fingerprint.ts'
import { isTable, type TableName } from './tables.ts'

export const FORMAT = 'cuaderno-export'

export const exportHead = z.object({
  is: z.literal(FORMAT),
  format: z.literal(1),
  /** When it was made, milliseconds since 1970. */
  at: z.number(),
  /** The changes that the tables had gone through. */
  migrations: z.array(z.string()),
})
export type ExportHead = z.infer<typeof exportHead>

export const exportEnd = z.object({ is: z.literal('end'), tables: z.record(z.string(), fingerprint) })
export type ExportEnd = z.infer<typeof exportEnd>

const inLine = z.union([z.string(), z.number(), z.null(), z.object({ base64: z.string() })])
const otherRow = z.looseObject({ is: z.string() })
/** A record says what it says, not a text that says it. */
const recordLine = z.extend(wireRow, { is: z.literal('record'), mesa: z.string() })

export function lineOf(table: TableName, row: StoredRow): string {
  if (table === 'record') {
    const { mesa, content } = row
    const plain = JSON.stringify({ is: 'record', mesa, ...z.looseObject({}).parse(jsonIn(String(content))) })
    // What was written in another way than this program writes it stays a text.
    if (rowIn(plain)?.row['content'] === content) return plain
  }
  const cells = Object.entries(row).map(([name, value]) => [name, ofCell(value)])
  return JSON.stringify({ is: table, ...Object.fromEntries(cells) })
}

/** Null when it is no row of this format. */
export function rowIn(line: string): { readonly table: TableName; readonly row: StoredRow } | null {
  const json = jsonIn(line)
  const record = recordLine.safeParse(json)
  if (record.success) {
    const { is: table, mesa, ...wire } = record.data
    const { id, type, v, f, by, runs } = wire
    const content = JSON.stringify({ id, type, v, f, by, runs })
    return { table, row: { mesa, id, type, v, chars: content.length, content } }
  }
  const other = otherRow.safeParse(json)
  if (!other.success || !isTable(other.data.is)) return null
  const { is: table, ...cells } = other.data
  const row: Record<string, Cell> = {}
  for (const [name, value] of Object.entries(cells)) {
    const cell = inLine.safeParse(value)
    if (!cell.success) return null
    row[name] = typeof cell.data === 'object' && cell.data ? Buffer.from(cell.data.base64, 'base64') : cell.data
  }
  return { table, row }
}

const ofCell = (value: Cell) =>
  value instanceof Uint8Array ? { base64: Buffer.from(value).toString('base64') } : value

export const sameFingerprint = (one: Fingerprint | undefined, other: Fingerprint | undefined): boolean =>
  one?.rows === other?.rows && one?.sum === other?.sum
