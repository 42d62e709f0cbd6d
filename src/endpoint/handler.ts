// The endpoint as a function from Request to Response: headers, and what each failure answers. Routes: routes.ts.
import type { HttpBindings } from '@hono/node-server'
import { Hono, type Context } from 'hono'
import type { Problem } from '../domain/problem.ts'
import type { ProblemAnswer } from '../protocol/enrol.ts'
import type { Assets } from './assets.ts'
import type { Deps } from './deps.ts'
import { gzipped, takesGzip } from './gzip.ts'
import { JsonText } from './json-text.ts'
import { routes } from './routes.ts'
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

const SECURITY = {
  'Content-Security-Policy': [
    "default-src 'self'",
    "img-src 'self' data: blob:",
    // What was recorded is heard from the page's own memory.
    "media-src 'self' blob:",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; '),
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(self), geolocation=(self), microphone=(self), payment=()',
}

/** Empty in tests, where no socket is behind a request. */
type Bindings = Partial<HttpBindings>
type At = Context<{ Bindings: Bindings }>

const TRIES_A_MINUTE = 10
/** Below this, packing costs more than it saves. */
const WORTH_PACKING = 1_000

export function createHandler({ assets, ...deps }: Deps & { readonly assets: Assets | null }) {
  const { storage, log } = deps
  const tries = new TokenBucket(TRIES_A_MINUTE)
  const app = new Hono<{ Bindings: Bindings }>()

  app.use(async (c, next) => {
    await next()
    for (const [name, value] of Object.entries(SECURITY)) c.res.headers.set(name, value)
    log.debug({ method: c.req.method, path: c.req.path, status: c.res.status }, 'answered')
  })

  for (const { method, path, answer } of routes) {
    app.on(method, path, async (c) => {
      const address = c.env?.incoming?.socket.remoteAddress ?? 'unknown'
      return reply(c, await answer(c.req.raw, { ...deps, tries, address }))
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
