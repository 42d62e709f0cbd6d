// The built app: for ever, or always fresh, or not there.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { assetsFrom } from '../../src/endpoint/assets.ts'
import { aFolder } from '../help/a-database.ts'

function anApp() {
  const root = aFolder()
  const folder = join(root, 'app')
  mkdirSync(join(folder, 'assets'), { recursive: true })
  writeFileSync(join(root, 'secret.txt'), 'not for anyone')
  writeFileSync(join(folder, 'index.html'), '<p>shell</p>')
  writeFileSync(join(folder, 'sw.js'), 'self')
  writeFileSync(join(folder, 'icon.png'), 'png')
  writeFileSync(join(folder, 'manifest.webmanifest'), '{}')
  writeFileSync(join(folder, 'assets/main-a1.js'), 'plain')
  writeFileSync(join(folder, 'assets/packed-b2.js'), 'plain')
  writeFileSync(join(folder, 'assets/packed-b2.js.br'), 'as brotli')
  writeFileSync(join(folder, 'assets/packed-b2.js.gz'), gzipSync('as gzip'))
  const assets = assetsFrom(folder)
  return (path: string, headers: Record<string, string> = {}) => assets(new Request(`http://h${path}`, { headers }))
}
const asPage = { accept: 'text/html,application/xhtml+xml' }

test('a hashed file stays for ever; the shell, the worker and the manifest are asked for each time', async () => {
  const get = anApp()
  expect((await get('/assets/main-a1.js'))?.headers.get('cache-control')).toContain('immutable')
  for (const path of ['/', '/sw.js', '/manifest.webmanifest', '/icon.png']) {
    expect((await get(path))?.headers.get('cache-control')).toBe('no-cache')
  }
})

test('each file says what it is', async () => {
  const get = anApp()
  const typeOf = async (path: string) => (await get(path))?.headers.get('content-type')
  expect(await typeOf('/assets/main-a1.js')).toBe('text/javascript; charset=utf-8')
  expect(await typeOf('/manifest.webmanifest')).toBe('application/manifest+json')
})

test('every page of the app gets the shell; a missing file gets nothing', async () => {
  const get = anApp()
  expect(await (await get('/reuniones/k1.s1.1/acta', asPage))?.text()).toBe('<p>shell</p>')
  for (const path of ['/reuniones/life.run.1', '/reuniones/ab.cd.1/acuerdos/ab.cd.2']) {
    expect(await (await get(path, asPage))?.text()).toBe('<p>shell</p>')
    expect(await get(path)).toBeNull()
  }
  expect(await get('/robots.txt', asPage)).toBeNull()
  expect(await get('/assets/gone-c3.js', asPage)).toBeNull()
  expect(await get('/reuniones')).toBeNull()
})

test('nothing outside the folder is served', async () => {
  const get = anApp()
  for (const path of [
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/%00',
    '/%',
  ]) {
    expect(await get(path)).toBeNull()
  }
})

test('what is packed beside the file is preferred; otherwise it is packed here', async () => {
  const get = anApp()
  const bytesOf = async (path: string, coding: string) => {
    const response = await get(path, { 'accept-encoding': coding })
    return [
      response?.headers.get('content-encoding'),
      Buffer.from((await response?.arrayBuffer()) ?? new ArrayBuffer(0)),
    ] as const
  }
  expect((await bytesOf('/assets/packed-b2.js', 'gzip, br'))[1].toString()).toBe('as brotli')
  expect(gunzipSync((await bytesOf('/assets/packed-b2.js', 'gzip, br;q=0'))[1]).toString()).toBe('as gzip')
  const [coding, bytes] = await bytesOf('/assets/main-a1.js', 'gzip, br')
  expect([coding, gunzipSync(bytes).toString()]).toEqual(['gzip', 'plain'])
  expect(await bytesOf('/assets/main-a1.js', '')).toEqual([null, Buffer.from('plain')])
  expect((await bytesOf('/icon.png', 'gzip'))[0]).toBeNull()
})

test('who has the file already is told so', async () => {
  const get = anApp()
  const tag = (await get('/'))?.headers.get('etag') ?? ''
  expect((await get('/', { 'if-none-match': tag }))?.status).toBe(304)
})
