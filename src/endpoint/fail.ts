// The end of a command that cannot do its work.
import process from 'node:process'

/** Says why to the person at the console, and ends. @param code 2 where what was asked for makes no sense */
export function fail(sentence: string, code: 1 | 2 = 1): never {
  process.stderr.write(`${sentence}\n`)
  process.exit(code)
}
