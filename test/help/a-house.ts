// The real endpoint in this process, on a real database, and devices that speak to it without a port.
import './indexed-db.ts'
import { pino } from 'pino'
import { onTestFinished } from 'vitest'
import type { Role } from '../../src/domain/access.ts'
import { mesaId } from '../../src/domain/id.ts'
import { createHandler } from '../../src/endpoint/handler.ts'
import { invite } from '../../src/endpoint/invite.ts'
import { openData } from '../../src/endpoint/open.ts'
import { openStore, type Store } from '../../src/store/store.ts'
import { createCarrier } from '../../src/sync/carrier.ts'
import type { Carrier } from '../../src/sync/status.ts'
import { sendOver } from '../../src/sync/transport.ts'
import { aDatabase } from './a-database.ts'

/** What becomes of a request: the line may lose it, lose or cut the answer, or put a portal's page in its place. */
export type Weather = 'fair' | 'requestLost' | 'answerLost' | 'answerCut' | 'portal'

export interface Device {
  readonly store: Store
  readonly carrier: Carrier
  /** For each of the next requests, in order; fair afterwards. */
  readonly weather: Weather[]
  /** Bodies that reached the endpoint so far. */
  readonly requests: () => number
}

export interface House {
  readonly aDevice: (role: Role, ...mesas: readonly string[]) => Promise<Device>
  /** Another person enters on the same phone. */
  readonly handOver: (device: Device, role: Role, ...mesas: readonly string[]) => Promise<void>
  /** Ends the endpoint and opens it again on the same data. */
  readonly restart: () => Promise<void>
}

let count = 0

/** It ends with the test that asked for it. */
export async function aHouse(): Promise<House> {
  const { place } = await aDatabase()
  const log = pino({ level: 'silent' })
  const open = async () => {
    const storage = await openData(place)
    return { storage, handler: createHandler({ storage, log, now: Date.now, assets: null }) }
  }
  let life = await open()
  const stops: (() => void)[] = []
  onTestFinished(async () => {
    for (const stop of stops) stop()
    await life.storage.close()
  })

  const enter = async (carrier: Carrier, name: string, role: Role, mesas: readonly string[]) => {
    const code = await invite(life.storage, { role, name, mesas: mesas.map((id) => mesaId.parse(id)) }, Date.now())
    const enrolled = await carrier.enrol(code, 'a test')
    if (enrolled.is !== 'enrolled') throw new Error(`not enrolled: ${enrolled.problem}`)
  }
  const aDevice: House['aDevice'] = async (role, ...mesas) => {
    const name = `${role}-${++count}`
    const weather: Weather[] = []
    let requests = 0
    const network: typeof fetch = async (input, init) => {
      const now = weather.shift() ?? 'fair'
      if (now === 'requestLost') throw new TypeError('Failed to fetch')
      if (now === 'portal')
        return new Response('<html>Clave del wifi</html>', { headers: { 'Content-Type': 'text/html' } })
      requests += 1
      const answer = await life.handler.request(
        new Request(new URL(input instanceof Request ? input.url : input, 'http://house'), init),
      )
      if (now === 'answerLost') throw new TypeError('Failed to fetch')
      if (now !== 'answerCut') return answer
      const text = await answer.text()
      return new Response(text.slice(0, text.length / 2))
    }
    const store = await openStore(`${name}-disk`)
    const carrier = createCarrier({
      store,
      send: sendOver(network),
      app: 'test',
      alone: async (run) => ({ done: await run(new AbortController().signal) }),
    })
    await enter(carrier, name, role, mesas)
    stops.push(carrier.start())
    await carrier.sendNow()
    return { store, carrier, weather, requests: () => requests }
  }
  const restart = async () => {
    await life.storage.close()
    life = await open()
  }
  const handOver: House['handOver'] = ({ carrier }, role, ...mesas) => enter(carrier, `${role}-${++count}`, role, mesas)
  return { aDevice, handOver, restart }
}
