// A failure is said aloud, but for what the browser closes under a page that is left.
import { afterAll, expect, test, vi } from 'vitest'

const page = new EventTarget()
vi.stubGlobal('addEventListener', page.addEventListener.bind(page))
const { tellFault } = await import('../../src/sync/tell-fault.ts')
afterAll(() => vi.unstubAllGlobals())

test('nothing is said of a page that is left, and again when it has come back', () => {
  vi.useFakeTimers()
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  tellFault(new Error('first'))
  vi.runAllTimers()
  tellFault(new Error('closed before the page knows'))
  page.dispatchEvent(new Event('pagehide'))
  tellFault(new Error('closed under it'))
  vi.runAllTimers()
  page.dispatchEvent(new Event('pageshow'))
  tellFault(new Error('last'))
  vi.runAllTimers()
  expect(said.mock.calls.map(([failure]) => String(failure))).toEqual(['Error: first', 'Error: last'])
  said.mockRestore()
  vi.useRealTimers()
})
