// A storm: people write without a pause on phones whose line, endpoint and database fail all the time. Then peace, then
// the question where everything is.
import { setTimeout as sleep } from 'node:timers/promises'
import { format } from 'node:util'
import { mesaId, type MesaId } from '../../src/domain/id.ts'
import { chanceFrom } from '../../src/endpoint/demo/chance.ts'
import { openLine } from '../help/line.ts'
import { enrolled, peace } from './calm.ts'
import { openHouse, type EngineName } from './house.ts'
import { Ledger } from './ledger.ts'
import { misfortunes, type Toll } from './misfortunes.ts'
import { act, type Hot } from './person.ts'
import { Phone, type Network } from './phone.ts'
import { apartOn, missedBy, spoiledFor, truthIn } from './truth.ts'
import { someWeather } from './weather.ts'

export interface StormOptions {
  readonly minutes: number
  readonly engine: EngineName
  readonly seed: number
  readonly devices: number
  readonly say: (line: string) => void
}

export interface Outcome {
  readonly isWhole: boolean
  /** The last line of the output. */
  readonly figures: Readonly<Record<string, number | string>>
  /** What is wrong, in words. */
  readonly broken: readonly string[]
}

const MESAS: readonly [MesaId, ...MesaId[]] = [
  mesaId.parse('condorcanqui'),
  mesaId.parse('bagua'),
  mesaId.parse('luya'),
]
const PATIENCE = 2_500
const PROGRESS_EVERY = 10_000
const CLONES = 2

export async function storm({ minutes, engine, seed, devices, say }: StormOptions): Promise<Outcome> {
  const strays = listenToConsole()
  const house = await openHouse(engine)
  const luck = chanceFrom(seed)
  const line = await openLine({ to: house.urls, random: () => luck.next() })
  const network: Network = { url: line.url, patience: PATIENCE, requests: 0, failed: 0 }
  const toll: Toll = { kills: 0, dbRestarts: 0, restores: 0 }
  const ledger = new Ledger()
  const hot: Hot[] = []
  const phones: Phone[] = []
  for (let n = 0; n < devices; n++) phones.push(await enrolled(house, network, `phone-${n}`, mesasOf(n)))

  const until = performance.now() + minutes * 60_000
  const isOn = () => performance.now() < until
  const began = performance.now()
  const tell = () => {
    const seconds = Math.round((performance.now() - began) / 1_000)
    const { kills, dbRestarts, restores } = toll
    const { requests, failed } = network
    say(`${seconds} s: ${JSON.stringify({ saved: ledger.saved, requests, failed, kills, dbRestarts, restores })}`)
  }
  const progress = setInterval(tell, PROGRESS_EVERY)

  const lives: Promise<void>[] = []
  let clones = 0
  const live = (phone: Phone, n: number) => {
    const chance = chanceFrom(seed * 1_000 + phones.indexOf(phone))
    const world = { chance, ledger, mesas: mesasOf(n), hot }
    lives.push(writing(), sending())

    async function writing() {
      while (isOn()) {
        await act(phone, world)
        const luck = chance.next()
        if (luck < 0.02) await phone.reboot()
        else if (luck < 0.025 && clones < CLONES) await cloned()
        await sleep(chance.next() * 150)
      }
    }
    /** As an impatient person would: no back-off makes the storm idle. */
    async function sending() {
      while (isOn()) {
        await phone.sendNow()
        await sleep(chance.next() * 400)
      }
    }
    async function cloned() {
      const copy = await phone.clone(`clone-${++clones}`)
      ledger.putTwice(copy.unnamed)
      phones.push(copy.phone)
      live(copy.phone, n)
    }
  }
  phones.slice().forEach(live)
  const weather = async () => {
    for (const chance = chanceFrom(seed + 1); isOn(); await sleep(500 + chance.next() * 3_000)) {
      line.setWeather(someWeather(chance))
    }
  }
  lives.push(weather(), misfortunes({ house, chance: chanceFrom(seed + 2), toll, until, minutes }))
  // A life that begins during the storm is added to the list meanwhile.
  for (let n = 0; n < lives.length; n++) await lives[n]

  line.setWeather({})
  // The longer it blew, the more there is to send again and to fetch anew.
  const quietWithin = 180_000 + minutes * 60_000
  tell()
  const restless = await peace(house, phones, quietWithin)
  clearInterval(progress)
  tell()
  // A laptop that begins with nothing: what the endpoint gives is what its database holds.
  const fresh = await enrolled(house, network, 'fresh', [])
  const unread = await peace(house, [fresh], quietWithin)
  const truth = await truthIn(house.place)
  const missed = (await Promise.all([...phones, fresh].map(({ store }) => missedBy(store, truth.rows)))).flat()
  const apart = (await Promise.all(phones.map(({ store }) => apartOn(store)))).join('\n')
  const { saved, stored, lost, doubled, blind } = ledger.judge({ ...truth, apart: `${truth.apart}\n${apart}` })
  const { photos } = ledger
  const spoiled = await spoiledFor(fresh, photos)
  for (const phone of [...phones, fresh]) phone.switchOff()
  await line.close()
  await house.close()

  const { requests, failed } = network
  const broken = [
    ...[...restless, ...unread].map((words) => `restless: ${words}`),
    ...lost.map((words) => `lost: ${words}`),
    ...doubled.map((words) => `doubled: ${words}`),
    ...blind.map((words) => `blind: ${words}`),
    ...missed.map((words) => `missed: ${words}`),
    ...spoiled.map((words) => `spoiled: ${words}`),
    ...strays.map((words) => `said aloud: ${words}`),
  ]
  const counts = { saved, stored, doubled: doubled.length, missed: missed.length, blind: blind.length }
  const files = { photos: photos.length, spoiled: spoiled.length }
  return {
    isWhole: broken.length === 0,
    figures: { minutes, engine, seed, devices, ...counts, ...files, requests, failed, ...toll, clones },
    broken,
  }
}

/** A fault is said on the console. That a killed program's tables are closed is none. */
function listenToConsole(): string[] {
  const strays: string[] = []
  console.error = (...said: unknown[]) => {
    const isOfTheDead = said.some((each) => each instanceof Error && each.name === 'DatabaseClosedError')
    if (!isOfTheDead) strays.push(format(...said))
  }
  return strays
}

/** Most may write everywhere; every third in two mesas only. */
const mesasOf = (n: number): typeof MESAS => (n % 3 === 2 ? [MESAS[0], ...MESAS.slice(1, 2)] : MESAS)
