// The endpoint seals the line by itself, and says what is wrong when it cannot.
import { X509Certificate } from 'node:crypto'
import { once } from 'node:events'
import { copyFileSync, readFileSync } from 'node:fs'
import { request } from 'node:https'
import { connect } from 'node:net'
import { join } from 'node:path'
import { connect as connectTls } from 'node:tls'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test, vi } from 'vitest'
import { portOf, serverOver } from '../../src/endpoint/server.ts'
import { readCertificate, type Certificate } from '../../src/endpoint/tls.ts'
import { aFolder } from '../help/a-database.ts'
import { aProcess, aRunningProcess } from './a-process.ts'
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
    // Closed in good order or torn: either will do.
    await new Promise((resolve) => socket.on('error', () => {}).on('close', resolve))
    expect(said).not.toContain('HTTP/1.1 200')
  }
})

test('the process itself does it, takes a renewed certificate while it runs, and keeps the old one if that is no good', async () => {
  const folder = aFolder()
  const files = { TLS_CERT: join(folder, 'cert.pem'), TLS_KEY: join(folder, 'key.pem') }
  copyFileSync(own.cert, files.TLS_CERT)
  copyFileSync(own.key, files.TLS_KEY)
  const endpoint = await aRunningProcess({ DATA_DIR: join(folder, 'data'), ...files })
  expect(endpoint.url).toBe(`https://localhost:${endpoint.port}`)
  expect(await shows(endpoint.port, own.cert)).toBe(true)

  copyFileSync(file('renewed-cert.pem'), files.TLS_CERT)
  endpoint.kill('SIGHUP')
  await vi.waitFor(() => expect(endpoint.output()).toContain('certificate renewed'), 10_000)
  expect(await shows(endpoint.port, file('renewed-cert.pem'))).toBe(true)

  copyFileSync(file('another-key.pem'), files.TLS_KEY)
  endpoint.kill('SIGHUP')
  await vi.waitFor(() => expect(endpoint.output()).toContain('the certificate stays as it was'), 10_000)
  expect(await shows(endpoint.port, file('renewed-cert.pem'))).toBe(true)
})

test('without a certificate it can read the process ends with the sentence', async () => {
  const ended = await aProcess({ DATA_DIR: aFolder(), TLS_CERT: '/nowhere/cert.pem', TLS_KEY: own.key })
  expect(ended).toEqual({ output: 'No se puede leer TLS_CERT (/nowhere/cert.pem): ENOENT.\n', code: 1 })
})

/** Whether that certificate is shown to whoever comes now. */
async function shows(port: number, certificate: string): Promise<boolean> {
  const ca = readFileSync(certificate)
  const socket = connectTls({ host: 'localhost', port, ca })
  await once(socket, 'secureConnect')
  const shown = socket.getPeerCertificate().fingerprint256
  socket.destroy()
  return shown === new X509Certificate(ca).fingerprint256
}
