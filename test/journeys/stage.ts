// What every journey stands on: an endpoint, and phones and laptops that know it, each on a folder of its own.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launchDevice, type Device, type DeviceOptions } from '../help/chromium.ts'
import { startEndpoint } from '../help/endpoint.ts'

export type Stage = Awaited<ReturnType<typeof openStage>>

/** @param program `main`, or `demo` with its year of invented records */
export async function openStage(program: 'main' | 'demo' = 'main') {
  const dir = mkdtempSync(join(tmpdir(), 'cuaderno-journey-'))
  const endpoint = await startEndpoint(join(dir, 'data'), program, process.env['DIST'] ?? 'dist')
  const devices: Device[] = []

  /** The same profile again is the same device, switched on again. */
  const switchOn = async (profile: string, signal: boolean, options: Partial<DeviceOptions> = {}): Promise<Device> => {
    const device = await launchDevice({ dir: join(dir, profile), url: endpoint.url, ...options })
    devices.push(device)
    await device.context.setOffline(!signal)
    return device
  }
  const codeFor = (name: string) => endpoint.adminCode('--role', 'promoter', '--mesa', 'condorcanqui', '--name', name)
  /** The link that the demonstration prints for somebody. */
  const linkFor = (who: 'Promotora' | 'Secretaría Técnica'): string =>
    new RegExp(`^${who}.*(/entrar#codigo=.*)$`, 'm').exec(endpoint.output())?.[1] ?? ''
  const close = async () => {
    for (const device of devices) await device.close()
    await endpoint.stop()
    rmSync(dir, { recursive: true, force: true })
  }
  return { dir, endpoint, switchOn, codeFor, linkFor, close }
}
