// The built app and its endpoint behind a bad line, with a page for the bench beside the app's own.
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { build } from 'vite'
import { launchDevice, type Device, type DeviceOptions } from '../help/chromium.ts'
import { startEndpoint, type Endpoint } from '../help/endpoint.ts'
import { openLine, type Line } from '../help/line.ts'

export interface Site {
  readonly endpoint: Endpoint
  /** Devices reach the endpoint through it. */
  readonly line: Line
  /** The site's own copy of the build. */
  readonly dist: string
  /** Where the profile of a device of this name is. */
  readonly profile: (name: string) => string
  /** The same name again is the same device, switched on again. */
  readonly switchOn: (name: string, options?: Pick<DeviceOptions, 'form' | 'expected'>) => Promise<Device>
  /** Puts the device's modules at hand in this page; an empty one, unless it is in the app already. */
  readonly bench: (page: Page) => Promise<void>
  /** Makes the bench's device a promoter's. */
  readonly enrol: (page: Page, name?: string) => Promise<void>
  readonly close: () => Promise<void>
}

const PAGE = '/bench.html'
const SCRIPT = 'bench.js'

/** @param script of the page for the bench */
export async function openSite(script = 'test/faults/page.ts'): Promise<Site> {
  const dir = mkdtempSync(join(tmpdir(), 'cuaderno-faults-'))
  const dist = join(dir, 'dist')
  cpSync('dist', dist, { recursive: true })
  symlinkSync(resolve('node_modules'), join(dir, 'node_modules'))
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      outDir: join(dist, 'app'),
      emptyOutDir: false,
      minify: false,
      lib: { entry: script, formats: ['es'], fileName: () => SCRIPT },
    },
  })
  writeFileSync(
    join(dist, 'app', PAGE),
    '<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><title>Bench</title>',
  )
  const endpoint = await startEndpoint(join(dir, 'data'), 'main', dist)
  const line = await openLine({ to: endpoint.url })
  const devices: Device[] = []
  const profile = (name: string) => join(dir, name)

  const switchOn: Site['switchOn'] = async (name, options) => {
    const device = await launchDevice({ dir: profile(name), url: line.url, ...options })
    devices.push(device)
    return device
  }
  const bench = async (page: Page) => {
    if (page.url() === 'about:blank') await page.goto(PAGE)
    await page.addScriptTag({ url: `/${SCRIPT}`, type: 'module' })
    await page.waitForFunction(() => 'bench' in globalThis)
  }
  const enrol: Site['enrol'] = async (page, name = 'Alba') => {
    const code = await endpoint.adminCode('--role', 'promoter', '--mesa', 'condorcanqui', '--name', name)
    const outcome = await page.evaluate(async (given) => {
      const enrolled = await globalThis.bench.carrier.enrol(given, 'a test')
      return enrolled.is === 'enrolled' ? globalThis.bench.carrier.sendNow() : enrolled.problem
    }, code)
    if (outcome !== 'allSent') throw new Error(`not enrolled: ${outcome}`)
  }
  const close = async () => {
    for (const device of devices) await device.close()
    await line.close()
    await endpoint.stop()
    rmSync(dir, { recursive: true, force: true })
  }
  return { endpoint, line, dist, profile, switchOn, bench, enrol, close }
}
