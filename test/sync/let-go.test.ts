// A browser that lets go of its tables once is only asked again; one that goes on refusing is told of.
import { Dexie } from 'dexie'
import { expect, test, vi } from 'vitest'
import { createCarrier } from '../../src/sync/carrier.ts'
import { aHouse } from '../help/a-house.ts'

/** A phone whose browser lets go of its tables each of the next times that it sends. */
async function lettingGo(times: number) {
  const { store, send } = await (await aHouse()).aDevice('promoter', 'condorcanqui')
  let left = times
  const carrier = createCarrier({
    store,
    send,
    app: 'test',
    alone: async (run) => {
      if (left-- > 0) throw new Dexie.DatabaseClosedError()
      return { done: await run(new AbortController().signal) }
    },
  })
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  try {
    const outcome = await carrier.sendNow()
    vi.runAllTimers()
    return { outcome, told: said.mock.calls.map(([words]) => String(words)) }
  } finally {
    said.mockRestore()
    vi.useRealTimers()
  }
}

test('once is no fault: it is sent all the same', async () => {
  expect(await lettingGo(1)).toEqual({ outcome: 'allSent', told: [] })
})

test('twice in a row is told, and tried again later', async () => {
  const { outcome, told } = await lettingGo(3)
  expect(outcome).toBe('fault')
  expect(told[0]).toContain('DatabaseClosedError')
})
