// What befalls the endpoint's machine during a storm, one thing after another.
import { setTimeout as sleep } from 'node:timers/promises'
import type { Chance } from '../../src/endpoint/demo/chance.ts'
import type { House } from './house.ts'

export interface Toll {
  kills: number
  dbRestarts: number
  restores: number
}

export interface Fate {
  readonly house: House
  readonly chance: Chance
  readonly toll: Toll
  /** By `performance.now()`. */
  readonly until: number
  readonly minutes: number
}

/** Milliseconds between two kills, and between two power cuts of the database server, at least and at most. */
const KILL: Span = [800, 3_500]
const CUT: Span = [8_000, 16_000]
type Span = readonly [least: number, most: number]

/** Shares of the time at which a backup is made, and put back. */
const BACKUPS = [0.2, 0.55]
const RESTORES = [0.4, 0.8]

export async function misfortunes({ house, chance, toll, until, minutes }: Fate): Promise<void> {
  const began = until - minutes * 60_000
  const due = [
    ...BACKUPS.map((share) => ({ at: began + share * (until - began), befall: house.backUp })),
    ...RESTORES.map((share) => ({
      at: began + share * (until - began),
      befall: async () => {
        await house.restore(chance.next() < 0.5)
        toll.restores += 1
      },
    })),
  ].sort((a, b) => a.at - b.at)
  const after = ([least, most]: Span) => performance.now() + least + chance.next() * (most - least)
  let cutAt = after(CUT)
  for (let killAt = after(KILL); killAt < until; killAt = after(KILL)) {
    await sleep(Math.max(0, killAt - performance.now()))
    const [next] = due
    if (next && next.at <= performance.now()) {
      due.shift()
      await next.befall()
    } else if (house.cutDatabase && performance.now() >= cutAt) {
      await house.cutDatabase()
      toll.dbRestarts += 1
      cutAt = after(CUT)
    } else {
      await house.kill(Math.floor(chance.next() * house.urls.length))
      toll.kills += 1
    }
  }
}
