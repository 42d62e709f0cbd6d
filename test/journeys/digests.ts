// What each device has of each mesa and what the endpoint has, counted from the rows themselves: equal once all is quiet.
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Place } from '../../src/endpoint/config.ts'
import { digestOf, markOf } from '../../src/protocol/row-marks.ts'
import type { Device } from '../help/chromium.ts'
import { truthIn } from '../storm/truth.ts'

interface Standing {
  /** Which life of the endpoint's database. */
  readonly epoch: string | null
  readonly v: number
  readonly n: number
  readonly x: string
}
export type Digests = Readonly<Record<string, Standing>>

/** From its records, not from what it noted of them. */
export async function digestsAt(place: Place): Promise<Digests> {
  const { rows, versions, epoch } = await truthIn(place)
  const mesas = [...rows].map(([mesa, of]) => {
    return [mesa, { epoch, v: versions.get(mesa) ?? 0, ...digestOf([...of.values()].map(markOf)) }] as const
  })
  return Object.fromEntries(mesas)
}

/** Of the mesas that its person may read, from the rows as they lie in its tables. */
export async function digestsOn(page: Page): Promise<Digests> {
  const mesas = await page.evaluate(async () => {
    const answerOf = <T>(request: IDBRequest<T>) =>
      new Promise<T>((done, fail) => {
        request.addEventListener('success', () => done(request.result))
        request.addEventListener('error', () => fail(request.error ?? new Error('the disk said nothing')))
      })
    const db = await answerOf(indexedDB.open('cuaderno'))
    const read = db.transaction(['scopes', 'records'])
    const scopes = await answerOf<{ mesa: string; epoch: string; cursor: number }[]>(
      read.objectStore('scopes').getAll(),
    )
    const records = await answerOf<{ mesa: string; mark?: string }[]>(read.objectStore('records').getAll())
    db.close()
    return scopes.map(({ mesa, epoch, cursor }) => ({
      mesa,
      epoch,
      v: cursor,
      marks: records.flatMap((row) => (row.mesa === mesa && row.mark ? [row.mark] : [])),
    }))
  })
  return Object.fromEntries(mesas.map(({ mesa, epoch, v, marks }) => [mesa, { epoch, v, ...digestOf(marks) }]))
}

/** The device has every row that the endpoint has of its mesas, at the same version, and none beside. */
export async function expectSameRows({ page }: Device, place: Place): Promise<void> {
  const there = await digestsAt(place)
  const mine = async () => {
    const here = await digestsOn(page)
    return [here, Object.fromEntries(Object.keys(here).map((mesa) => [mesa, there[mesa]]))] as const
  }
  await expect
    .poll(async () => {
      const [here, wanted] = await mine()
      return Object.keys(here).length > 0 && JSON.stringify(here) === JSON.stringify(wanted)
    })
    .toBe(true)
  const [here, wanted] = await mine()
  expect(here).toEqual(wanted)
}
