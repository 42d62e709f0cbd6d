// Where a page ends, and whether it says that there is more.
import { expect, test } from 'vitest'
import { mesaId, recordId } from '../../../src/domain/id.ts'
import { VERSIONS_AT_ONCE } from '../../../src/endpoint/storage/mesa-transaction.ts'
import { NO_ROWS } from '../../../src/protocol/digest.ts'
import { anEndpoint } from '../in-process.ts'

const MESA = mesaId.parse('condorcanqui')

/** The pages a reader gets, as [rows, version, more], with one record at each version. */
async function pagesOf(versions: number, room = Infinity) {
  const { storage } = await anEndpoint()
  return storage.inMesa(MESA, async (tx) => {
    const rows = Array.from({ length: versions }, (_, index) => {
      return { id: recordId.parse(`r${index + 1}`), type: 'meeting', v: index + 1, leaves: new Map() }
    })
    await tx.put({ rows, v: versions, digest: NO_ROWS })
    const pages: [number, number, boolean][] = []
    let cursor = 0
    do {
      const page = await tx.page(cursor, room)
      pages.push([page.rows.length, page.v, page.more])
      cursor = page.v
    } while (pages.length < 5 && pages.at(-1)?.[2])
    return pages
  })
}

test('a page that ends at the mesa’s version says there is no more, also when it is as long as a page can be', async () => {
  expect(await pagesOf(3)).toEqual([[3, 3, false]])
  expect(await pagesOf(VERSIONS_AT_ONCE)).toEqual([[VERSIONS_AT_ONCE, VERSIONS_AT_ONCE, false]])
})

test('a page that ends before it says there is more, whatever it ended for', async () => {
  const all = VERSIONS_AT_ONCE + 1
  expect(await pagesOf(all)).toEqual([
    [VERSIONS_AT_ONCE, VERSIONS_AT_ONCE, true],
    [1, all, false],
  ])
  expect(await pagesOf(2, 1)).toEqual([
    [1, 1, true],
    [1, 2, false],
  ])
  expect((await pagesOf(2, 0))[0]).toEqual([0, 0, true])
})
