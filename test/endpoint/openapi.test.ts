// The OpenAPI document says what the endpoint does: every route is in it, and every answer is as it tells.
import { expect, test } from 'vitest'
import * as z from 'zod'
import { deviceId, mesaId } from '../../src/domain/id.ts'
import { invite } from '../../src/endpoint/invite.ts'
import { openApi } from '../../src/endpoint/openapi/document.ts'
import { shapes } from '../../src/endpoint/openapi/shapes.ts'
import { STATUS } from '../../src/endpoint/problem-status.ts'
import { routes } from '../../src/endpoint/routes.ts'
import { giveUnlockCode } from '../../src/endpoint/unlock.ts'
import { problemAnswer } from '../../src/protocol/enrol.ts'
import { sealTo } from '../../src/protocol/sealed.ts'
import { samples, type Asked } from './every-route.ts'
import { twoRegions, type TwoRegions } from './two-regions.ts'

const content = z.record(z.string(), z.object({ schema: z.record(z.string(), z.json()).optional() }))
const operation = z.object({
  summary: z.string(),
  responses: z.record(z.string(), z.object({ description: z.string(), content })),
})
const document = z.object({
  openapi: z.literal('3.1.0'),
  paths: z.record(z.string(), z.record(z.string(), operation)),
  components: z.object({ schemas: z.record(z.string(), z.record(z.string(), z.json())) }),
})
const keyOf = (method: string, path: string) => `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`

test('the document has every route of the table and no other, and nothing is described that is no route', async () => {
  const { endpoint } = await twoRegions()
  const answer = await endpoint.ask('/api/openapi.json', {})
  const { paths } = document.parse(await answer.json())
  const told = Object.entries(paths).flatMap(([path, ways]) => Object.keys(ways).map((method) => keyOf(method, path)))
  const there = routes.map(({ method, path }) => `${method} ${path}`)
  expect(told.toSorted()).toEqual(there.toSorted())
  expect(Object.keys(shapes).toSorted()).toEqual(there.toSorted())
})

test('a route that nobody described is not passed over in silence', () => {
  expect(() => openApi([{ method: 'GET', path: '/api/new', does: 'nothing yet' }])).toThrow('GET /api/new')
})

/** What is asked beside the samples: it makes something by lot each time. */
async function entering({ endpoint: { storage, clock }, amazonas: { names } }: TwoRegions): Promise<[string, Asked][]> {
  const named = { role: 'promoter', name: 'Nueva', mesas: [mesaId.parse(names.mesa)] } as const
  const code = await invite(storage, named, clock.now)
  const unlock = await giveUnlockCode(storage, deviceId.parse(names.device), clock.now)
  const inside = new TextEncoder().encode(JSON.stringify({ device: names.device, key: 'AAAA' }))
  const sealed = Buffer.from(await sealTo(names.key, inside)).toString('base64')
  const enrol = { path: '/api/enrol', body: JSON.stringify({ code, device: 'Samsung A05' }) }
  const open = { path: '/api/unlock', body: JSON.stringify({ device: names.device, code: unlock, sealed }) }
  return [enrol, enrol, open, open].map((asked) => [`POST ${asked.path}`, asked])
}

test(
  'every answer to every route is as the document tells, and each route answers well at least once',
  { timeout: 120_000 },
  async () => {
    const world = await twoRegions()
    const { endpoint, amazonas, nobody } = world
    const { paths, components } = document.parse(await (await endpoint.ask('/api/openapi.json', {})).json())
    const byRoute = new Map(
      Object.entries(paths).flatMap(([path, ways]) =>
        Object.entries(ways).map(([method, told]) => [keyOf(method, path), told] as const),
      ),
    )
    const schemas = new Map<unknown, z.ZodType>()
    const schemaOf = (told: Record<string, z.core.util.JSONType> = {}): z.ZodType => {
      const known = schemas.get(told) ?? z.fromJSONSchema('$ref' in told ? (components.schemas['Problem'] ?? {}) : told)
      schemas.set(told, known)
      return known
    }
    const well = new Set<string>()
    let asked = 0

    async function check(route: string, { path, body, headers }: Asked, token: string | null): Promise<void> {
      const [method = ''] = route.split(' ')
      const init = { method, headers: { ...headers, ...(token && { authorization: `Bearer ${token}` }) } }
      const answer = await endpoint.ask(
        path,
        body === undefined ? init : { ...init, body },
        `10.3.${(asked += 1) % 250}.1`,
      )
      const [type = ''] = answer.headers.get('content-type')?.split(';') ?? []
      const text = await answer.text()
      const name = `${route} ${answer.status} ${text.slice(0, 200)}`
      const told = byRoute.get(route)?.responses[answer.status]
      expect(told?.content[type], name).toBeDefined()
      if (answer.ok) well.add(route)
      if (type !== 'application/json') return
      const json: unknown = JSON.parse(text)
      expect(schemaOf(told?.content[type]?.schema).safeParse(json).error, name).toBeUndefined()
      if (answer.ok) return
      const { problem } = problemAnswer.parse(json)
      expect(told?.description.split(', '), name).toContain(problem)
      expect(STATUS[problem]).toBe(answer.status)
    }

    for (const [at, { route, ask }] of samples.entries()) {
      for (const [n, token] of [...Object.values(amazonas.tokens), null].entries()) {
        await check(route, await ask(amazonas.names, amazonas, at * 10 + n), token)
        await check(route, await ask(nobody, amazonas, 1_000 + at * 10 + n), token)
      }
      const junk = route.startsWith('GET') ? {} : { body: '{"a":1}' }
      await check(route, { ...(await ask(nobody, amazonas, 9_000 + at)), ...junk }, amazonas.tokens.secretariat)
    }
    for (const [route, each] of await entering(world)) await check(route, each, null)
    expect([...byRoute.keys()].filter((route) => !well.has(route))).toEqual([])
  },
)
