// The line's weather in a storm: a few seconds of this, a few seconds of that.
import type { Chance } from '../../src/endpoint/demo/chance.ts'
import type { LineWeather } from '../help/line-weather.ts'

const between = (chance: Chance, least: number, most: number): number => least + chance.next() * (most - least)

/** What the network does to requests that get through to somebody. */
const bad = (share: number): LineWeather['fates'] => ({
  requestLost: share,
  answerLost: share,
  answerCut: share,
  portal: share,
  hang: share / 5,
  twice: share,
  twiceLater: share,
  overtaken: share,
  // gzip's own checksum tells. A short answer is not packed: there, it is TLS that never lets a bit flip.
  requestFlipped: share / 2,
})

const KINDS: readonly [(chance: Chance) => Partial<LineWeather>, ...((chance: Chance) => Partial<LineWeather>)[]] = [
  () => ({}),
  () => ({ fates: bad(0.04) }),
  () => ({ fates: bad(0.09) }),
  (chance) => ({ fates: bad(0.03), up: between(chance, 8_000, 60_000), down: between(chance, 8_000, 60_000) }),
  (chance) => ({ fates: bad(0.03), latency: between(chance, 20, 250) }),
  (chance) => ({ fates: bad(0.02), cutEvery: between(chance, 150, 900), up: 40_000, down: 60_000 }),
  (chance) => ({ fates: bad(0.02), cutAfter: between(chance, 2_000, 60_000) }),
  // A village with no signal, a hotel with a password.
  () => ({ fates: { requestLost: 1 } }),
  () => ({ fates: { portal: 1 } }),
]

export const someWeather = (chance: Chance): Partial<LineWeather> => chance.pick(KINDS)(chance)
