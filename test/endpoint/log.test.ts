// The log tells an operator what happened, and no one a secret or a name.
import { DatabaseError } from 'pg'
import { Writable } from 'node:stream'
import { expect, test } from 'vitest'
import { createLog } from '../../src/endpoint/log.ts'
import { bodyOf, Phone } from './a-phone.ts'
import { anEndpoint } from './in-process.ts'

const METRICS = 'una-llave-que-nadie-adivina'

test('a day of work, with everything that can be refused in it, leaves no token, code, name or content in the log', async () => {
  const endpoint = await anEndpoint({ metricsToken: METRICS })
  const code = await endpoint.code('promoter', ['condorcanqui'], 'Alba Secreta Tentets')
  const { token } = await endpoint.device('promoter', ['condorcanqui'], 'Bruno Reservado Kajekui')
  const office = await endpoint.device('secretariat', [], 'Carla Callada')
  await endpoint.enrol(code)
  await endpoint.enrol(code)
  const phone = new Phone(endpoint, token)
  phone.write('r1', { place: 'Lugar Escondido', attendees: 'not a list' })
  await phone.send()
  const named = { authorization: `Bearer ${office.token}` }
  const held = await endpoint.ask('/api/devices', { headers: named })
  const [device] = (await held.json()).devices
  await endpoint.ask(`/api/devices/${device.id}/people?q=Tentets`, { headers: named })
  await endpoint.ask(`/api/devices/Tentets/people`, { headers: named })
  await endpoint.ask(`/entrar/${code}?codigo=${code}`, {})
  await endpoint.ask(`/api/${code}`, {})
  await endpoint.ask('/metrics', { headers: { authorization: `Bearer ${METRICS}` } })
  await endpoint.ask('/api/unlock', {
    method: 'POST',
    body: JSON.stringify({ device: device.id, code, sealed: 'QQ==' }),
  })
  await endpoint.sync(token, bodyOf([], ['Lugar Escondido']))
  await endpoint.sync(`${token}x`, 'Lugar Escondido')
  await endpoint.close()
  // The database is gone: a failure with a stack.
  await endpoint.sync(token, bodyOf([], []))
  const log = endpoint.logged.join('')
  expect(log).toContain('"request refused"')
  expect(log).toContain('"unexpected failure"')
  const secrets = [
    code,
    token,
    office.token,
    METRICS,
    'Secreta',
    'Tentets',
    'Reservado',
    'Callada',
    'Escondido',
    'Samsung',
  ]
  for (const secret of secrets) expect(log, secret).not.toContain(secret)
  expect(log, 'nor where somebody is').not.toContain('10.0.0.1')
})

test('each request is one line at debug, under a name that its answer has too', async () => {
  const endpoint = await anEndpoint()
  const answer = await endpoint.ask('/api/organisation-key', {})
  const lines = endpoint.logged.map((line) => JSON.parse(line)).filter(({ msg }) => msg === 'answered')
  expect(lines).toHaveLength(1)
  const about = { request: answer.headers.get('x-request-id'), method: 'GET', route: '/api/organisation-key' }
  expect(lines[0]).toMatchObject({ ...about, status: 401 })
  const refused = endpoint.logged.map((line) => JSON.parse(line)).find(({ msg }) => msg === 'request refused')
  expect(refused.request).toBe(about.request)
})

test('of a failure the log tells what and where, not whose row it was', () => {
  const written: string[] = []
  const log = createLog('info', new Writable({ write: (line, _coding, done) => (written.push(String(line)), done()) }))
  const cause = Object.assign(new DatabaseError('invalid input syntax for type bigint: "Rosa Tentets"', 10, 'error'), {
    code: '22P02',
    detail: 'Key (name)=(Rosa Tentets) already exists.',
    where: 'portal with parameter $1 = Rosa Tentets',
  })
  log.error({ err: new Error('relation "person" was not written', { cause }) }, 'unexpected failure')
  const { err } = JSON.parse(written.join(''))
  expect(err).toMatchObject({ message: 'relation "person" was not written', cause: { code: '22P02' } })
  expect(err.stack[0]).toMatch(/^at .*log\.test\.ts/)
  expect(err.cause.message).toBe('invalid input syntax for type bigint: "…"')
  expect(written.join('')).not.toContain('Rosa')
})
