// The bytes of files that a device holds, from its tables themselves: a page may show a blob, not fetch one.
import type { Page } from 'playwright-core'

/** Of all of them, in one row. */
export async function bytesHere(page: Page): Promise<Buffer> {
  const bytes = await page.evaluate(
    () =>
      new Promise<number[]>((done) => {
        const open = indexedDB.open('cuaderno')
        open.addEventListener('success', () => {
          const parts = open.result.transaction('parts').objectStore('parts').getAll()
          parts.addEventListener('success', () => {
            const rows = parts.result as { bytes: ArrayBuffer }[] // as the table of that name has them
            open.result.close()
            done(rows.flatMap(({ bytes: part }) => [...new Uint8Array(part)]))
          })
        })
      }),
  )
  return Buffer.from(bytes)
}
