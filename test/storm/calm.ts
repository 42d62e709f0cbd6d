// Before a storm everybody gets in; after it, everybody sends and fetches until nothing moves.
import { setTimeout as sleep } from 'node:timers/promises'
import type { MesaId } from '../../src/domain/id.ts'
import type { House } from './house.ts'
import { Phone, type Network } from './phone.ts'
import { isQuiet, truthIn } from './truth.ts'

/** A phone of a promoter; without mesas, of the secretariat. */
export async function enrolled(house: House, network: Network, name: string, mesas: readonly MesaId[]): Promise<Phone> {
  const phone = await Phone.switchedOn(name, network)
  const role = mesas.length > 0 ? 'promoter' : 'secretariat'
  for (;;) {
    const code = await house.code('--role', role, '--name', name, ...mesas.flatMap((mesa) => ['--mesa', mesa]))
    const outcome = await phone.enrol(code)
    if (outcome === 'enrolled') return phone
    // Ten a minute from one address.
    if (outcome !== 'tooManyTries') throw new Error(`${name} was not enrolled: ${outcome}`)
    await sleep(6_000)
  }
}

/**
 * Everybody is switched off and on first.
 * @param within milliseconds
 * @returns who did not come to rest
 */
export async function peace(house: House, phones: readonly Phone[], within: number): Promise<string[]> {
  const until = performance.now() + within
  for (const phone of phones) await phone.reboot()
  for (;;) {
    const outcomes: string[] = []
    for (const phone of phones) outcomes.push(await phone.sendNow())
    const { versions } = await truthIn(house.place)
    const quiet = await Promise.all(phones.map(({ store }) => isQuiet(store, versions)))
    if (!quiet.includes(false)) return []
    if (performance.now() > until) {
      return phones.map(({ name }, n) => `${name} ${outcomes[n] ?? ''}`).filter((_, n) => quiet[n] === false)
    }
  }
}
