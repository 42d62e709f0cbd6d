// An empty device fetches a mesa with thousands of meetings, beside one packed GET of the very same rows.
import { once } from 'node:events'
import { createServer } from 'node:http'
import { performance } from 'node:perf_hooks'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import * as z from 'zod/mini'
import { syncAnswer } from '../../../src/protocol/sync.ts'
import { faults, round } from './evening.ts'
import type { House } from './house.ts'
import { openLine, type Line } from './line.ts'
import { asking, sealed } from './phone.ts'

export interface PullFigures {
  readonly meetings: number
  readonly pages: number
  readonly pullMs: number
  /** The same, with every row compared with its schema, as a phone does. */
  readonly checkedMs: number
  readonly getMs: number
  readonly timeRatio: number
  readonly pullBytes: number
  readonly getBytes: number
  readonly byteRatio: number
}

const AT_ONCE = 50
const ROUNDS = 3

export async function pull(house: House, meetings: number, say: (words: string) => void): Promise<PullFigures> {
  const { epoch } = await house.look((db) => db.selectFrom('meta').select('epoch').executeTakeFirstOrThrow())
  const [phone] = house.phones
  const [url] = house.urls
  if (!phone || url === undefined) throw new Error('no phone')
  const line = openLine(2)
  const counts = Array.from({ length: Math.ceil(meetings / AT_ONCE) }, () => AT_ONCE)
  for (const body of sealed(phone.mesa, 0, counts, epoch)) {
    if (faults(await line.post(`${url}/api/sync`, phone.token, body), AT_ONCE) > 0) throw new Error('not taken')
  }
  say(`${counts.length * AT_ONCE} meetings are there`)
  const plain = await plainServer(house, phone.mesa)
  const pulls: { ms: number; checkedMs: number; bytes: number; pages: number; rows: number }[] = []
  const gets: { ms: number; bytes: number }[] = []
  for (let n = 0; n < ROUNDS; n++) {
    pulls.push(await all(line, `${url}/api/sync`, phone.token, (cursor) => asking(phone.mesa, epoch, cursor)))
    const begun = performance.now()
    const { bytes, received } = await line.get(plain.url)
    const rows: unknown = JSON.parse(bytes.toString())
    gets.push({ ms: performance.now() - begun, bytes: received })
    if (!Array.isArray(rows) || rows.length !== pulls[n]?.rows) throw new Error('not the same rows')
  }
  line.close()
  plain.close()
  const [best, bare] = [quickest(pulls), quickest(gets)]
  return {
    meetings,
    pages: best.pages,
    pullMs: round(best.ms),
    checkedMs: round(best.checkedMs),
    getMs: round(bare.ms),
    timeRatio: Math.round((best.ms / bare.ms) * 100) / 100,
    pullBytes: best.bytes,
    getBytes: bare.bytes,
    byteRatio: Math.round((best.bytes / bare.bytes) * 100) / 100,
  }
}

const quickest = <T extends { readonly ms: number }>(all: readonly T[]): T => {
  const [first, ...others] = all
  if (!first) throw new Error('nothing was measured')
  return others.reduce((best, each) => (each.ms < best.ms ? each : best), first)
}

const pages = z.looseObject({
  mesas: z.array(z.looseObject({ v: z.number(), more: z.boolean(), rows: z.array(z.unknown()) })),
})

async function all(line: Line, url: string, token: string, ask: (cursor: number) => Buffer) {
  const begun = performance.now()
  const answers: unknown[] = []
  let [cursor, bytes, rows, more] = [0, 0, 0, true]
  while (more) {
    const answer = await line.post(url, token, ask(cursor))
    // Read as the bare GET is; what a phone does with rows afterwards is told apart.
    const read: unknown = JSON.parse(answer.bytes.toString())
    const [mesa] = pages.parse(read).mesas
    if (!mesa) throw new Error('no mesa in the answer')
    answers.push(read)
    cursor = mesa.v
    more = mesa.more
    rows += mesa.rows.length
    bytes += answer.received
  }
  const ms = performance.now() - begun
  for (const each of answers) syncAnswer.parse(each)
  return { ms, checkedMs: performance.now() - begun, bytes, pages: answers.length, rows }
}

/** The least a server can do: reads the rows, packs them, sends them. */
async function plainServer(house: House, mesa: string) {
  const server = createServer((_request, response) => {
    void (async () => {
      const texts = await house.look((db) =>
        db
          .selectFrom('record')
          .select('content')
          .where('mesa', '=', mesa as never)
          .orderBy('v')
          .execute(),
      )
      const body = await promisify(gzip)(`[${texts.map(({ content }) => content).join(',')}]`)
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(body)
    })()
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return { url: `http://127.0.0.1:${address.port}/`, close: () => server.close() }
}
