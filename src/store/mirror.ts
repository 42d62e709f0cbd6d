// The second copy of what only this device holds: follows the outbox and writes it into the journal, once the tables
// have it. Nothing waits for it, and nothing reads it unless the tables are lost (I12).
import { Dexie, RangeSet, type ObservabilitySet } from 'dexie'
import type { Held } from '../protocol/held.ts'
import { encodeRow } from '../protocol/row.ts'
import { scope } from '../protocol/scope.ts'
import { storedToRecord } from './content.ts'
import { hasJournal, JournalFull, journalWriter, NoJournal, type JournalWriter } from './journal-files.ts'
import type { Entry, JournalHead } from './journal.ts'
import { onLoss } from './loss.ts'
import { readSession } from './session.ts'
import type { Store } from './store.ts'

/** Not answered, or answered with a refusal: until it is resolved, that too is the person's to look after. */
const MIRRORED: readonly Held['state'][] = ['open', 'sealed', 'refused', 'replaced']
const PAGE = 200
/** A file may grow by this many characters, and by as many times its first size, before it is written anew. */
const [GROWTH, TIMES] = [400_000, 3]

/**
 * One tab writes for all of them; when it closes, the next one does. Tables that are lost meanwhile are missed at the
 * next start of the page, so it starts at once.
 */
export function startMirror(store: Store): void {
  const locks = navigator.locks as LockManager | undefined // not in Chrome before 69, nor without https
  onLoss(store, () => location.reload())
  if (!locks || !hasJournal()) return
  void locks.request('cuaderno-journal', () => mirror(store, journalWriter()).isOver)
}

export interface Mirror {
  /** Resolves when all that was heard of so far is in the journal. */
  readonly written: () => Promise<void>
  /** Resolves when this browser turns out to have no journal. */
  readonly isOver: Promise<void>
}

/** Begins a new file with all that is mirrored now, and goes on from there. */
export function mirror(store: Store, writer: JournalWriter): Mirror {
  const { db } = store
  /** The state in which the file has each change; null while there is no file. */
  let states: Map<number, string> | null = null
  let [size, limit, head] = [0, 0, '']
  const changed = new Set<number>()
  let [isManyChanged, isHeadChanged] = [false, false]
  let running: Promise<void> | null = null
  let end: () => void
  const isOver = new Promise<void>((resolve) => (end = resolve))

  const append = async (entries: readonly Entry[]): Promise<void> => {
    const texts = entries.map((entry) => JSON.stringify(entry))
    if (texts.length > 0) await writer.append(texts)
    size += texts.reduce((sum, { length }) => sum + length, 0)
  }

  async function writeHead(now: JournalHead): Promise<void> {
    const text = JSON.stringify(now)
    if (text === head) return
    await append([{ head: now }])
    head = text
  }

  /** A page at a time, so that no key waits for ten thousand changes to be read. */
  async function writeChanges(into: Map<number, string>, all: readonly number[]): Promise<void> {
    for (let start = 0; start < all.length; start += PAGE) {
      const page = all.slice(start, start + PAGE)
      const rows = await whole(store, () => db.outbox.bulkGet(page))
      const entries = rows.flatMap((row, index): Entry[] => {
        const n = page[index] ?? 0
        if (row && isMirrored(row.state)) {
          into.set(n, row.state)
          return [{ kept: { mesa: row.mesa, change: row.content } }]
        }
        return into.delete(n) ? [{ gone: n }] : []
      })
      await append(entries)
    }
  }

  async function writeAnew(now: JournalHead): Promise<void> {
    await writer.begin()
    const all = await mirroredIn(store)
    const fresh = new Map<number, string>()
    ;[size, head] = [0, '']
    await writeHead(now)
    await writeChanges(fresh, [...all.keys()])
    await writer.end()
    states = fresh
    limit = GROWTH + TIMES * size
  }

  /** What is left to write now. What comes meanwhile is for the next time. */
  async function write(): Promise<void> {
    const [numbers, isMany, isHead] = [[...changed], isManyChanged, isHeadChanged]
    changed.clear()
    ;[isManyChanged, isHeadChanged] = [false, false]
    if (!states || size > limit) {
      const whose = await headOf(store)
      return whose ? writeAnew(whose) : undefined
    }
    const now = isHead ? await headOf(store) : null
    if (now) await writeHead(now)
    const others = isMany ? differing(states, await mirroredIn(store)) : []
    await writeChanges(states, [...new Set([...numbers, ...others])])
  }

  async function writeAll(): Promise<void> {
    try {
      do await write()
      while (changed.size > 0 || isManyChanged || isHeadChanged)
    } catch (failure) {
      // A new file at the next change.
      states = null
      if (failure instanceof Lost || failure instanceof NoJournal) end()
      // The disk that is full has the first copy. Whoever cannot write that one tells the person.
      else if (!(failure instanceof JournalFull)) console.error(failure)
    } finally {
      running = null
    }
  }
  const written = (): Promise<void> => (running ??= writeAll())

  const onMutated = (parts: ObservabilitySet) => {
    const part = (table: string) => parts[`idb://${db.name}/${table}/`] ?? parts['all']
    const outbox = part('outbox')
    for (const { from, to } of outbox ? RangeSet(outbox) : []) {
      if (typeof from === 'number' && from === to) changed.add(from)
      else isManyChanged = true
    }
    if (part('meta') ?? part('scopes')) isHeadChanged = true
    if (changed.size > 0 || isManyChanged || isHeadChanged) Dexie.ignoreTransaction(() => void written())
  }
  Dexie.on('storagemutated', onMutated)
  void isOver.then(() => Dexie.on.storagemutated.unsubscribe(onMutated))
  void written()
  return { written, isOver }
}

/** The tables were lost while the program runs: what the journal says is all there is, and stays as it is. */
class Lost extends Error {}

const whole = <T>(store: Store, read: () => Promise<T>): Promise<T> =>
  store.db.transaction('r', store.db.outbox, store.db.meta, async () => {
    if (!(await readSession(store))) throw new Lost()
    return read()
  })

const isMirrored = (state: string): boolean => MIRRORED.some((each) => each === state)

/** The numbers of all that is to be in the journal, with their states. */
const mirroredIn = (store: Store): Promise<Map<number, string>> =>
  whole(store, async () => {
    const states = new Map<number, string>()
    for (const state of MIRRORED) {
      for (const n of await store.db.outbox.where({ state }).primaryKeys()) states.set(n, state)
    }
    return states
  })

/** Changes that came, went or are in another state. */
function differing(before: ReadonlyMap<number, string>, now: ReadonlyMap<number, string>): number[] {
  return [...new Set([...before.keys(), ...now.keys()])].filter((n) => before.get(n) !== now.get(n))
}

/** Null while nobody has entered her code on this device. */
async function headOf(store: Store): Promise<JournalHead | null> {
  const session = await readSession(store)
  const scopes = (await store.db.scopes.toArray()).map((row) => scope.parse(row))
  const rows = await store.db.records.where('[kind+state]').equals(['mesa', '']).toArray()
  const mesas = rows.flatMap(({ mesa, content }) => {
    const { view } = storedToRecord(content)
    return view ? [{ mesa, row: encodeRow(view) }] : []
  })
  return session && { session, scopes: scopes.map(({ mesa, access }) => ({ mesa, access })), mesas }
}
