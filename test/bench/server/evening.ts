// The Friday evening: all phones come back to signal. Each sends its meetings, gets the news of its mesa, then sends its photos.
import { performance } from 'node:perf_hooks'
import * as z from 'zod/mini'
import { asking, photo, sealed } from './phone.ts'
import type { Enrolled, House } from './house.ts'
import { openLine, type Answered, type Line } from './line.ts'

export interface Evening {
  readonly meetings: number
  readonly photos: number
  readonly photoSize: number
  readonly atOnce: number
  readonly say: (words: string) => void
}

export interface EveningFigures {
  readonly meetingsPerSecond: number
  readonly failed: number
  /** Of a request with one meeting. */
  readonly p50Ms: number
  readonly p99Ms: number
  readonly rssMb: number
  /** Milliseconds of a processor that a meeting takes from the endpoint's own processes. */
  readonly cpuMsPerMeeting: number
  readonly photosPerSecond: number
  readonly pulls: number
}

/** Of so many phones, one asks again for all that its mesa has. */
const ONE_PULL_IN = 5
/** The app sends all it has at once; of so many phones, one had sent the others before and brings a last meeting alone. */
const ONE_SINGLE_IN = 5

export async function evening(
  house: House,
  { meetings, photos, photoSize, atOnce, say }: Evening,
): Promise<EveningFigures> {
  const { epoch } = await house.look((db) => db.selectFrom('meta').select('epoch').executeTakeFirstOrThrow())
  // Sealed in the field, days ago: not this evening's work.
  say(`sealing ${house.phones.length * meetings} meetings`)
  const isSingle = (index: number) => index % ONE_SINGLE_IN === 0
  const bodies = house.phones.map(({ mesa }, device) =>
    sealed(mesa, device, isSingle(device) ? [meetings - 1, 1] : [meetings], epoch),
  )
  const line = openLine(atOnce)
  const times: number[] = []
  let [failed, pulls, rssMb] = [0, 0, 0]
  const watch = setInterval(() => (rssMb = Math.max(rssMb, house.rssMb())), 500)
  const urlFor = (index: number) => house.urls[index % house.urls.length] ?? ''

  say(`${house.phones.length} phones come back, ${atOnce} at a time`)
  const cpuBefore = house.cpuMs()
  const wordsMs = await timed(house.phones, atOnce, async ({ token, mesa }, index) => {
    const url = `${urlFor(index)}/api/sync`
    const [many, one] = bodies[index] ?? []
    if (!many) throw new Error('nothing was sealed')
    failed += faults(await line.post(url, token, many), one ? meetings - 1 : meetings)
    if (one) {
      const single = await line.post(url, token, one)
      failed += faults(single, 1)
      times.push(single.ms)
    }
    if (index % ONE_PULL_IN > 0) return
    failed += faults(await line.post(url, token, asking(mesa, epoch, 0)), 0)
    pulls += 1
  })
  const cpuMs = house.cpuMs() - cpuBefore
  say(`${Math.round(wordsMs)} ms for the words`)
  const photosMs = await timed(house.phones, atOnce, async (phone, index) => {
    for (let n = 0; n < photos; n++) failed += await sendPhoto(line, urlFor(index), phone, photoSize)
  })
  if (photos > 0) say(`${Math.round(photosMs)} ms for the photos`)
  clearInterval(watch)
  line.close()
  failed += await missing(house, meetings, photos)
  const sorted = times.sort((a, b) => a - b)
  const at = (part: number) => round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0)
  const perSecond = (count: number, ms: number) => (count === 0 ? 0 : Math.round(count / (ms / 1000)))
  return {
    meetingsPerSecond: perSecond(house.phones.length * meetings, wordsMs),
    failed,
    p50Ms: at(0.5),
    p99Ms: at(0.99),
    rssMb,
    cpuMsPerMeeting: Math.round((cpuMs / (house.phones.length * meetings)) * 100) / 100,
    photosPerSecond: perSecond(house.phones.length * photos, photosMs),
    pulls,
  }
}

/** So many at a time, until each had its turn. @returns milliseconds */
export async function timed<T>(
  all: readonly T[],
  atOnce: number,
  work: (one: T, index: number) => Promise<void>,
): Promise<number> {
  const begun = performance.now()
  let next = 0
  const worker = async () => {
    for (let index = next++; index < all.length; index = next++) {
      const one = all[index]
      if (one !== undefined) await work(one, index)
    }
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, all.length) }, worker))
  return performance.now() - begun
}

const verdicts = z.array(z.looseObject({ is: z.string(), dup: z.optional(z.boolean()) }))

/** How many of the meetings sent were not taken; a refused request counts as one more. */
export function faults({ status, bytes }: Answered, sent: number): number {
  if (status !== 200) return sent + 1
  // The phones' own looking at what came is done on phones: here only the verdicts are read.
  const results = /"results":(\[[^\]]*\])/.exec(bytes.toString())?.[1] ?? '[]'
  return sent - verdicts.parse(JSON.parse(results)).filter((result) => result.is === 'ok' && !result.dup).length
}

async function sendPhoto(line: Line, url: string, { token, mesa }: Enrolled, size: number): Promise<number> {
  const { sha, sums, bytes } = photo(size)
  const STEP = 32 * 1024
  const BLOCKS = STEP / (4 * 1024)
  const all = sums.split(',')
  for (let at = 0; at < size; at += STEP) {
    const address = `${url}/api/files/${mesa}/${sha}/${at}?size=${size}&mime=image%2Fjpeg`
    const start = (at / STEP) * BLOCKS
    const header = { 'x-part-sums': all.slice(start, start + BLOCKS).join(',') }
    const { status } = await line.put(address, token, bytes.subarray(at, at + STEP), header)
    if (status !== 200) return 1
  }
  return 0
}

/** What was answered and is not there. */
async function missing(house: House, meetings: number, photos: number): Promise<number> {
  const count = (table: 'record' | 'file') =>
    house.look(async (db) => {
      const rows = db.selectFrom(table).select(({ fn }) => fn.countAll<number>().as('n'))
      const own = table === 'record' ? rows.where('type', '=', 'meeting') : rows.where('whole', '=', 1)
      return (await own.executeTakeFirstOrThrow()).n
    })
  const devices = house.phones.length
  return Math.abs(devices * meetings - (await count('record'))) + Math.abs(devices * photos - (await count('file')))
}

export const round = (ms: number): number => Math.round(ms * 10) / 10
