// Minutes of the same work, to see whether memory grows: one meeting a request, at a fixed pace.
import { setTimeout as sleep } from 'node:timers/promises'
import { performance } from 'node:perf_hooks'
import { faults } from './evening.ts'
import type { House } from './house.ts'
import { openLine } from './line.ts'
import { sealed } from './phone.ts'

export interface SteadyFigures {
  readonly seconds: number
  readonly sent: number
  readonly failed: number
  /** Megabytes, each the highest of one tenth of the time. */
  readonly rssMb: readonly number[]
  /** The highest of the last third beside that of the middle one. */
  readonly growth: number
}

const PER_SECOND = 100
const TENTHS = 10

/** @param say told the memory now and then */
export async function steady(house: House, seconds: number, say: (words: string) => void): Promise<SteadyFigures> {
  const { epoch } = await house.look((db) => db.selectFrom('meta').select('epoch').executeTakeFirstOrThrow())
  const line = openLine(PER_SECOND)
  const rssMb: number[] = []
  let [sent, failed] = [0, 0]
  const begun = performance.now()
  const elapsed = () => (performance.now() - begun) / 1000
  const running = new Set<Promise<void>>()
  while (elapsed() < seconds) {
    const phone = house.phones[sent % house.phones.length]
    const url = house.urls[sent % house.urls.length] ?? ''
    // Each time as another life of the phone, so that its chain begins anew.
    const [body] = phone ? sealed(phone.mesa, 1_000_000 + sent, [1], epoch) : []
    if (!phone || !body) throw new Error('no phone')
    sent += 1
    const send = async () => {
      failed += faults(await line.post(`${url}/api/sync`, phone.token, body), 1)
    }
    const one: Promise<void> = send().finally(() => running.delete(one))
    running.add(one)
    const tenth = Math.min(TENTHS - 1, Math.floor((elapsed() / seconds) * TENTHS))
    if (sent % PER_SECOND === 0) {
      const now = house.rssMb()
      if (rssMb[tenth] === undefined) say(`${Math.round(elapsed())} s: ${sent} meetings, ${now} MB`)
      rssMb[tenth] = Math.max(rssMb[tenth] ?? 0, now)
    }
    const early = sent / PER_SECOND - elapsed()
    if (early > 0) await sleep(early * 1000)
  }
  await Promise.all(running)
  line.close()
  const highest = (from: number, to: number) => Math.max(...rssMb.slice(from, to).map((mb) => mb ?? 0))
  const growth = Math.round((highest(7, 10) / highest(4, 7)) * 100) / 100
  return { seconds, sent, failed, rssMb, growth }
}
