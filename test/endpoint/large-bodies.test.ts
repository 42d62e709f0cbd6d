// Every route that takes a body refuses one that is too large, as it comes or once it is unpacked, whatever route is added.
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { routes } from '../../src/endpoint/routes.ts'
import { anEndpoint } from './in-process.ts'

const BOMB = new Uint8Array(gzipSync(Buffer.alloc(64_000_000)))
const SEA = new Uint8Array(12_000_000).fill(7)

const taking = routes.filter(({ method }) => method !== 'GET').map(({ method, path }) => ({ method, path }))

test.each(taking)('$method $path', async ({ method, path }) => {
  const endpoint = await anEndpoint()
  const { token, device } = await endpoint.device('secretariat')
  const own = {
    ':mesa': 'condorcanqui',
    ':sha': '0'.repeat(64),
    ':at': '0?size=5000000&mime=image/jpeg',
    ':id': device,
  }
  const to = Object.entries(own).reduce((address, [name, value]) => address.replace(name, value), path)
  const authorization = `Bearer ${token}`
  const packed = { authorization, 'content-encoding': 'gzip' }
  for (const init of [
    { body: BOMB, headers: packed },
    { body: SEA, headers: { authorization } },
  ]) {
    const answer = await endpoint.ask(to, { method, ...init })
    const isRefused = [400, 401, 404, 413].includes(answer.status)
    // Of a part of a file, or a packet, the answer itself says that it was not taken.
    const isNotTaken = answer.status === 200 && /"why":|"is":"unreadable"/.test(await answer.text())
    expect(isRefused || isNotTaken, `${answer.status}`).toBe(true)
  }
  expect(endpoint.logged.join('')).not.toContain('unexpected failure')
  const after = await endpoint.ask('/api/organisation-key', { headers: { authorization } })
  expect(after.status).toBe(200)
})
