// The second copy of what only this device holds: follows the outbox and writes it into the journal, once the tables
// have it. Nothing waits for it, and nothing reads it unless the tables are lost (I12).
import { Dexie, RangeSet, type ObservabilitySet } from 'dexie'
import type { Held } from '../protocol/held.ts'
import { encodeRow } from '../protocol/row.ts'
import { scope } from '../protocol/scope.ts'
import { storedToRecord } from './content.ts'
import { isFull } from './full.ts'
import { textOf, type Entry, type JournalHead } from './journal.ts'
import { hasJournal, JournalFull, journalWriter, NoJournal, type JournalWriter } from './journal-files.ts'
import { raiseMark, readMark } from './journal-mark.ts'
import { onLoss } from './loss.ts'
import { heldIn, missingIn } from './missing.ts'
import { readSession } from './session.ts'
import { OutdatedCode, type Store } from './store.ts'

/** Not answered, or answered with a refusal: until it is resolved, that too is the person's to look after. */
const MIRRORED: readonly Held['state'][] = ['open', 'sealed', 'refused', 'replaced']
const PAGE = 200
/** A file may grow by this many characters, and by as many times its first size, before it is written anew. */
const [GROWTH, TIMES] = [400_000, 3]
/** Milliseconds after which what failed is tried again. */
const AGAIN = 30_000

/**
 * One tab writes for all of them; when it closes or the phone freezes it, the next one does. Tables that are lost
 * meanwhile are missed at the next start of the page, so it starts at once.
 * @param onOlder called when the tables have not what the journal says: nothing of it is overwritten
 */
export function startMirror(store: Store, onOlder: () => void): void {
  const locks = navigator.locks as LockManager | undefined // not in Chrome before 69, nor without https
  onLoss(store, () => location.reload())
  if (!locks || !hasJournal()) return
  const take = () => {
    const life = awake()
    const run = () => mirror(store, journalWriter(store.lock), { onOlder, life }).isOver
    // One that only waits is called off by the freezing too.
    locks.request('cuaderno-journal', { signal: life }, run).catch((failure) => life.aborted || console.error(failure))
  }
  // A frozen tab would keep the lock and write nothing.
  document.addEventListener('resume', take)
  take()
}

function awake(): AbortSignal {
  const controller = new AbortController()
  document.addEventListener('freeze', () => controller.abort(), { once: true })
  return controller.signal
}

export interface MirrorOptions {
  readonly onOlder?: () => void
  /** Ends it from outside. */
  readonly life?: AbortSignal
  /** Milliseconds until what failed is tried again. */
  readonly again?: number
}

export interface Mirror {
  /** Resolves when all that was heard of so far is in the journal. */
  readonly written: () => Promise<void>
  /** Resolves when nothing more will be written here. */
  readonly isOver: Promise<void>
}

/** Begins a new file with all that is mirrored now, if nothing that earlier ones say was lost, and goes on from there. */
export function mirror(
  store: Store,
  writer: JournalWriter,
  { onOlder = () => undefined, life, again = AGAIN }: MirrorOptions = {},
): Mirror {
  const { db } = store
  /** The state in which the file has each change; null while there is no file. */
  let states: Map<number, string> | null = null
  let [size, limit, head] = [0, 0, '']
  const changed = new Set<number>()
  let [isManyChanged, isHeadChanged] = [false, false]
  /** The last mark of tables that are known to have all that the journal says; null before that was looked at. */
  let mark: number | null = null
  let running: Promise<void> | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let end: () => void
  const isOver = new Promise<void>((resolve) => (end = resolve))

  async function raised(): Promise<Entry> {
    mark = await raiseMark(store, mark ?? 0)
    if (mark === null) throw new Lost()
    return { mark }
  }

  const append = async (entries: readonly Entry[]): Promise<void> => {
    const texts = entries.map((entry) => textOf(entry, store.lock))
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
  async function writeChanges(into: Map<number, string>, all: readonly number[], isMarked: boolean): Promise<void> {
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
      await append(isMarked && entries.length > 0 ? [await raised(), ...entries] : entries)
    }
  }

  /** Whether the tables have all that the journal says: before anything of it is written over. */
  async function look(): Promise<void> {
    const kept = await writer.above(await readMark(store))
    if (kept && missingIn(await heldIn(store), kept).length + kept.unread > 0) throw new Older()
    mark = kept?.mark ?? 0
  }

  async function writeAnew(now: JournalHead): Promise<void> {
    await writer.begin()
    const all = await mirroredIn(store)
    const fresh = new Map<number, string>()
    ;[size, head] = [0, '']
    await writeHead(now)
    await writeChanges(fresh, [...all.keys()], false)
    // Once more, far from the first: one damaged byte must not hide whose all of it is.
    await append([await raised(), { head: now }])
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
      if (whose && mark === null) await look()
      return whose ? writeAnew(whose) : undefined
    }
    const now = isHead ? await headOf(store) : null
    if (now) await writeHead(now)
    const others = isMany ? differing(states, await mirroredIn(store)) : []
    await writeChanges(states, [...new Set([...numbers, ...others])], true)
  }

  async function writeAll(): Promise<void> {
    try {
      do await write()
      while (changed.size > 0 || isManyChanged || isHeadChanged)
    } catch (failure) {
      // A new file the next time.
      states = null
      if (failure instanceof Older) onOlder()
      if (isLast(failure)) end()
      else {
        timer = setTimeout(() => void written(), again)
        // The disk that is full has the first copy. Whoever cannot write that one tells the person.
        if (!(failure instanceof JournalFull) && !isFull(failure)) console.error(failure)
      }
    } finally {
      running = null
    }
  }
  const written = (): Promise<void> => {
    clearTimeout(timer)
    return (running ??= writeAll())
  }

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
  life?.addEventListener('abort', () => end())
  const letGo = () => {
    Dexie.on.storagemutated.unsubscribe(onMutated)
    clearTimeout(timer)
    writer.close()
  }
  void isOver.then(letGo)
  void written()
  return { written, isOver }
}

/** The tables were lost while the program runs: what the journal says is all there is, and stays as it is. */
class Lost extends Error {}
/** They came back as they once were: the same. */
class Older extends Error {}

const isLast = (failure: unknown): boolean =>
  [Lost, Older, NoJournal, OutdatedCode].some((each) => failure instanceof each)

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
