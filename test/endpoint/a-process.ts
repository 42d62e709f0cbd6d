// The endpoint in a process of its own, as it stands in src, whatever was built last.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import process from 'node:process'
import { onTestFinished } from 'vitest'

const MAIN = `import { runnerImport } from 'vite'
await runnerImport('/src/endpoint/main.ts', { configFile: false, logLevel: 'error' })`

const ADDRESS = /Cuaderno de la Mesa: (https?:\/\/localhost:(\d+))\n/

export interface Process {
  readonly url: string
  readonly port: number
  /** What it said to a person, and its log. */
  readonly output: () => string
  readonly kill: (signal: NodeJS.Signals) => void
  /** Its exit code, once it has ended. */
  readonly ended: Promise<number | null>
}

interface Ended {
  readonly output: string
  readonly code: number | null
}

/** Ends with the test. @param log a file for its log instead; @returns what it said, where it ended at once */
export async function aProcess(env: NodeJS.ProcessEnv, log: number | 'pipe' = 'pipe'): Promise<Process | Ended> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', MAIN], {
    env: { ...process.env, NODE_ENV: 'production', PORT: '0', ...env },
    stdio: ['ignore', 'pipe', log],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  let output = ''
  const ended = once(child, 'close').then(([code]: unknown[]) => (typeof code === 'number' ? code : null))
  const listening = new Promise<void>((resolve) => {
    const read = (chunk: Buffer) => {
      output += chunk.toString()
      if (ADDRESS.test(output)) resolve()
    }
    child.stdout?.on('data', read)
    child.stderr?.on('data', read)
  })
  await Promise.race([listening, ended])
  const [, url, port] = ADDRESS.exec(output) ?? []
  if (url === undefined) return { output, code: await ended }
  return { url, port: Number(port), output: () => output, kill: (signal) => void child.kill(signal), ended }
}

/** For a test that needs it to listen. */
export async function aRunningProcess(...given: Parameters<typeof aProcess>): Promise<Process> {
  const started = await aProcess(...given)
  if ('url' in started) return started
  throw new Error(`the endpoint ended at once:\n${started.output}`)
}
