// When the tables are empty or do not open: whether they were lost, what the journal kept, and where to go on (I12).
import { Dexie } from 'dexie'
import { keptAbove, keptInJournal, setAside } from './journal-files.ts'
import { readMark } from './journal-mark.ts'
import type { Kept } from './journal.ts'
import { heldIn, missingIn } from './missing.ts'
import { restore } from './restore.ts'
import { readSession, type Session } from './session.ts'
import { openStore, type Lock, type Store } from './store.ts'

/** The tables, and whose they are. */
export interface Memory {
  readonly store: Store
  readonly session: Session | null
}

export interface Place extends Memory {
  /** In a room of its own, because the usual one is broken. The next start must look there. */
  readonly isElsewhere: boolean
}

export type Rescue =
  /** Nothing was lost: a new phone, or it was a passing weakness. */
  | { readonly is: 'fine'; readonly place: Place }
  /** The tables are lost, or came back as they once were. `kept` is null when there is no journal either. */
  | {
      readonly is: 'lost'
      readonly kept: Kept | null
      /** Nothing says any more whose they were. */
      readonly mustEnter: boolean
      readonly goOn: () => Promise<Place>
    }
  /** The tables may be whole, but do not open now: a full disk, another tab. */
  | { readonly is: 'shut' }

/**
 * @param found the tables, if they opened and nothing but the journal can tell what became of them
 * @param lock what they and the journal are sealed with
 */
export async function rescue(name: string, found: Memory | null, lock: Lock | null = null): Promise<Rescue> {
  const place = found ? { ...found, isElsewhere: false } : await reopened(name, lock)
  const isOpen = !(place instanceof Error)
  const kept = isOpen ? await lostFrom(place) : await keptInJournal(lock)
  if (isOpen && !kept) return { is: 'fine', place }
  // What Chrome says, for ever, of tables it cannot read (fault 7). Anything else may pass; and with no journal, nothing is
  // given up that might still be read one day.
  const isForEver = !isOpen && place.name === 'UnknownError' && (kept !== null || buckets() !== undefined)
  if (!isOpen && !isForEver) {
    console.error(place.name, place.message)
    return { is: 'shut' }
  }
  const goOn = async (): Promise<Place> => {
    const again = isOpen ? place : await reopened(name, lock)
    const target = again instanceof Error ? await elsewhere(name, lock) : again
    if (kept && kept.unread > 0) await setAside()
    if (kept) await restore(target.store, kept)
    return { ...target, session: await readSession(target.store) }
  }
  const mustEnter = !kept?.head && !(isOpen && place.session)
  return { is: 'lost', kept, mustEnter, goOn }
}

/** What of the journal is not in these tables; null when nothing was lost. */
async function lostFrom({ store, session }: Memory): Promise<Kept | null> {
  // Where someone is at home, a journal that does not open now stays as it is until it does: see `mirror`.
  const { lock } = store
  const kept = session ? await keptAbove(await readMark(store), lock).catch(unknown) : await keptInJournal(lock)
  if (!kept) return null
  const changes = missingIn(await heldIn(store), kept)
  const isPersonHere = session !== null || kept.head === null
  return isPersonHere && changes.length + kept.unread === 0 ? null : { ...kept, changes }
}

function unknown(failure: unknown): null {
  console.error(failure)
  return null
}

/** The room they were moved to, or the usual one once more. */
async function reopened(name: string, lock: Lock | null): Promise<Place | Error> {
  try {
    const isMoved = (await buckets()?.keys())?.includes(name)
    return isMoved ? await elsewhere(name, lock) : await placed(await opened(name, lock), false)
  } catch (failure) {
    if (failure instanceof Error) return failure
    throw failure
  }
}

/**
 * All tables of a site lie in one file system: when that is broken, a bucket still opens (Chrome 122). Before, all that
 * can be tried is to begin anew in place of what nobody can read.
 */
async function elsewhere(name: string, lock: Lock | null): Promise<Place> {
  const bucket = await buckets()?.open(name, { durability: 'strict', persisted: true })
  if (bucket) return placed(await opened(name, lock, bucket.indexedDB), true)
  await Dexie.delete(name)
  return placed(await opened(name, lock), false)
}

const opened = (name: string, lock: Lock | null, indexedDB?: IDBFactory): Promise<Store> =>
  openStore(name, Date.now, indexedDB, lock)

const placed = async (store: Store, isElsewhere: boolean): Promise<Place> => ({
  store,
  session: await readSession(store),
  isElsewhere,
})

/** Not in the standard library of types: only Chromium has them. */
interface Buckets {
  readonly keys: () => Promise<readonly string[]>
  readonly open: (
    name: string,
    options: { durability: 'strict'; persisted: boolean },
  ) => Promise<{ readonly indexedDB: IDBFactory }>
}
const buckets = () => (globalThis.navigator as { storageBuckets?: Buckets } | undefined)?.storageBuckets
