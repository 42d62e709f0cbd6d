// The device's memory, opened: its tables, its clock and its only source of new keys.
import { recordId, entryKey, type EntryKey, type RecordId } from '../domain/id.ts'
import { incarnation, salt, type Incarnation, type Salt } from '../protocol/name.ts'
import { CODE, Database, type MetaRow } from './database.ts'

export interface Store {
  readonly db: Database
  /** Milliseconds since 1970. Shown to people, never used for order. */
  readonly now: () => number
  /** Drawn at this start of the program and never kept: two clones of a profile do not share it (SYNC-1 §3.2 rule 1). */
  readonly run: Salt
  readonly newRecordId: () => RecordId
  readonly newEntryKey: () => EntryKey
  readonly newIncarnation: () => Incarnation
  /** Null where no PIN was set. */
  readonly lock: Lock | null
}

/** Keeps the tables and the journal unreadable without the PIN. Its code is fetched only where one was set. */
export interface Lock {
  /** To be done before the tables are opened. */
  readonly cover: (db: Database) => void
  readonly sealText: (text: string) => string
  /** Throws when it was damaged, or sealed with another key. */
  readonly openText: (sealed: string) => string
  /** As quick as the browser can, for much at once; not inside a transaction. */
  readonly sealAside: (text: string) => Promise<Uint8Array<ArrayBuffer>>
  readonly openAside: (sealed: Uint8Array<ArrayBuffer>) => Promise<string>
}

const BASE36 = '0123456789abcdefghijklmnopqrstuvwxyz'

function randomText(length: number): string {
  return [...crypto.getRandomValues(new Uint8Array(length))].map((byte) => BASE36[byte % 36]).join('')
}

/**
 * Opens the tables. A key is `<life>.<run>.<counter>`: the first two are drawn anew at each start, so keys made with
 * no network never meet.
 * @param name of the database on this device
 * @param indexedDB another than the browser's usual one
 */
export async function openStore(
  name: string,
  now: () => number = Date.now,
  indexedDB?: IDBFactory,
  lock: Lock | null = null,
): Promise<Store> {
  const db = new Database(name, indexedDB)
  lock?.cover(db)
  await db.open()
  await claim(db)
  const [life, run] = [randomText(8), salt.parse(randomText(6))]
  let counter = 0
  const newKey = () => `${life}.${run}.${++counter}`
  return {
    db,
    now,
    run,
    newRecordId: () => recordId.parse(newKey()),
    newEntryKey: () => entryKey.parse(newKey()),
    newIncarnation: () => incarnation.parse(randomText(10)),
    lock,
  }
}

/** Marks the tables as this version's, so that older code in another tab writes nothing more in them. */
async function claim(db: Database): Promise<void> {
  await db.transaction('rw', db.meta, async () => {
    const row = await db.meta.get('minCode')
    if (typeof row?.value !== 'number' || row.value < CODE) await db.meta.put({ key: 'minCode', value: CODE })
  })
}

/** Thrown when a newer version of the program has opened these tables: this one must write nothing more (I14). */
export class OutdatedCode extends Error {}

/** The first line of every writing transaction. */
export const mayWrite = async ({ db }: Store): Promise<void> => refuseNewer(await db.meta.get('minCode'))

/** @param row that of `minCode`, for whoever has just read it together with others */
export function refuseNewer(row: MetaRow | undefined): void {
  if (typeof row?.value === 'number' && row.value > CODE) throw new OutdatedCode('a newer version has these tables')
}
