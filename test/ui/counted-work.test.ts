// Long work of a report: it tells how far it is, and ends where nobody waits for it any more.
import { deflateSync } from 'node:zlib'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { paperPdf } from '../../src/document/pdf/paper-pdf.ts'
import type { Report } from '../../src/document/report.ts'
import { reportPaper } from '../../src/document/report-paper.ts'
import { countedWork, Left } from '../../src/ui/reports/counted-work.ts'
import { paperWords } from '../../src/ui/text/minutes.ts'
import { reportWords } from '../../src/ui/text/report.ts'
import { pdfPages } from '../help/pdf-pages.ts'

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }))
afterEach(() => void vi.useRealTimers())

/** As if each took long. */
const slow = (item: number): number => {
  vi.setSystemTime(Date.now() + 1000)
  return item * 2
}

test('it tells how many of how many, and gives all of them in their order', async () => {
  const told: (readonly [number, number])[] = []
  const work = countedWork(3, (done, total) => void told.push([done, total]), new AbortController().signal)
  expect(await work.map([1, 2, 3], slow)).toEqual([2, 4, 6])
  expect(told).toEqual([
    [1, 3],
    [2, 3],
    [3, 3],
  ])
})

test('left in the middle, the rest is not done', async () => {
  const leaving = new AbortController()
  const done: number[] = []
  const work = countedWork(3, () => leaving.abort(), leaving.signal)
  const all = work.map([1, 2, 3], (item) => done.push(slow(item)))
  await expect(all).rejects.toBeInstanceOf(Left)
  expect(done).toEqual([2])
})

const long: Report = {
  title: 'Largo',
  facts: [],
  missing: [],
  tables: [
    {
      title: 'Tabla',
      columns: [{ name: 'Acuerdo', kind: 'text', share: 1 }],
      rows: Array.from({ length: 400 }, (_, index) => [`Fila ${index + 1} `.repeat(40)]),
    },
  ],
}
const deflate = (bytes: Uint8Array) => Promise.resolve(deflateSync(bytes))

test('a PDF is counted row by row, has all of them, and can be left', async () => {
  let rows = 0
  const count = () => void (rows += 1)
  const bytes = await paperPdf(reportPaper(long, reportWords), paperWords, deflate, () => {
    count()
    return undefined
  })
  expect(rows).toBe(400)
  const words = pdfPages(bytes).join(' ')
  expect(words).toContain('Fila 1 ')
  expect(words).toContain('Fila 400 ')
  const leave = () => Promise.reject(new Left())
  await expect(paperPdf(reportPaper(long, reportWords), paperWords, deflate, leave)).rejects.toBeInstanceOf(Left)
})
