// Many write at once, on PostgreSQL through two processes' worth of endpoints: what each of them was told holds.
import { expect, inject, test } from 'vitest'
import { aDatabase } from '../../help/a-database.ts'
import { Phone } from '../a-phone.ts'
import { anEndpoint, type InProcess } from '../in-process.ts'

/** One SQLite connection holds up its whole process while it waits for another: there, one endpoint is all there is. */
async function endpoints(): Promise<readonly [InProcess, InProcess]> {
  const database = await aDatabase()
  const one = await anEndpoint({ database })
  return [one, inject('engine') === 'postgres' ? await anEndpoint({ database }) : one]
}

const WRITERS = 16
const BATCHES = 6

test('[I5, fault 24] sixteen write at once: who follows the cursor misses nothing, and versions only grow', async () => {
  const [one, other] = await endpoints()
  const { token } = await one.device('promoter', ['condorcanqui'])
  const versions: number[] = []
  const writing = new Set(Array.from({ length: WRITERS }, (_, number) => number))
  const write = async (number: number) => {
    const phone = new Phone(number % 2 ? one : other, token)
    for (let batch = 0; batch < BATCHES; batch++) {
      phone.write(`r${number}-${batch}`, { place: 'Nieva' })
      const { results } = await phone.send()
      versions.push(...results.map(({ v }) => v))
    }
    writing.delete(number)
  }
  const reader = new Phone(other, token)
  const follow = async () => {
    let before = 0
    do {
      const { v } = await reader.send()
      expect(v).toBeGreaterThanOrEqual(before)
      before = v
    } while (writing.size > 0)
    await reader.send()
  }
  await Promise.all([follow(), ...[...writing].map(write)])
  expect(reader.rows.size).toBe(WRITERS * BATCHES)
  expect(versions.toSorted((a, b) => a - b)).toEqual(Array.from({ length: WRITERS * BATCHES }, (_, at) => at + 1))
})

test.each([
  ['condorcanqui', 'condorcanqui'],
  ['no-such-mesa', 'amazonas/no-such-mesa'],
])(
  '[I3, fault 15] the same batch many times at once, in «%s»: each is answered, one of them as the first',
  async (mesa, kept) => {
    const [one, other] = await endpoints()
    const { token } = await one.device('promoter', ['condorcanqui'])
    const phone = new Phone(one, token, mesa)
    phone.write('r1', { place: 'Nieva' })
    phone.write('r2', { place: 'Huampami' })
    const packed = phone.pack()
    const senders = Array.from({ length: 8 }, (_, at) =>
      Object.assign(phone.clone(), { endpoint: at % 2 ? one : other }),
    )
    const answers = await Promise.all(senders.map((sender) => sender.post(packed)))
    expect(answers.filter(({ results }) => results.every(({ dup }) => !dup))).toHaveLength(1)
    expect(
      new Set(answers.map(({ results }) => JSON.stringify(results.map(({ seq, is, v }) => [seq, is, v])))).size,
    ).toBe(1)
    const receipts = await one.database.look((db) =>
      db.selectFrom('receipt').select(['mesa', 'seq']).orderBy('seq').execute(),
    )
    const own = receipts.filter((each) => String(each.mesa) === kept)
    expect(own).toEqual([
      { mesa: kept, seq: 1 },
      { mesa: kept, seq: 2 },
    ])
  },
)

test('of many phones with one code, one gets in', async () => {
  const [one, other] = await endpoints()
  const code = await one.code('secretariat')
  const answers = await Promise.all([one, other, one, other, one, other].map((endpoint) => endpoint.enrol(code)))
  expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 410, 410, 410, 410, 410])
  expect(await one.storage.devices()).toHaveLength(1)
})
