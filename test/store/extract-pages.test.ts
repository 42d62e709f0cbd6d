// What is kept of the extracts for the next start: nothing missing, nothing that is gone, and never too many pages.
import { expect, test, vi } from 'vitest'
import { recordId } from '../../src/domain/id.ts'
import type { Path } from '../../src/domain/record.ts'
import { keepExtracts } from '../../src/store/extracts.ts'
import { live } from '../../src/store/live.ts'
import { record, type Change } from '../../src/store/record.ts'
import { search } from '../../src/store/search.ts'
import { openStore, type Store } from '../../src/store/store.ts'
import { aStore } from '../help/a-store.ts'
import { MESA } from '../help/changes.ts'
import { aLock } from '../help/open-test-store.ts'

const write = (store: Store, rec: string, place: string, op: Change['op'] = 'set') =>
  record(store, {
    mesa: MESA,
    rec: recordId.parse(rec),
    type: 'meeting',
    op,
    patch: op === 'set' ? { ['place' as Path]: place } : {}, // a name of the shape, written out
  })
const found = async (store: Store, words: string) => (await search(store, words)).meetings
/** The same tables, with nothing in memory yet. */
const nextStart = (store: Store): Store => ({ ...store })
/** Whoever reads one now breaks. */
const spoil = (store: Store) => store.db.records.toCollection().modify({ content: {} as never })

async function kept(store: Store): Promise<void> {
  await search(store, 'x')
  await keepExtracts(store)
}

test('a later page says what is new, and no record is read again', async () => {
  const store = await aStore()
  await write(store, 'r1', 'Huampami')
  await write(store, 'r2', 'Nieva')
  await kept(store)
  await write(store, 'r1', 'Imaza')
  await kept(store)
  await spoil(store)
  const next = nextStart(store)
  expect(await found(next, 'imaza')).toEqual(['r1'])
  expect(await found(next, 'nieva')).toEqual(['r2'])
  expect(await found(next, 'huampami')).toEqual([])
})

test('what was removed, or left the device, is not found at the next start either', async () => {
  const store = await aStore()
  for (const rec of ['r1', 'r2', 'r3']) await write(store, rec, 'Huampami')
  await kept(store)
  await write(store, 'r1', '', 'del')
  await store.db.records.delete([MESA, recordId.parse('r2')])
  await store.db.meta.put({ key: 'gone', value: 99 })
  await kept(store)
  expect(await found(nextStart(store), 'huampami')).toEqual(['r3'])
})

test('a tab that was behind when it kept what it had read hides nothing that another had kept', async () => {
  const store = await aStore()
  const behind = nextStart(store)
  await write(store, 'r1', 'Huampami')
  await search(behind, 'x')
  await write(store, 'r1', 'Imaza')
  await kept(store)
  await keepExtracts(behind)
  expect(await found(nextStart(store), 'imaza')).toEqual(['r1'])
})

test('pages that say little new are written anew before they are many', async () => {
  const store = await aStore()
  for (let turn = 0; turn < 60; turn++) {
    await write(store, 'r1', `Lugar ${turn}`)
    await kept(store)
  }
  expect(await store.db.pages.count()).toBeLessThan(30)
  await spoil(store)
  expect(await found(nextStart(store), 'lugar 59')).toEqual(['r1'])
})

test('a page that was damaged is made again from the rows, and so are all of another version', async () => {
  const store = await aStore()
  await write(store, 'r1', 'Huampami')
  await kept(store)
  for (const damage of [{ content: '[{"id":' }, { content: new Uint8Array(40) }, { format: 0 }]) {
    await store.db.pages.toCollection().modify(damage)
    const next = nextStart(store)
    expect(await found(next, 'huampami')).toEqual(['r1'])
    await keepExtracts(next)
  }
  await spoil(store)
  expect(await found(nextStart(store), 'huampami')).toEqual(['r1'])
})

test('[issue 6 §3] behind a PIN they tell nothing, and a list that is open still hears of what is new', async () => {
  const lock = await aLock()
  const store = await openStore('behind-a-pin', () => 0, undefined, lock)
  await store.db.scopes.bulkPut(await (await aStore()).db.scopes.toArray())
  await write(store, 'r1', 'Huampami')
  await kept(store)
  const [page] = await store.db.pages.toArray()
  expect(page?.content).toBeInstanceOf(Uint8Array)
  expect(new TextDecoder('latin1').decode(page?.content as Uint8Array)).not.toContain('uampami')

  const next = nextStart(store)
  let seen: readonly string[] = []
  const [hears, fails] = [(ids: readonly string[]) => void (seen = ids), vi.fn<(error: unknown) => void>()]
  const stop = live(() => found(next, 'huampami')).subscribe(hears, fails)
  await vi.waitFor(() => expect(seen).toEqual(['r1']))
  await write(store, 'r2', 'Huampami')
  await vi.waitFor(() => expect([...seen].sort()).toEqual(['r1', 'r2']))
  expect(fails).not.toHaveBeenCalled()
  stop()
})
