// Listens, and stops without cutting anybody off.
import { createAdaptorServer } from '@hono/node-server'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { assetsFrom } from './assets.ts'
import type { Config } from './config.ts'
import { fail } from './fail.ts'
import { sweepDaily } from './files.ts'
import { createHandler } from './handler.ts'
import { keepAssets } from './kept-assets.ts'
import { createLog } from './log.ts'
import type { Storage } from './storage/contract.ts'

/** Requests still running after this are cut off. */
const PATIENCE_MS = 10_000

export interface Service {
  readonly config: Config
  readonly storage: Storage
  /** Folder of the built app. */
  readonly app: URL
  /** What to say to the person at the console, asked for once it listens. */
  readonly greeting: (url: string) => Promise<string>
}

/** Serves until SIGTERM or SIGINT. Ends the process with a sentence if it cannot listen. */
export async function serve({ config, storage, app, greeting }: Service): Promise<void> {
  const log = createLog(config.logLevel)
  const folder = fileURLToPath(app)
  const kept = join(config.dataDir, 'assets')
  const assets = existsSync(folder) ? assetsFrom(folder, kept) : null
  if (assets) {
    // What this build has is served from its own folder: the endpoint can do without, and says so.
    await keepAssets(join(folder, 'assets'), kept, Date.now()).catch((err) =>
      log.error({ err, kept }, 'the files of this version are not kept for later'),
    )
  }
  if (!assets) log.error({ folder }, 'the app is not built; only the API is served')
  const server = createAdaptorServer({ fetch: createHandler({ storage, log, now: Date.now, assets }).fetch })
  server.listen(config.port, config.host)
  try {
    await once(server, 'listening')
  } catch (error) {
    await storage.close()
    return fail(reasonNotToListen(error, config))
  }
  const { port } = addressOf(server.address())
  process.stdout.write(`${await greeting(`http://localhost:${port}`)}\n`)
  log.info({ port, host: config.host }, 'listening')
  const stopSweeping = sweepDaily({ storage, log, now: Date.now })
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop(signal))

  async function stop(signal: string): Promise<void> {
    log.info({ signal }, 'stopping')
    stopSweeping()
    const closed = once(server, 'close')
    server.close()
    const cutOff = setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), PATIENCE_MS)
    await closed
    clearTimeout(cutOff)
    await storage.close()
    log.info('stopped')
  }
}

function addressOf(address: string | AddressInfo | null): AddressInfo {
  if (address === null || typeof address === 'string') throw new Error('listening, but on no port')
  return address
}

function reasonNotToListen(error: unknown, { port, host }: Config): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE') return `El puerto ${port} ya está en uso. Elige otro: PORT=8788 npm start`
  if (code === 'EACCES')
    return `No hay permiso para usar el puerto ${port}. Elige uno mayor que 1024: PORT=8787 npm start`
  return `No se puede escuchar en ${host}:${port} (${String(code ?? error)}).`
}
