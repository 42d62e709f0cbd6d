// The bytes of photos and papers as they lie in a phone's tables: a page may show a blob, not fetch one.
import { Buffer } from 'node:buffer'
import type { Page } from 'playwright-core'

/** Name of the file, which is its hash → all its bytes that are here. */
export async function keptFiles(page: Page): Promise<Map<string, Buffer>> {
  const found = await page.evaluate(
    () =>
      new Promise<(readonly [string, number[]])[]>((done) => {
        const open = indexedDB.open('cuaderno')
        open.addEventListener('success', () => {
          const parts = open.result.transaction('parts').objectStore('parts').getAll()
          parts.addEventListener('success', () => {
            const rows = parts.result as { sha: string; bytes: ArrayBuffer }[] // our own table
            open.result.close()
            done(rows.map(({ sha, bytes }) => [sha, [...new Uint8Array(bytes)]] as const))
          })
        })
      }),
  )
  const files = new Map<string, Buffer>()
  for (const [sha, bytes] of found)
    files.set(sha, Buffer.concat([files.get(sha) ?? Buffer.alloc(0), Buffer.from(bytes)]))
  return files
}

/** Kind of record → the versions at which the records of that kind came to the mesa, as this phone has them. */
export async function arrivals(page: Page, kind: string): Promise<number[]> {
  return page.evaluate(
    (wanted) =>
      new Promise<number[]>((done) => {
        const open = indexedDB.open('cuaderno')
        open.addEventListener('success', () => {
          const all = open.result.transaction('records').objectStore('records').getAll()
          all.addEventListener('success', () => {
            const rows = all.result as { kind: string; content: { base: { v: number } | null } }[] // our own table
            open.result.close()
            done(rows.flatMap((row) => (row.kind === wanted && row.content.base ? [row.content.base.v] : [])))
          })
        })
      }),
    kind,
  )
}
