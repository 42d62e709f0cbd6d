// One phone: the app's own memory and carrier, over real HTTP. Its process can be killed, its profile copied.
import '../help/indexed-db.ts'
import { openStore, type Store } from '../../src/store/store.ts'
import { createCarrier } from '../../src/sync/carrier.ts'
import type { Carrier } from '../../src/sync/status.ts'
import { sendOver, type Send } from '../../src/sync/transport.ts'

/** How the phones reach the endpoint, and what came of it. */
export interface Network {
  readonly url: string
  /** Milliseconds after which a person loses patience, before the program does. */
  readonly patience: number
  requests: number
  failed: number
}

interface Life {
  readonly store: Store
  readonly carrier: Carrier
  readonly send: Send
  /** Kills the process: what was on its way is never heard of, and nothing more is written. */
  readonly end: () => void
  /** Never, until it is killed. */
  readonly ended: Promise<'ended'>
}

export class Phone {
  readonly name: string
  readonly #network: Network
  #life: Life

  private constructor(name: string, network: Network, life: Life) {
    this.name = name
    this.#network = network
    this.#life = life
  }

  static async switchedOn(name: string, network: Network): Promise<Phone> {
    return new Phone(name, network, await begin(name, network))
  }

  get store(): Store {
    return this.#life.store
  }

  /** For what the carrier does not do by itself. */
  get send(): Send {
    return this.#life.send
  }

  /** The only carrier of a stopped or killed life answers `ended`. */
  async sendNow(): Promise<string> {
    const { carrier, ended } = this.#life
    return Promise.race([carrier.sendNow(), ended])
  }

  async enrol(code: string): Promise<string> {
    const outcome = await this.#life.carrier.enrol(code, this.name)
    return outcome.is === 'enrolled' ? outcome.is : outcome.problem
  }

  /** The program is killed and started again on the same disk: a new salt. */
  async reboot(): Promise<void> {
    this.#life.end()
    this.#life = await begin(this.name, this.#network)
  }

  switchOff(): void {
    this.#life.end()
  }

  /** The same profile in another place, living on by itself (fault 10). */
  async clone(name: string): Promise<{ phone: Phone; unnamed: string }> {
    const { db } = this.store
    const tables = await db.transaction('r', db.tables, () =>
      Promise.all(db.tables.map(async (table) => ({ name: table.name, rows: await table.toArray() }))),
    )
    const copy = await openStore(name)
    await copy.db.transaction('rw', copy.db.tables, () =>
      Promise.all(tables.map(({ name: table, rows }) => copy.db.table(table).bulkPut(rows))),
    )
    copy.db.close()
    const outbox: { state: string }[] = tables.find((table) => table.name === 'outbox')?.rows ?? []
    const unnamed = JSON.stringify(outbox.filter(({ state }) => state === 'open'))
    return { phone: await Phone.switchedOn(name, this.#network), unnamed }
  }
}

async function begin(name: string, network: Network): Promise<Life> {
  const store = await openStore(name)
  let isOn = true
  const forever = new Promise<never>(() => {})
  const request: typeof fetch = async (path, init) => {
    if (!isOn) return forever
    const gone = AbortSignal.timeout(network.patience)
    const signal = init?.signal ? AbortSignal.any([init.signal, gone]) : gone
    return fetch(new URL(path instanceof Request ? path.url : path, network.url), { ...init, signal })
  }
  const over = sendOver(request)
  const send: Send = async (post, answer) => {
    network.requests += 1
    const reply = await over(post, answer)
    if (reply.is !== 'answer') network.failed += 1
    return isOn ? reply : forever
  }
  const carrier = createCarrier({
    store,
    send,
    app: 'storm',
    alone: async (run) => ({ done: await run(new AbortController().signal) }),
  })
  const stop = carrier.start()
  let tell: (word: 'ended') => void = () => undefined
  const ended = new Promise<'ended'>((resolve) => (tell = resolve))
  const end = () => {
    isOn = false
    stop()
    store.db.close()
    tell('ended')
  }
  return { store, carrier, send, end, ended }
}
