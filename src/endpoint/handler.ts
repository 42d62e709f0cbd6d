// The endpoint as a function from Request to Response: headers, and what each failure answers. Routes: routes.ts.
import type { HttpBindings } from '@hono/node-server'
import { Hono, type Context } from 'hono'
import type { Problem } from '../domain/problem.ts'
import type { ProblemAnswer } from '../protocol/enrol.ts'
import type { Assets } from './assets.ts'
import { isFromDevice } from './caller.ts'
import { LIMITS, type Config } from './config.ts'
import type { Deps } from './deps.ts'
import { Gate } from './gate.ts'
import { gzipped, takesGzip } from './gzip.ts'
import { JsonText } from './json-text.ts'
import { networkOf, originBehind } from './proxies.ts'
import { routes } from './routes.ts'
import { secure } from './security-headers.ts'
import { StorageUnavailable } from './storage/contract.ts'
import { TokenBucket } from './token-bucket.ts'

const STATUS = {
  badRequest: 400,
  unsupportedProtocol: 400,
  unauthorised: 401,
  notAllowed: 403,
  unknownCode: 404,
  notFound: 404,
  usedCode: 410,
  tooLarge: 413,
  tooManyTries: 429,
  unavailable: 503,
} as const satisfies Record<Problem, number>

/** Empty in tests, where no socket is behind a request. */
type Bindings = Partial<HttpBindings>
type At = Context<{ Bindings: Bindings }>

const TRIES_A_MINUTE = 10
/** Below this, packing costs more than it saves. */
const WORTH_PACKING = 1_000

export interface Parts extends Deps {
  readonly assets: Assets | null
  readonly proxies?: Config['proxies']
  readonly limits?: Config['limits']
}

export function createHandler({ assets, proxies = [], limits = LIMITS, ...deps }: Parts) {
  const { storage, log, now } = deps
  const tries = new TokenBucket(TRIES_A_MINUTE)
  const gate = new Gate(limits, now)
  const originOf = originBehind(proxies)
  const whence = (c: At) => originOf(c.env?.incoming?.socket.remoteAddress, c.req.raw.headers)
  const app = new Hono<{ Bindings: Bindings }>()

  app.use(async (c, next) => {
    await next()
    const isOverTls = new URL(c.req.url).protocol === 'https:'
    secure(c.res.headers, isOverTls || whence(c).isSealed)
    log.debug({ method: c.req.method, path: c.req.path, status: c.res.status }, 'answered')
  })

  for (const { method, path, weight, answer } of routes) {
    app.on(method, path, async (c) => {
      const address = networkOf(whence(c).address)
      const entry = gate.enter(c.req.raw, address, weight ?? 1)
      if ('wait' in entry) return tooMany(c, entry.wait)
      try {
        const said = await answer(c.req.raw, { ...deps, tries, address })
        return said === 'tooManyTries' ? tooMany(c, tries.secondsUntil(address, now())) : await reply(c, said)
      } finally {
        entry.leave(isFromDevice(c.req.raw))
      }
    })
  }
  app.all('/api/*', (c) => reply(c, 'notFound'))
  app.get('/health', async (c) => {
    await storage.check()
    return c.json({ status: 'ok' })
  })
  app.get('*', async (c) => (await assets?.(c.req.raw)) ?? reply(c, 'notFound'))
  app.notFound((c) => reply(c, 'notFound'))

  app.onError((error, c) => {
    if (error instanceof StorageUnavailable) {
      log.error({ path: c.req.path, err: error }, 'storage unavailable')
      return reply(c, 'unavailable')
    }
    log.error({ path: c.req.path, err: error }, 'unexpected failure')
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
      const status = STATUS[answer]
      if (c.req.path.startsWith('/api/')) log.info({ path: c.req.path, problem: answer, status }, 'request refused')
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
