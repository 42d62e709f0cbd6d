// A bad line between clients and an endpoint, on real sockets: slow, cut, lossy, lying. What happens is drawn from the
// generator it is given, or said beforehand.
import { once } from 'node:events'
import { createServer as createHttpServer, request as ask, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer, type Socket } from 'node:net'
import { pipeline } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { FAIR, FATES, type Fate, type LineWeather } from './line-weather.ts'
import { Way, Wire } from './line-wire.ts'

export interface LineStats {
  readonly requests: number
  /** Bytes that have crossed, headers included. */
  readonly up: number
  readonly down: number
  /** Connections that were cut by the weather. */
  readonly cuts: number
  /** Requests that found no endpoint, or one that ended before its answer did. */
  readonly unanswered: number
  readonly fates: Readonly<Record<Fate, number>>
}

export interface Line {
  /** On `localhost`, so that a browser allows its service worker. */
  readonly url: string
  /** From now on; what is left out is fair. */
  readonly setWeather: (weather: Partial<LineWeather>) => void
  /** Befalls the next requests that fates may befall, in this order, before any chance. */
  readonly next: (...fates: readonly Fate[]) => void
  readonly stats: () => LineStats
  readonly close: () => Promise<void>
}

export interface LineOptions {
  /** The endpoint, or several of which each request gets one. */
  readonly to: string | readonly string[]
  readonly weather?: Partial<LineWeather>
  /** From 0 to 1, as `Math.random`, but seeded. */
  readonly random?: () => number
  /** 0: any that is free. */
  readonly port?: number
}

/** Where a later request is waited for at most. */
const HOLD_AT_MOST = 2_000
const REPEAT_WITHIN = 20
const PORTAL = '<!doctype html><title>Wifi</title><h1>Bienvenido</h1><form>Clave <input name="clave"></form>'

export async function openLine({ to, weather: first = {}, random = () => 0.5, port = 0 }: LineOptions): Promise<Line> {
  const targets = [to].flat()
  let weather = { ...FAIR, ...first }
  const queue: Fate[] = []
  const tally = { requests: 0, up: 0, down: 0, cuts: 0, unanswered: 0 }
  // Built from the list itself, so every fate is in it.
  const befell = Object.fromEntries(FATES.map((fate) => [fate, 0])) as Record<Fate, number>
  const wires = new Set<Wire>()
  const held = new Set<() => void>()
  const again: { readonly at: number; readonly send: () => void }[] = []
  let sinceCut = 0

  const crossed = (way: 'up' | 'down') => (bytes: number) => {
    tally[way] += bytes
    sinceCut += bytes
    if (sinceCut >= weather.cutAfter) cut()
  }
  const ways = {
    up: new Way(() => weather.up, crossed('up')),
    down: new Way(() => weather.down, crossed('down')),
    latency: () => weather.latency,
  }

  function cut(): void {
    sinceCut = 0
    tally.cuts += wires.size
    for (const wire of wires) wire.destroy()
  }

  let timer: NodeJS.Timeout | undefined
  function setWeather(news: Partial<LineWeather>): void {
    weather = { ...FAIR, ...news }
    sinceCut = 0
    clearInterval(timer)
    if (Number.isFinite(weather.cutEvery)) timer = setInterval(cut, weather.cutEvery)
  }

  function fateOf({ url = '/', method = 'GET' }: IncomingMessage): Fate {
    if (!weather.only(url, method)) return 'fair'
    const said = queue.shift()
    if (said) return said
    let luck = random()
    return FATES.find((fate) => (luck -= weather.fates[fate] ?? 0) < 0) ?? 'fair'
  }

  /** To the endpoint over a connection of its own, which nothing of an earlier request can disturb. */
  function forward({ url = '/', method, headers }: IncomingMessage, body: IncomingMessage | Buffer) {
    const target = targets[Math.floor(random() * targets.length)] ?? ''
    const { connection: _connection, ...kept } = headers
    const request = ask(new URL(url, target), { method, headers: kept, agent: false })
    const reply = once(request, 'response').then(([reply]: IncomingMessage[]) => {
      if (!reply) throw new Error('a response event without a response')
      return reply
    })
    // Once it is answered, the answer itself breaks off.
    request.on('error', () => undefined)
    if (Buffer.isBuffer(body)) request.end(body)
    // A client cut off half-way cuts off the request too; `request` itself tells of it.
    else pipeline(body, request, () => undefined)
    return reply
  }

  async function pass(asked: IncomingMessage, answer: ServerResponse, fate: Fate, socket: Socket): Promise<void> {
    const drop = () => socket.destroy()
    if (fate === 'fair') return give(await forward(asked, asked), answer)
    if (fate === 'hang') return void asked.resume()
    const body = await buffer(asked)
    if (fate === 'requestLost') return void drop()
    if (fate === 'portal') return void answer.writeHead(200, { 'Content-Type': 'text/html' }).end(PORTAL)
    if (fate === 'overtaken') await overtaking()
    const copy = () => void forward(asked, body).then(buffer, notThere)
    if (fate === 'twice') copy()
    if (fate === 'twiceLater') again.push({ at: tally.requests + 1 + Math.floor(random() * REPEAT_WITHIN), send: copy })
    const reply = await forward(asked, fate === 'requestFlipped' ? flipped(body, random) : body)
    if (fate !== 'answerLost' && fate !== 'answerCut' && fate !== 'answerFlipped') return give(reply, answer)
    const whole = await buffer(reply)
    if (fate === 'answerLost') return void drop()
    answer.writeHead(reply.statusCode ?? 502, { ...passedOn(reply), 'content-length': whole.length })
    if (fate === 'answerFlipped') return void answer.end(flipped(whole, random))
    await new Promise<void>((written) => answer.write(whole.subarray(0, Math.ceil(whole.length / 2)), () => written()))
    if (socket instanceof Wire) await socket.arrived()
    drop()
  }

  const notThere = () => void (tally.unanswered += 1)

  async function overtaking(): Promise<void> {
    const late = new AbortController()
    const overtaken = new Promise<void>((go) => held.add(go))
    const patience = sleep(HOLD_AT_MOST, undefined, { signal: late.signal }).catch(() => undefined)
    await Promise.race([overtaken, patience])
    late.abort()
  }

  const http = createHttpServer({ keepAliveTimeout: 60_000, requestTimeout: 0 }, (asked, answer) => {
    tally.requests += 1
    for (const each of again.filter(({ at }) => at === tally.requests)) each.send()
    const fate = fateOf(asked)
    befell[fate] += 1
    const waiting = [...held]
    const done = () => {
      for (const go of waiting) {
        held.delete(go)
        go()
      }
    }
    // Taken now: Node takes it from a request that is over.
    const { socket } = asked
    // No endpoint, or it died: as a line would, without a word. The client may have gone before, too.
    pass(asked, answer, fate, socket).catch(() => {
      if (!socket.destroyed) notThere()
      socket.destroy()
    })
    answer.once('close', done)
  })
  const server = createServer({ allowHalfOpen: true }, (raw) => {
    const wire = new Wire(raw, ways)
    wires.add(wire)
    wire.once('close', () => wires.delete(wire))
    http.emit('connection', wire)
  })
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('listening, but on no port')
  setWeather(first)

  return {
    url: `http://localhost:${address.port}`,
    setWeather,
    next: (...fates) => void queue.push(...fates),
    stats: () => ({ ...tally, fates: { ...befell } }),
    close: async () => {
      clearInterval(timer)
      const closed = once(server, 'close')
      server.close()
      for (const wire of wires) wire.destroy()
      http.close()
      await closed
    },
  }
}

/** The answer as it came, in its own time. If either side goes, so does the other: nobody hears of it but by that. */
function give(reply: IncomingMessage, answer: ServerResponse): void {
  answer.writeHead(reply.statusCode ?? 502, passedOn(reply))
  pipeline(reply, answer, () => undefined)
}

/** What is of one connection only stays there. */
function passedOn({ headers }: IncomingMessage) {
  const { connection: _connection, 'keep-alive': _keepAlive, 'transfer-encoding': _coding, ...kept } = headers
  return kept
}

function flipped(body: Buffer, random: () => number): Buffer {
  const other = Buffer.from(body)
  const at = Math.floor(random() * other.length)
  if (at < other.length) other.writeUInt8(other.readUInt8(at) ^ (1 << Math.floor(random() * 8)), at)
  return other
}
