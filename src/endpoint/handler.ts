// The endpoint as a function from Request to Response: headers, and what each failure answers. Routes: routes.ts.
import type { HttpBindings } from '@hono/node-server'
import { Hono, type Context } from 'hono'
import { randomBytes } from 'node:crypto'
import { performance } from 'node:perf_hooks'
import type { Logger } from 'pino'
import type { Problem } from '../domain/problem.ts'
import type { ProblemAnswer } from '../protocol/enrol.ts'
import type { Assets } from './assets.ts'
import { isRecognised } from './caller.ts'
import { LIMITS, type Config } from './config.ts'
import type { Deps } from './deps.ts'
import { DiskNotice } from './disk-notice.ts'
import { Gate } from './gate.ts'
import { gzipped, takesGzip } from './gzip.ts'
import { JsonText } from './json-text.ts'
import { Meter } from './meter.ts'
import { metricsOf } from './metrics.ts'
import { networkOf, originBehind } from './proxies.ts'
import { STATUS } from './problem-status.ts'
import { Readiness } from './readiness.ts'
import { routes } from './routes.ts'
import { secure } from './security-headers.ts'
import { StorageUnavailable } from './storage/contract.ts'
import { TokenBucket } from './token-bucket.ts'

interface Env {
  /** Empty in tests, where no socket is behind a request. */
  Bindings: Partial<HttpBindings>
  Variables: { log: Logger; route: string }
}
type At = Context<Env>

const TRIES_A_MINUTE = 10
/** Below this, packing costs more than it saves. */
const WORTH_PACKING = 1_000

export interface Parts extends Deps {
  readonly assets: Assets | null
  readonly proxies?: Config['proxies']
  readonly limits?: Config['limits']
  readonly metricsToken?: Config['metricsToken']
  readonly readiness?: Readiness
}

export function createHandler({ assets, proxies = [], limits = LIMITS, ...parts }: Parts) {
  const { storage, now, metricsToken = null, readiness = new Readiness(storage, now) } = parts
  const tries = new TokenBucket(TRIES_A_MINUTE)
  const gate = new Gate(limits, now)
  const meter = new Meter()
  const metrics = metricsToken === null ? null : metricsOf(metricsToken, meter, storage)
  const disk = new DiskNotice(parts.log, now)
  const originOf = originBehind(proxies)
  const whence = (c: At) => originOf(c.env?.incoming?.socket.remoteAddress, c.req.raw.headers)
  const app = new Hono<Env>()

  app.use(async (c, next) => {
    const started = performance.now()
    const id = randomBytes(6).toString('hex')
    c.set('log', parts.log.child({ request: id }))
    c.set('route', 'other')
    meter.begin()
    await next()
    const isOverTls = c.req.url.startsWith('https:')
    secure(c.res.headers, isOverTls || whence(c).isSealed)
    c.res.headers.set('X-Request-Id', id)
    // The line would be kept for a next request, and there will be none.
    if (readiness.isStopping) c.res.headers.set('Connection', 'close')
    const [{ method }, { status }, route] = [c.req, c.res, c.get('route')]
    const milliseconds = performance.now() - started
    meter.end({ method, route, status, seconds: milliseconds / 1000 })
    c.get('log').debug({ method, route, status, ms: Math.round(milliseconds) }, 'answered')
  })

  for (const { method, path, weight, answer } of routes) {
    app.on(method, path, async (c) => {
      c.set('route', path)
      const address = networkOf(whence(c).address)
      const entry = gate.enter(c.req.raw, address, weight ?? 1)
      if ('wait' in entry) return tooMany(c, entry.wait)
      try {
        const said = await answer(c.req.raw, { storage, now, log: c.get('log'), meter, tries, address })
        if (method !== 'GET' && typeof said !== 'string') disk.written()
        return said === 'tooManyTries' ? tooMany(c, tries.secondsUntil(address, now())) : await reply(c, said)
      } finally {
        entry.leave(isRecognised(c.req.raw))
      }
    })
  }
  app.all('/api/*', (c) => reply(c, 'notFound'))
  app.get('/health', async (c) => {
    c.set('route', '/health')
    await storage.check()
    return c.json({ status: 'ok' })
  })
  app.get('/ready', async (c) => {
    c.set('route', '/ready')
    const status = await readiness.standing()
    return c.json({ status }, status === 'ready' ? 200 : 503, { 'Cache-Control': 'no-store' })
  })
  app.get('/metrics', async (c) => {
    c.set('route', '/metrics')
    if (!metrics) return reply(c, 'notFound')
    const text = await metrics(c.req.raw)
    if (text === null) return reply(c, 'unauthorised')
    return c.body(text, 200, { 'Content-Type': 'text/plain; version=0.0.4', 'Cache-Control': 'no-store' })
  })
  app.get('*', async (c) => {
    c.set('route', 'app')
    return (await assets?.(c.req.raw)) ?? reply(c, 'notFound')
  })
  app.notFound((c) => reply(c, 'notFound'))

  app.onError((error, c) => {
    const route = c.get('route')
    if (error instanceof StorageUnavailable) {
      if (error.isFull) disk.full(error)
      else c.get('log').error({ route, err: error }, 'storage unavailable')
      return reply(c, 'unavailable')
    }
    c.get('log').error({ route, err: error }, 'unexpected failure')
    return c.json(problemAnswer('unavailable'), 500)
  })

  function tooMany(c: At, seconds: number): Promise<Response> {
    c.header('Retry-After', String(seconds))
    return reply(c, 'tooManyTries')
  }

  async function reply(c: At, answer: object | Problem): Promise<Response> {
    if (answer instanceof Response) return answer
    c.header('Cache-Control', 'no-store')
    if (typeof answer === 'string') {
      const [status, route] = [STATUS[answer], c.get('route')]
      meter.refused(answer)
      if (c.req.path.startsWith('/api/')) c.get('log').info({ route, problem: answer, status }, 'request refused')
      return c.json(problemAnswer(answer), status)
    }
    const text = answer instanceof JsonText ? answer.text : JSON.stringify(answer)
    if (text.length < WORTH_PACKING || !takesGzip(c.req.raw))
      return c.body(text, 200, { 'Content-Type': 'application/json' })
    return c.body(await gzipped(text), 200, {
      'Content-Type': 'application/json',
      'Content-Encoding': 'gzip',
      Vary: 'Accept-Encoding',
    })
  }

  return app
}

const problemAnswer = (problem: Problem): ProblemAnswer => ({ kind: 'mclcp-problem', problem })
