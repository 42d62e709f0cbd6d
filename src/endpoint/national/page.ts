// A page of rows: mesa after mesa (or region after region), each row after the one the cursor names. What is added or taken
// away meanwhile moves no other row from one page to another.
import * as z from 'zod/mini'
import { jsonIn } from '../json-in.ts'
import type { Mesa, Storage } from '../storage/contract.ts'

export interface Reading {
  readonly storage: Storage
  readonly source: Mesa
  readonly now: number
}
/** Everything one mesa or region has, in any order. */
export type Reader = (reading: Reading) => Promise<readonly { readonly key: string; readonly row: object }[]>

const cursor = z.tuple([z.string(), z.string()])
type Cursor = z.infer<typeof cursor>

/** Null where it is none of ours. */
export function cursorIn(text: string): Cursor | null {
  if (text === '') return ['', '']
  return cursor.safeParse(jsonIn(Buffer.from(text, 'base64url').toString())).data ?? null
}
const written = (at: Cursor): string => Buffer.from(JSON.stringify(at)).toString('base64url')

export interface PageAsked extends Pick<Reading, 'storage' | 'now'> {
  readonly after: Cursor
  readonly limit: number
  /** So many mesas or regions are read for one page: it may come short. */
  readonly most: number
}

export async function pageOf(
  read: Reader,
  sources: readonly Mesa[],
  { after: [source, key], limit, most, now, storage }: PageAsked,
): Promise<{ readonly rows: readonly object[]; readonly next: string | null }> {
  const left = sources.filter(({ id }) => id >= source).sort((a, b) => (a.id < b.id ? -1 : 1))
  const rows: object[] = []
  for (const [index, each] of left.entries()) {
    // Past it, whatever it still has: there is nothing after this.
    if (index >= most) return { rows, next: written([each.id, '']) }
    const found = (await read({ storage, source: each, now }))
      .filter((row) => each.id !== source || row.key > key)
      .sort((a, b) => (a.key < b.key ? -1 : 1))
    const taken = found.slice(0, limit - rows.length)
    rows.push(...taken.map(({ row }) => row))
    const last = taken.at(-1)
    if (rows.length >= limit && last) {
      const isEnd = taken.length === found.length && index === left.length - 1
      return { rows, next: isEnd ? null : written([each.id, last.key]) }
    }
  }
  return { rows, next: null }
}
