// The end of a command that cannot do its work.
import process from 'node:process'

/** Says why to the person at the console, and ends. */
export function fail(sentence: string): never {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}
