// The endpoint seals the line by itself, and says what is wrong when it cannot.
import { once } from 'node:events'
import { request } from 'node:https'
import { connect } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { portOf, serverOver } from '../../src/endpoint/server.ts'
import { readCertificate, type Certificate } from '../../src/endpoint/tls.ts'
import { aFolder } from '../help/a-database.ts'
import { anEndpoint } from './in-process.ts'

const file = (name: string) => fileURLToPath(new URL(`tls/${name}`, import.meta.url))
const own = { cert: file('cert.pem'), key: file('key.pem') }

function usable(): Certificate {
  const read = readCertificate(own)
  if (typeof read === 'string') throw new Error(read)
  return read
}

async function listening(...given: Parameters<typeof serverOver>) {
  const server = serverOver(...given)
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return portOf(server)
}

test('over TLS the answers come, and the browser is told to come no other way', async () => {
  const { fetch } = await anEndpoint()
  const port = await listening(fetch, usable())
  const asked = request({ host: 'localhost', port, path: '/health', ca: usable().cert })
  asked.end()
  const [answer] = await once(asked, 'response')
  expect(answer.statusCode).toBe(200)
  expect(answer.headers['strict-transport-security']).toBe('max-age=31536000')
  answer.resume()
})

test('what cannot be read, or does not fit, is told in a sentence that names it', () => {
  const nowhere = join(aFolder(), 'nowhere.pem')
  expect(readCertificate({ ...own, cert: nowhere })).toBe(`No se puede leer TLS_CERT (${nowhere}): ENOENT.`)
  expect(readCertificate({ ...own, key: nowhere })).toBe(`No se puede leer TLS_KEY (${nowhere}): ENOENT.`)
  expect(readCertificate({ ...own, key: file('another-key.pem') })).toContain('no sirven juntos')
  expect(readCertificate({ cert: own.key, key: own.key })).toContain('no sirven juntos')
})

test('who sends a request letter by letter loses the line', async () => {
  const { fetch } = await anEndpoint()
  const impatient = { headersTimeout: 100, requestTimeout: 200, connectionsCheckingInterval: 50 }
  const port = await listening(fetch, null, impatient)
  for (const begun of [
    'GET /health HTTP/1.1\r\nHost:',
    'POST /api/sync HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\na',
  ]) {
    const socket = connect(port, '127.0.0.1')
    let said = ''
    socket.on('data', (data: Buffer) => (said += data.toString()))
    socket.write(begun)
    await once(socket, 'close')
    expect(said).not.toContain('HTTP/1.1 200')
  }
})
