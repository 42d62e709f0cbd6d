// The real endpoint as it is built, in a process of its own: started, stopped, killed and started again by a journey.
import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { CODE_ALPHABET, CODE_LENGTH, tidyCode } from '../../src/protocol/enrol.ts'

const READY_WITHIN_MS = 20_000
const half = `[${CODE_ALPHABET}]{${CODE_LENGTH / 2}}`
const CODE = new RegExp(`\\b${half}[- ]?${half}\\b`)

export interface Endpoint {
  readonly url: string
  readonly dataDir: string
  /** The secretariat's first code, as printed by the very first start on this data; null on later ones. */
  readonly firstCode: string | null
  /** Of the process in its current life. */
  pid(): number
  /** Everything it printed in its current life. */
  output(): string
  /** What one of `npm run admin`'s commands prints, on the same data. */
  admin(...args: readonly string[]): Promise<string>
  /** A code as `npm run admin` gives it: `adminCode('--role', 'promoter', '--mesa', 'condorcanqui', '--name', 'Rosa')`. */
  adminCode(...args: string[]): Promise<string>
  /** Ends it as an operator would (SIGTERM). May be called again. */
  stop(): Promise<void>
  /** SIGKILL, in the middle of whatever it does. */
  kill(): Promise<void>
  /** Starts it again on the same port and data. @param changed of its environment, from now on; commands have it too */
  restart(changed?: NodeJS.ProcessEnv): Promise<void>
}

/**
 * Starts the built endpoint on a free port.
 * @param dataDir a folder of its own, kept by the caller
 * @param program `main`, or `demo` with its year of invented records
 * @param dist where the build is, for a journey that changes it
 * @param settings of its environment, beyond its port and its folder
 */
export async function startEndpoint(
  dataDir: string,
  program: 'main' | 'demo' = 'main',
  dist = 'dist',
  settings: NodeJS.ProcessEnv = {},
): Promise<Endpoint> {
  const port = await freePort()
  const env = { ...process.env, ...settings, NODE_ENV: 'production', PORT: String(port), DATA_DIR: dataDir }
  const url = `http://localhost:${port}`
  const file = join(dist, 'endpoint', `${program}.js`)
  let life = await begin(file, env, url)

  const end = async (signal: NodeJS.Signals): Promise<void> => {
    const { child } = life
    // A process that has ended says so only once.
    if (child.exitCode !== null || child.signalCode !== null) return
    const ended = once(child, 'exit')
    child.kill(signal)
    await ended
  }
  const admin = async (...args: readonly string[]): Promise<string> => {
    const program = join(dist, 'endpoint', 'admin.js')
    const { stdout } = await promisify(execFile)(process.execPath, [program, ...args], { env })
    return stdout
  }
  return {
    url,
    dataDir,
    firstCode: codeIn(life.output()),
    pid: () => life.child.pid ?? 0,
    output: () => life.output(),
    admin,
    adminCode: async (...args) => {
      const printed = await admin('code', ...args)
      const last = printed.trimEnd().split('\n').at(-1) ?? ''
      const code = codeIn(last)
      if (code === null || tidyCode(last) !== code) throw new Error(`The last line is not a code alone:\n${printed}`)
      return code
    },
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
    restart: async (changed = {}) => {
      await end('SIGTERM')
      Object.assign(env, changed)
      life = await begin(file, env, url)
    },
  }
}

interface Life {
  readonly child: ChildProcess
  readonly output: () => string
}

/** Resolves with the line that ends in its own address: the last one it prints, once it listens. */
function begin(file: string, env: NodeJS.ProcessEnv, url: string): Promise<Life> {
  const child = spawn(process.execPath, [file], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  let printed = ''
  return new Promise((resolve, reject) => {
    const fail = (why: string) => reject(new Error(`The endpoint ${why}. It printed:\n${printed}`))
    const patience = setTimeout(() => {
      child.kill('SIGKILL')
      fail(`was not ready within ${READY_WITHIN_MS} ms`)
    }, READY_WITHIN_MS)
    const read = (chunk: Buffer) => {
      printed += chunk.toString()
      if (!printed.includes(`${url}\n`)) return
      clearTimeout(patience)
      resolve({ child, output: () => printed })
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    child.once('exit', (code, signal) => {
      clearTimeout(patience)
      fail(`ended at once (${code ?? signal})`)
    })
  })
}

function codeIn(text: string): string | null {
  const found = CODE.exec(text)
  return found ? tidyCode(found[0]) : null
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0)
  await once(probe, 'listening')
  const address = probe.address()
  if (address === null || typeof address === 'string') throw new Error('No free port')
  probe.close()
  await once(probe, 'close')
  return address.port
}
