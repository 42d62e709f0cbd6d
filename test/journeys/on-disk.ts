// What a device would still have if it died at this moment: its tables, as text.
import type { Page } from 'playwright-core'

export const onDisk = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const answerOf = <T>(request: IDBRequest<T>) =>
      new Promise<T>((done, fail) => {
        request.addEventListener('success', () => done(request.result))
        request.addEventListener('error', () => fail(request.error ?? new Error('the disk said nothing')))
      })
    const db = await answerOf(indexedDB.open('cuaderno'))
    const tables = [...db.objectStoreNames].filter((name) => name !== 'parts')
    const rows = await Promise.all(
      tables.map((name) => answerOf<unknown[]>(db.transaction(name).objectStore(name).getAll())),
    )
    db.close()
    return JSON.stringify(rows)
  })
