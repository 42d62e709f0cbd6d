// How long the device's memory takes, by its own functions, beside what the browser alone takes for the same words.
import { recordId, type MesaId } from '../../src/domain/id.ts'
import { recentMeetings } from '../../src/store/meetings.ts'
import { keepExtracts } from '../../src/store/extracts.ts'
import { record } from '../../src/store/record.ts'
import { search } from '../../src/store/search.ts'
import type { Store } from '../../src/store/store.ts'
import { aMeeting } from '../faults/a-meeting.ts'

export interface SaveTimes {
  readonly own: readonly number[]
  readonly raw: readonly number[]
}

const timed = async (act: () => Promise<unknown>): Promise<number> => {
  const begun = performance.now()
  await act()
  return performance.now() - begun
}

export function storeTimes(store: Store) {
  /**
   * Whole meetings, one after another: by turns through the one door for writing, and bare.
   * @param present how many the bare table has before
   */
  async function saves(mesa: MesaId, count: number, present: number): Promise<SaveTimes> {
    const raw = await bareTable(present)
    const times: { own: number[]; raw: number[] } = { own: [], raw: [] }
    for (let n = 0; n < count; n++) {
      const patch = aMeeting(500_000 + n, store.newEntryKey)
      const rec = recordId.parse(store.newRecordId())
      times.own.push(await timed(() => record(store, { mesa, rec, type: 'meeting', patch })))
      times.raw.push(await timed(() => raw.put({ id: rec, text: JSON.stringify(patch) })))
    }
    raw.close()
    return times
  }

  /** A first call, as after a start. @returns milliseconds, and how many it found */
  async function newest50(): Promise<readonly [ms: number, found: number]> {
    let found = 0
    const ms = await timed(async () => (found = (await recentMeetings(store, 50)).length))
    return [ms, found]
  }

  async function searchFor(words: string): Promise<readonly [ms: number, found: number]> {
    let found = 0
    const ms = await timed(async () => (found = (await search(store, words)).meetings.length))
    return [ms, found]
  }

  return { saves, newest50, searchFor, keepExtracts: () => keepExtracts(store) }
}

interface BareTable {
  readonly put: (value: { readonly id: string; readonly text: string }) => Promise<void>
  readonly close: () => void
}

/** A table of texts and nothing else, as sure of the disk as the app's. */
async function bareTable(present: number): Promise<BareTable> {
  const opening = indexedDB.open('bare', 1)
  opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('meetings', { keyPath: 'id' }))
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    opening.addEventListener('success', () => resolve(opening.result))
    opening.addEventListener('error', () => reject(opening.error ?? new Error('not opened')))
  })
  const write = (fill: (table: IDBObjectStore) => void): Promise<void> =>
    new Promise((resolve, reject) => {
      const transaction = db.transaction('meetings', 'readwrite', { durability: 'strict' })
      transaction.addEventListener('complete', () => resolve())
      transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('not written')))
      fill(transaction.objectStore('meetings'))
    })
  let key = 0
  await write((table) => {
    for (let n = 0; n < present; n++) {
      table.put({ id: `m${n}`, text: JSON.stringify(aMeeting(n, () => `e${n}.x.${++key}`)) })
    }
  })
  return { put: (value) => write((table) => table.put(value)), close: () => db.close() }
}
