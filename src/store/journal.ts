// What the journal says: who has this device, and each change that only this device holds.
import * as z from 'zod/mini'
import { mesaId, type MesaId } from '../domain/id.ts'
import { whole } from '../domain/whole.ts'
import { isPlainObject } from '../domain/json.ts'
import type { Held } from '../protocol/held.ts'
import { wireRow } from '../protocol/row.ts'
import { scope } from '../protocol/scope.ts'
import { storedToChange, type StoredChange } from './change-content.ts'
import { lineOf, textsIn, WHOLE } from './journal-line.ts'
import { session } from './session.ts'
import type { Lock } from './store.ts'

/** With this the phone goes on working with no new code and no signal, should its memory be lost. */
export const journalHead = z.object({
  session,
  scopes: z.array(z.object({ mesa: mesaId, access: scope.shape.access })),
  /** The mesas themselves: without them no meeting can be begun. */
  mesas: z.array(z.object({ mesa: mesaId, row: wireRow })),
})
export type JournalHead = z.infer<typeof journalHead>

/** One of the five. */
const entry = z.object({
  head: z.optional(journalHead),
  /** A change as the tables have it now; a later one of the same number takes its place. */
  kept: z.optional(z.object({ mesa: mesaId, change: z.custom<StoredChange>(isPlainObject) })),
  /** The change of this number is not only here any more. */
  gone: z.optional(whole),
  /** What stood in the tables before the lines that follow were written, see `raiseMark`. */
  mark: z.optional(whole),
  /** One of the others, sealed: where a PIN was set. */
  locked: z.optional(z.string()),
})
export type Entry = z.infer<typeof entry>

/** What stands in the file. Numbers alone tell nothing of anybody, and are asked for without being opened. */
export function textOf(entry: Entry, lock: Lock | null): string {
  const text = JSON.stringify(entry)
  return lock && (entry.head || entry.kept) ? JSON.stringify({ locked: lock.sealText(text) } satisfies Entry) : text
}

/** Null of a later version of the program, which added something, or when it cannot be opened. */
function entryIn(text: string, lock: Lock | null): Entry | null {
  const said = entry.safeParse(JSON.parse(text)).data
  if (said?.locked === undefined) return said ?? null
  return lock && (entry.safeParse(JSON.parse(lock.openText(said.locked))).data ?? null)
}

export interface KeptChange {
  readonly mesa: MesaId
  readonly held: Held
}

export interface Kept {
  /** Null when no line that says whose they are can be read. */
  readonly head: JournalHead | null
  /** In order of writing. */
  readonly changes: readonly KeptChange[]
  /** Changes that this version of the program cannot read. */
  readonly unread: number
  /** The highest; 0 in files of a version that had none. */
  readonly mark: number
}

/**
 * Puts together what the files say.
 * @param files their texts, the earliest first: there are two when a new one was begun and not ended
 * @returns null when they say neither whose they are nor any change
 */
export function readJournal(files: readonly string[], lock: Lock | null = null): Kept | null {
  let head: JournalHead | null = null
  let changes = new Map<number, KeptChange | null>()
  for (const file of files) {
    const before = changes
    changes = new Map(before)
    for (const text of textsIn(file)) {
      if (text === WHOLE) for (const n of before.keys()) drop(changes, n, before)
      else {
        const said = entryIn(text, lock)
        if (!said) continue
        if (said.head) head = said.head
        if (said.gone !== undefined) changes.delete(said.gone)
        if (said.kept) changes.set(said.kept.change.n, keptChange(said.kept.mesa, said.kept.change))
      }
    }
  }
  const read = [...changes.values()].filter((each) => each !== null).sort((a, b) => a.held.n - b.held.n)
  if (!head && changes.size === 0) return null
  return { head, changes: read, unread: changes.size - read.length, mark: Math.max(0, ...files.map(markIn)) }
}

/** Null when it cannot be read: one such must not hide the others. */
function keptChange(mesa: MesaId, change: StoredChange): KeptChange | null {
  try {
    return { mesa, held: storedToChange(change) }
  } catch {
    return null
  }
}

const MARK = /^[0-9a-f]{8} (\{"mark":(\d{1,15})\})$/gm

/** Without reading anything else of it: asked at each start. */
export function markIn(file: string): number {
  const found = [...file.matchAll(MARK)].reverse().find(([line, text = '']) => lineOf(text) === `${line}\n`)
  return Number(found?.[2] ?? 0)
}

/** What only the earlier file said. */
function drop(changes: Map<number, unknown>, n: number, before: ReadonlyMap<number, unknown>): void {
  if (changes.get(n) === before.get(n)) changes.delete(n)
}
