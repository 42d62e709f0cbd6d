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
  /** Megabytes, the least and the most of each tenth of the time: what is thrown away later makes the most. */
  readonly leastMb: readonly number[]
  readonly mostMb: readonly number[]
  /** The least of the last three tenths beside that of the three before. */
  readonly growth: number
}

const PER_SECOND = 100
const TENTHS = 10

/** @param say told the memory now and then */
export async function steady(house: House, seconds: number, say: (words: string) => void): Promise<SteadyFigures> {
  const { epoch } = await house.look((db) => db.selectFrom('meta').select('epoch').executeTakeFirstOrThrow())
  const line = openLine(PER_SECOND)
  const leastMb: number[] = []
  const mostMb: number[] = []
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
      if (mostMb[tenth] === undefined) say(`${Math.round(elapsed())} s: ${sent} meetings, ${now} MB`)
      leastMb[tenth] = Math.min(leastMb[tenth] ?? now, now)
      mostMb[tenth] = Math.max(mostMb[tenth] ?? now, now)
    }
    const early = sent / PER_SECOND - elapsed()
    if (early > 0) await sleep(early * 1000)
  }
  await Promise.all(running)
  line.close()
  const least = (from: number, to: number) => Math.min(...leastMb.slice(from, to))
  const growth = Math.round((least(7, 10) / least(4, 7)) * 100) / 100
  return { seconds, sent, failed, leastMb, mostMb, growth }
}
