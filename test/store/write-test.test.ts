// Room is proven by writing; what is written for it never stays.
import { expect, test, vi } from 'vitest'
import { OutdatedCode } from '../../src/store/store.ts'
import { testWriting } from '../../src/store/write-test.ts'
import { aStore } from '../help/a-store.ts'

const SIZE = 1024 * 1024
const kept = async (store: Awaited<ReturnType<typeof aStore>>) =>
  store.db.meta.where('key').startsWith('reserve/test/').count()

test('what fits is told part by part, and taken away', async () => {
  const store = await aStore()
  const told: number[] = []
  expect(await testWriting(store, SIZE, (proven) => told.push(proven))).toEqual({ is: 'fits', proven: SIZE })
  expect(told).toEqual([SIZE / 2, SIZE])
  expect(await kept(store)).toBe(0)
})

test('a test that was interrupted leaves nothing for the next one', async () => {
  const store = await aStore()
  await store.db.meta.put({ key: 'reserve/test/999', value: new ArrayBuffer(8) })
  await testWriting(store, 32_768)
  expect(await kept(store)).toBe(0)
})

test('a disk that says no in the middle is told as full, with what had gone in; another failure is no such thing', async () => {
  const store = await aStore()
  const put = store.db.meta.bulkPut.bind(store.db.meta)
  const full = vi.spyOn(store.db.meta, 'bulkPut')
  full.mockImplementationOnce(put).mockImplementationOnce(() => {
    throw new DOMException('no room', 'QuotaExceededError')
  })
  expect(await testWriting(store, SIZE)).toEqual({ is: 'full', proven: SIZE / 2 })
  expect(await kept(store)).toBe(0)
  full.mockRestore()
  await store.db.meta.put({ key: 'minCode', value: 99 })
  await expect(testWriting(store, SIZE)).rejects.toThrow(OutdatedCode)
})
