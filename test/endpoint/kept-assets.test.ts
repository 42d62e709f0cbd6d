// Parts of earlier builds: served as long as a phone may still run them.
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { assetsFrom } from '../../src/endpoint/assets.ts'
import { KEPT_DAYS, keepAssets } from '../../src/endpoint/kept-assets.ts'
import { aFolder } from '../help/a-database.ts'

const DAY = 86_400_000
const NOW = Date.UTC(2024, 7, 12)

function aBuild() {
  const root = aFolder()
  const [app, kept] = [join(root, 'app'), join(root, 'kept')]
  const built = join(app, 'assets')
  mkdirSync(built, { recursive: true })
  writeFileSync(join(app, 'index.html'), '<p>shell</p>')
  writeFileSync(join(built, 'old-a1.js'), 'old')
  const assets = assetsFrom(app, kept)
  const get = (path: string) => assets(new Request(`http://h${path}`, { headers: { accept: 'text/html' } }))
  const rebuild = () => {
    rmSync(join(built, 'old-a1.js'))
    writeFileSync(join(built, 'new-b2.js'), 'new')
  }
  return { built, kept, get, rebuild }
}

test('a part of the build before is served, for ever fresh, and a name that no build had is not there', async () => {
  const { built, kept, get, rebuild } = aBuild()
  await keepAssets(built, kept, NOW)
  rebuild()
  await keepAssets(built, kept, NOW + DAY)
  const old = await get('/assets/old-a1.js')
  expect(await old?.text()).toBe('old')
  expect(old?.headers.get('cache-control')).toContain('immutable')
  expect(await (await get('/assets/new-b2.js'))?.text()).toBe('new')
  // Never the shell in the place of a part, nor anything beside the kept ones.
  expect(await get('/assets/never-c3.js')).toBeNull()
  writeFileSync(join(kept, '..', 'secret.txt'), 'not for anyone')
  expect(await get('/assets/..%2fsecret.txt')).toBeNull()
})

test('what no endpoint has started with for a long time is let go; what it has now stays', async () => {
  const { built, kept, rebuild } = aBuild()
  await keepAssets(built, kept, NOW)
  rebuild()
  await keepAssets(built, kept, NOW + KEPT_DAYS * DAY)
  expect(existsSync(join(kept, 'old-a1.js'))).toBe(true)
  await keepAssets(built, kept, NOW + (KEPT_DAYS + 1) * DAY)
  expect(readdirSync(kept)).toEqual(['new-b2.js'])
})
