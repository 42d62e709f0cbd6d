// What the administrator types, each command in a process of its own.
import { execFile } from 'node:child_process'
import process from 'node:process'
import { promisify } from 'node:util'
import type { Database } from '../help/a-database.ts'

/** The command as it stands in src, whatever was built last. */
export const COMMAND = `import { runnerImport } from 'vite'
await runnerImport('/src/endpoint/admin.ts', { configFile: false, logLevel: 'error' })`

/** What it says, on both of its voices. */
export const admin = async ({ database }: { database: Pick<Database, 'env'> }, ...args: string[]): Promise<string> => {
  const env = { ...process.env, ...database.env }
  const run = promisify(execFile)(process.execPath, ['--input-type=module', '-e', COMMAND, '--', ...args], { env })
  // What it says to someone who asked wrongly is an answer too.
  return run.then(
    ({ stdout, stderr }) => stderr + stdout,
    ({ stderr }: { stderr: string }) => stderr,
  )
}
