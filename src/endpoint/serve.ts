// Listens, and stops without cutting anybody off.
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { assetsFrom } from './assets.ts'
import { startBackups } from './backup/start-backups.ts'
import type { Config } from './config.ts'
import { fail } from './fail.ts'
import { sweepDaily } from './files.ts'
import { createHandler } from './handler.ts'
import { keepAssets } from './kept-assets.ts'
import { logHeadDaily } from './law/log-head.ts'
import { createLog } from './log.ts'
import { Readiness } from './readiness.ts'
import { portOf, serverOver } from './server.ts'
import type { Storage } from './storage/contract.ts'
import { readCertificate } from './tls.ts'

/** Requests still running after this are cut off. */
const PATIENCE_MS = 10_000

export interface Service {
  readonly config: Config
  readonly storage: Storage
  /** Folder of the built app. */
  readonly app: URL
  /** The administrator's commands, which make the backups. */
  readonly admin: URL
  /** What to say to the person at the console, asked for once it listens. */
  readonly greeting: (url: string) => Promise<string>
}

/** Serves until SIGTERM or SIGINT. Ends the process with a sentence if it cannot listen. */
export async function serve({ config, storage, app, admin, greeting }: Service): Promise<void> {
  const log = createLog(config.logLevel)
  const certificate = config.tls && readCertificate(config.tls)
  if (typeof certificate === 'string') {
    await storage.close()
    return fail(certificate)
  }
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
  const readiness = new Readiness(storage, Date.now)
  const handler = createHandler({ ...config, storage, log, now: Date.now, assets, readiness })
  const server = serverOver(handler.fetch, certificate)
  server.listen(config.port, config.host)
  try {
    await once(server, 'listening')
  } catch (error) {
    await storage.close()
    return fail(reasonNotToListen(error, config))
  }
  const port = portOf(server)
  process.stdout.write(`${await greeting(`${config.tls ? 'https' : 'http'}://localhost:${port}`)}\n`)
  log.info({ port, host: config.host }, 'listening')
  const deps = { storage, log, now: Date.now }
  const stopSweeping = sweepDaily(deps)
  const stopSaying = logHeadDaily(deps)
  const stopBackups = startBackups(deps, config.backups, fileURLToPath(admin))
  if (config.tls) process.on('SIGHUP', renewCertificate)
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop(signal))

  /** A certificate lives some months and the endpoint years: the new one is taken while it runs. */
  function renewCertificate(): void {
    if (!config.tls || !('setSecureContext' in server)) return
    const renewed = readCertificate(config.tls)
    if (typeof renewed === 'string') return log.error({ why: renewed }, 'the certificate stays as it was')
    server.setSecureContext(renewed)
    log.info('certificate renewed')
  }

  async function stop(signal: string): Promise<void> {
    log.info({ signal }, 'stopping')
    readiness.stop()
    stopSweeping()
    await stopSaying()
    await new Promise((go) => setTimeout(go, config.drainSeconds * 1_000))
    await stopBackups()
    const closed = once(server, 'close')
    server.close()
    const cutOff = setTimeout(() => server.closeAllConnections(), PATIENCE_MS)
    await closed
    clearTimeout(cutOff)
    await storage.close()
    log.info('stopped')
  }
}

function reasonNotToListen(error: unknown, { port, host }: Config): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE') return `El puerto ${port} ya está en uso. Elige otro: PORT=8788 npm start`
  if (code === 'EACCES')
    return `No hay permiso para usar el puerto ${port}. Elige uno mayor que 1024: PORT=8787 npm start`
  return `No se puede escuchar en ${host}:${port} (${String(code ?? error)}).`
}
