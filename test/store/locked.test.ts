// Tables behind a lock: what is personal does not lie in them as it is, and no row can be put in another's place.
import { Dexie } from 'dexie'
import { expect, test, vi } from 'vitest'
import { minutesAfter } from '../../src/domain/pin.ts'
import { mesaId } from '../../src/domain/id.ts'
import { Database } from '../../src/store/database.ts'
import { readJournal } from '../../src/store/journal.ts'
import { cipherOf, NotSealedHere } from '../../src/store/cipher.ts'
import { lockOf } from '../../src/store/lock.ts'
import { freeze, moveTables, unfreeze } from '../../src/store/move-tables.ts'
import { pack, unpack } from '../../src/store/packed.ts'
import { unwrapKey, wrapKey } from '../../src/store/pin-key.ts'
import { mirror } from '../../src/store/mirror.ts'
import { findRecord } from '../../src/store/read.ts'
import { record } from '../../src/store/record.ts'
import { readSession } from '../../src/store/session.ts'
import { openStore, OutdatedCode, type Store } from '../../src/store/store.ts'
import { aHouse } from '../help/a-house.ts'
import { aJournal } from '../help/a-journal.ts'
import { readFile } from '../../src/store/files.ts'
import { aPhoto } from '../help/a-photo.ts'
import { aLock } from '../help/open-test-store.ts'

// Its phones have no PIN yet, also in a run where all others do.
vi.hoisted(() => vi.stubEnv('LOCKED', ''))

const MESA = mesaId.parse('condorcanqui')
const SECRET = 'Quxwimpa Zarnkij'
let count = 0
const aName = () => `locked-${++count}`

/** All rows as they lie there. */
async function asText(name: string): Promise<string> {
  const db = new Database(name)
  const rows = await Promise.all(db.tables.map((table) => table.toArray()))
  db.close()
  return JSON.stringify(rows, (_, each: unknown) =>
    each instanceof ArrayBuffer || each instanceof Uint8Array
      ? Buffer.from(each as Uint8Array).toString('latin1')
      : each,
  )
}

/** A phone with a person, a meeting and a photo that nobody else has. */
async function aPhone() {
  const { store, weather } = await (await aHouse()).aDevice('promoter', 'condorcanqui')
  weather.push(...Array<'requestLost'>(9).fill('requestLost'))
  const rec = store.newRecordId()
  await record(store, { mesa: MESA, rec, type: 'meeting', patch: { place: SECRET } })
  const { wanted } = await aPhoto({ store } as never)
  return { store, rec, wanted }
}

const placeIn = async (store: Store, rec: string) => (await findRecord(store, 'meeting', rec))?.place

test('a PIN opens what it has wrapped, another one does not, and a change of PIN leaves the data key', async () => {
  const key = crypto.getRandomValues(new Uint8Array(32))
  const wrapped = await wrapKey(key, '274915')
  expect(wrapped.rounds).toBeGreaterThanOrEqual(600_000)
  expect(await unwrapKey(wrapped, '274915')).toEqual(key)
  expect(await unwrapKey(wrapped, '274916')).toBeNull()
  expect(await unwrapKey({ ...wrapped, key: btoa('damaged, and not a key at all, for anybody') }, '274915')).toBeNull()
  expect((await wrapKey(key, '274915')).key).not.toBe(wrapped.key)
})

test('five slips are free, and then each takes longer, an hour at most', () => {
  expect([0, 1, 4, 5, 6, 7, 8, 9, 40].map(minutesAfter)).toEqual([0, 0, 0, 1, 2, 5, 15, 60, 60])
})

test('a sealed value opens in its own place, whole, and nowhere else', () => {
  const cipher = cipherOf(new Uint8Array(32).fill(7))
  const sealed = cipher.seal(new TextEncoder().encode(SECRET), 'records ["a","b"]')
  expect(new TextDecoder().decode(cipher.open(sealed, 'records ["a","b"]'))).toBe(SECRET)
  expect(() => cipher.open(sealed, 'records ["a","c"]')).toThrow(NotSealedHere)
  expect(() => cipherOf(new Uint8Array(32).fill(8)).open(sealed, 'records ["a","b"]')).toThrow(NotSealedHere)
  for (let at = 0; at < sealed.length; at++) {
    const other = sealed.slice()
    other[at] = (other[at] ?? 0) ^ 1
    expect(() => cipher.open(other, 'records ["a","b"]')).toThrow(NotSealedHere)
  }
})

test.each([
  ['bytes', new Uint8Array([1, 2, 250]).buffer],
  ['bytes among words', { mime: 'audio/webm', seconds: 3, bytes: new Uint8Array([0, 255]).buffer }],
  ['words that look like bytes', ['bytes:buffer:3', 'text:bytes:array:1', 'text:']],
  ['nothing', null],
  ['a typed array', new Uint8Array([9])],
])('%s come back as they were', (_, value) => {
  expect(unpack(pack(value))).toEqual(value)
})

test('what is personal is moved behind the lock, nothing is left before it, and it comes back the same way', async () => {
  const { store, rec, wanted } = await aPhone()
  const open = store.db.name
  const before = await asText(open)
  expect(before).toContain(SECRET)
  const session = await readSession(store)

  const lock = await aLock()
  const behind = await openStore(aName(), undefined, undefined, lock)
  const told: number[] = []
  await moveTables(store, behind, ({ rows, of }) => told.push(rows / of))
  expect(told.at(-1)).toBe(1)
  expect(told).toEqual([...told].sort((a, b) => a - b))
  expect(await Dexie.exists(open)).toBe(false)
  const sealed = await asText(behind.db.name)
  for (const word of [SECRET, session?.token ?? '?', 'promoter-']) expect(sealed).not.toContain(word)
  expect(await placeIn(behind, rec)).toBe(SECRET)
  expect(await readSession(behind)).toEqual(session)
  expect((await readFile(behind, wanted.mesa, wanted.sha)).is).toBe('here')
  await record(behind, { mesa: MESA, rec, type: 'meeting', patch: { venue: 'Casa comunal' } })

  const back = await openStore(aName())
  await moveTables(behind, back, () => undefined)
  expect(await placeIn(back, rec)).toBe(SECRET)
  expect((await readFile(back, wanted.mesa, wanted.sha)).is).toBe('here')
  expect(await Dexie.exists(behind.db.name)).toBe(false)
})

test('[I12] killed after any page of it, it goes on and nothing is missing', async () => {
  const { store, rec, wanted } = await aPhone()
  const all = await Promise.all(store.db.tables.map((table) => table.count()))
  store.db.close()
  const lock = await aLock()
  const name = aName()
  for (let pages = 1; ; pages++) {
    const [from, to] = [await openStore(store.db.name), await openStore(name, undefined, undefined, lock)]
    let left = pages
    const dies = () => {
      if (--left === 0) throw new Error('the battery')
    }
    const isOver = await moveTables(from, to, dies).then(
      () => true,
      () => false,
    )
    for (const each of [from, to]) each.db.close()
    if (isOver) break
    // Nothing is written any more where it will go, and the person is not at home there.
    const still = await openStore(store.db.name)
    expect(await readSession(still)).toBeNull()
    await expect(record(still, { mesa: MESA, rec, type: 'meeting', patch: { place: 'x' } })).rejects.toThrow(
      OutdatedCode,
    )
    still.db.close()
  }
  const behind = await openStore(name, undefined, undefined, lock)
  expect(await Promise.all(behind.db.tables.map((table) => table.count()))).toEqual(all)
  expect(await placeIn(behind, rec)).toBe(SECRET)
  expect((await readFile(behind, wanted.mesa, wanted.sha)).is).toBe('here')
  // Once more, after the last life died with the old ones deleted and nothing noted.
  const empty = await openStore(store.db.name)
  await moveTables(empty, behind, () => undefined)
  expect(await placeIn(behind, rec)).toBe(SECRET)
})

test('[I12] tables that were lost meanwhile are not taken for moved', async () => {
  const [from, to] = [await openStore(aName()), await openStore(aName(), undefined, undefined, await aLock())]
  await expect(moveTables(from, to, () => undefined)).rejects.toThrow('lost')
  expect(await Dexie.exists(from.db.name)).toBe(true)
})

test('what was begun can be taken back', async () => {
  const { store, rec } = await aPhone()
  const session = await readSession(store)
  await freeze(store.db)
  expect(await unfreeze(store.db)).toBe(true)
  expect(await readSession(store)).toEqual(session)
  await record(store, { mesa: MESA, rec, type: 'meeting', patch: { place: 'Nieva' } })
  expect(await unfreeze(store.db)).toBe(false)
})

test('[I12] the journal behind a lock tells its marks to everybody, and its words to who has the key', async () => {
  const { store, rec } = await aPhone()
  const key = crypto.getRandomValues(new Uint8Array(32))
  const lock = lockOf(key)
  const behind = await openStore(aName(), undefined, undefined, lock)
  await moveTables(store, behind, () => undefined)
  const journal = aJournal()
  await mirror(behind, journal).written()
  const file = journal.files.join('')
  for (const word of [SECRET, 'token', 'promoter']) expect(file).not.toContain(word)
  expect(readJournal(journal.files)).toBeNull()
  const kept = readJournal(journal.files, lockOf(key))
  expect(kept?.head?.session).toEqual(await readSession(behind))
  expect(kept?.changes.map(({ held }) => held.mutation.rec)).toContain(rec)
  expect(kept?.mark).toBeGreaterThan(0)
})

test('a row that somebody put in the place of another is not shown as that one', async () => {
  const lock = await aLock()
  const store = await openStore(aName(), undefined, undefined, lock)
  await store.db.meta.bulkPut([
    { key: 'place', value: SECRET },
    { key: 'code', value: 'ABC' },
  ])
  const raw = new Database(store.db.name)
  const sealed = (await raw.meta.get('place'))?.value
  await raw.meta.put({ key: 'code', value: sealed })
  await raw.meta.put({ key: 'newcomer', value: 'in the open' })
  raw.close()
  await expect(store.db.meta.get('code')).rejects.toThrow(NotSealedHere)
  await expect(store.db.meta.get('newcomer')).rejects.toThrow('open row')
  expect((await store.db.meta.get('place'))?.value).toBe(SECRET)
})

test('the cursor opens each row once, forwards, backwards and filtered', async () => {
  const lock = lockOf(new Uint8Array(32).fill(3))
  const store = await openStore(aName(), undefined, undefined, lock)
  const opened = vi.spyOn(JSON, 'parse')
  await store.db.meta.bulkPut(['a', 'b', 'c'].map((key) => ({ key, value: `${key}!` })))
  opened.mockClear()
  const seen = await store.db.meta
    .where('key')
    .between('a', 'c', true, true)
    .reverse()
    .filter(({ value }) => value !== 'b!')
    .toArray()
  expect(seen.map(({ value }) => value)).toEqual(['c!', 'a!'])
  expect(opened).toHaveBeenCalledTimes(3)
  opened.mockRestore()
  await store.db.meta.where('key').above('a').modify({ value: 'x' })
  expect((await store.db.meta.toArray()).filter(({ key }) => key > 'a' && key < 'd').map(({ value }) => value)).toEqual(
    ['x', 'x'],
  )
})
