// The real endpoint in this process, on a real database, and devices that speak to it without a port.
import './indexed-db.ts'
import { pino } from 'pino'
import { onTestFinished } from 'vitest'
import type { Role } from '../../src/domain/access.ts'
import { mesaId } from '../../src/domain/id.ts'
import { createHandler, type Parts } from '../../src/endpoint/handler.ts'
import { invite } from '../../src/endpoint/invite.ts'
import { openData } from '../../src/endpoint/open.ts'
import type { Storage } from '../../src/endpoint/storage/contract.ts'
import type { Store } from '../../src/store/store.ts'
import { createCarrier } from '../../src/sync/carrier.ts'
import type { Carrier } from '../../src/sync/status.ts'
import { sendOver, type Send } from '../../src/sync/transport.ts'
import { aDatabase, type Database } from './a-database.ts'
import { openTestStore } from './open-test-store.ts'

/** What becomes of a request: the line may lose it, damage it, lose or cut the answer, or put a portal's page in its place. */
export type Weather = 'fair' | 'requestLost' | 'flipped' | 'answerLost' | 'answerCut' | 'answerFlipped' | 'portal'

export interface Device {
  readonly store: Store
  readonly carrier: Carrier
  /** For each of the next requests, in order; fair afterwards. */
  readonly weather: Weather[]
  /** The same for requests about files. */
  readonly fileWeather: Weather[]
  /** Its network, for what the carrier does not do by itself. */
  readonly send: Send
  /** The requests about files that left it, `PUT 32768` or `GET`, and the bytes of all of them. */
  readonly sent: { readonly files: string[]; bytes: number }
  /** Bodies that reached the endpoint so far. */
  readonly requests: () => number
}

export interface House {
  readonly aDevice: (role: Role, ...mesas: readonly string[]) => Promise<Device>
  /** Another person enters on the same phone. */
  readonly handOver: (device: Device, role: Role, ...mesas: readonly string[]) => Promise<void>
  /** The endpoint's own storage, in its present life. */
  readonly storage: () => Storage
  readonly look: Database['look']
  /** Time goes by at the endpoint. */
  readonly pass: (milliseconds: number) => void
  /** Ends the endpoint and opens it again on the same data. */
  readonly restart: () => Promise<void>
}

let count = 0

/** It ends with the test that asked for it. @param limits the usual ones, unless the test is about them */
export async function aHouse(limits?: Parts['limits']): Promise<House> {
  const { place, look } = await aDatabase()
  const log = pino({ level: 'silent' })
  let later = 0
  const now = () => Date.now() + later
  const open = async () => {
    const storage = await openData(place)
    return { storage, handler: createHandler({ storage, log, now, assets: null, ...(limits && { limits }) }) }
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
    const fileWeather: Weather[] = []
    const sent = { files: [] as string[], bytes: 0 }
    let requests = 0
    const network: typeof fetch = async (input, init) => {
      const address = new URL(input instanceof Request ? input.url : input, 'http://house')
      const isFile = address.pathname.startsWith('/api/files/')
      const now = (isFile ? fileWeather : weather).shift() ?? 'fair'
      const bytes = init?.body instanceof Uint8Array ? init.body : null
      if (isFile) sent.files.push(bytes ? `PUT ${bytes.length}` : 'GET')
      sent.bytes += bytes?.length ?? 0
      if (now === 'requestLost') throw new TypeError('Failed to fetch')
      if (now === 'portal')
        return new Response('<html>Clave del wifi</html>', { headers: { 'Content-Type': 'text/html' } })
      requests += 1
      const body = bytes && now === 'flipped' ? flipped(bytes) : init?.body
      const answer = await life.handler.request(new Request(address, { ...init, ...(body && { body }) }))
      if (now === 'answerLost') throw new TypeError('Failed to fetch')
      if (now !== 'answerCut' && now !== 'answerFlipped') return answer
      const text = await answer.text()
      if (now === 'answerFlipped')
        return new Response(text.replace(/(?<="bytes":".{9})./, (letter) => (letter === 'A' ? 'B' : 'A')))
      return new Response(text.slice(0, text.length / 2))
    }
    const store = await openTestStore(`${name}-disk`)
    const send = sendOver(network)
    const carrier = createCarrier({
      store,
      send,
      app: 'test',
      alone: async (run) => ({ done: await run(new AbortController().signal) }),
    })
    await enter(carrier, name, role, mesas)
    stops.push(carrier.start())
    await carrier.sendNow()
    return { store, carrier, weather, fileWeather, send, sent, requests: () => requests }
  }
  const restart = async () => {
    await life.storage.close()
    life = await open()
  }
  const handOver: House['handOver'] = ({ carrier }, role, ...mesas) => enter(carrier, `${role}-${++count}`, role, mesas)
  const pass = (milliseconds: number) => void (later += milliseconds)
  return { aDevice, pass, handOver, restart, storage: () => life.storage, look }
}

function flipped(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const other = new Uint8Array(bytes)
  other[other.length >> 1] = (other[other.length >> 1] ?? 0) ^ 1
  return other
}
