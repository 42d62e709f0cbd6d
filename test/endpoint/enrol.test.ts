// A one-time code becomes a device, once.
import { expect, test } from 'vitest'
import { hashOf } from '../../src/endpoint/secret.ts'
import { code as codeSchema, enrolAnswer, type EnrolAnswer } from '../../src/protocol/enrol.ts'
import { anEndpoint } from './in-process.ts'

const problemOf = async (response: Response) => [response.status, (await response.json()).problem]
const DAY = 86_400_000

test('a code gives a device its token, its person and its grants', async () => {
  const endpoint = await anEndpoint()
  const code = await endpoint.code('promoter', ['condorcanqui'], 'Alba Ficticia Prueba')
  expect(codeSchema.safeParse(code).success).toBe(true)
  const answer = enrolAnswer.parse(await (await endpoint.enrol(code)).json())
  expect(answer.person).toEqual({
    name: 'Alba Ficticia Prueba',
    role: 'promoter',
    region: 'amazonas',
    mesa: 'condorcanqui',
  })
  expect(answer.token).toMatch(/^[\w-]{43}$/)
})

test('the secretariat writes everywhere', async () => {
  const endpoint = await anEndpoint()
  const { grants, person } = await endpoint.device('secretariat')
  expect(person.mesa).toBeNull()
  expect(grants).toHaveLength(9)
  expect(new Set(grants.map(({ access }) => access))).toEqual(new Set(['write']))
})

test('a coordinator reads the mesa named, and the region', async () => {
  const endpoint = await anEndpoint()
  const { grants } = await endpoint.device('coordinator', ['condorcanqui'])
  expect(grants).toEqual([
    { mesa: 'amazonas', access: 'read' },
    { mesa: 'condorcanqui', access: 'read' },
  ])
})

test('a code nobody gave, one used before and one out of date each have their own refusal', async () => {
  const endpoint = await anEndpoint()
  expect(await problemOf(await endpoint.enrol('ABCDEFGHJK'))).toEqual([404, 'unknownCode'])
  const used = await endpoint.code('secretariat')
  await endpoint.enrol(used)
  expect(await problemOf(await endpoint.enrol(used))).toEqual([410, 'usedCode'])
  const late = await endpoint.code('secretariat')
  endpoint.clock.now += 7 * DAY + 1
  expect(await problemOf(await endpoint.enrol(late))).toEqual([410, 'usedCode'])
})

test('whatever a phone calls itself and says it holds, it gets in and stays in', async () => {
  const endpoint = await anEndpoint()
  const code = await endpoint.code('secretariat')
  const body = JSON.stringify({ code, device: 'Samsung\0 "A05"' })
  const { device } = enrolAnswer.parse(await (await endpoint.ask('/api/enrol', { method: 'POST', body })).json())
  const unsent = Number.MAX_SAFE_INTEGER
  endpoint.storage.noteVisit({ device, at: endpoint.clock.now, unsent, app: 'a\u0000' })
  await endpoint.storage.noteWaiting()
  expect(await endpoint.storage.devices()).toHaveLength(1)
})

test('of two phones with one code, one gets in', async () => {
  const endpoint = await anEndpoint()
  const code = await endpoint.code('secretariat')
  const answers = await Promise.all([endpoint.enrol(code), endpoint.enrol(code)])
  expect(answers.map(({ status }) => status)).toEqual(expect.arrayContaining([200, 410]))
})

test('a code that cannot be one, or a body that is not JSON, is a bad request', async () => {
  const endpoint = await anEndpoint()
  expect(await problemOf(await endpoint.enrol('0000000000'))).toEqual([400, 'badRequest'])
  const response = await endpoint.ask('/api/enrol', { method: 'POST', body: 'hello' })
  expect(await problemOf(response)).toEqual([400, 'badRequest'])
})

test('an address has ten tries a minute; others are not held up by it', async () => {
  const endpoint = await anEndpoint()
  const statuses = []
  for (let tries = 0; tries < 12; tries++) statuses.push((await endpoint.enrol('ABCDEFGHJK')).status)
  expect(statuses).toEqual([...Array<number>(10).fill(404), 429, 429])
  expect((await endpoint.enrol('ABCDEFGHJK', '10.0.0.2')).status).toBe(404)
  endpoint.clock.now += 6_000
  expect((await endpoint.enrol('ABCDEFGHJK')).status).toBe(404)
  expect((await endpoint.enrol('ABCDEFGHJK')).status).toBe(429)
})

test('another code for the same person is for the same person, and may add a mesa', async () => {
  const endpoint = await anEndpoint()
  const mesasOf = ({ grants }: EnrolAnswer) => grants.map(({ mesa }) => mesa)
  const first = await endpoint.device('promoter', ['condorcanqui'], 'Alba')
  const second = await endpoint.device('promoter', ['condorcanqui', 'bagua'], 'Alba')
  expect(mesasOf(first)).toEqual(['amazonas', 'condorcanqui'])
  expect(mesasOf(second)).toEqual(['amazonas', 'bagua', 'condorcanqui'])
  expect((await endpoint.storage.callerByToken(hashOf(first.token)))?.grants).toEqual(second.grants)
})

test('neither codes nor tokens are in the log or in the database', async () => {
  const endpoint = await anEndpoint()
  const code = await endpoint.code('secretariat')
  const { token } = enrolAnswer.parse(await (await endpoint.enrol(code)).json())
  const log = endpoint.logged.join('')
  expect(log).toContain('device enrolled')
  expect(log).not.toContain(code)
  expect(log).not.toContain(token)
  expect(await endpoint.storage.callerByToken(token)).toBeNull()
})
