// What one of the administrator's commands is, and how it says that it was asked wrongly.
import type { Place } from '../config.ts'
import { fail } from '../fail.ts'
import type { Options } from './options.ts'

export interface Command {
  readonly name: string
  /** A line that can be typed as it is, after `npm run admin --`. */
  readonly usage: string
  /** What it does, in a sentence, and then its options, one a line. */
  readonly help: readonly [string, ...string[]]
  /** Answers what is said at the end; progress goes to stderr meanwhile. */
  readonly run: (options: Options, place: Place) => Promise<string>
}

export function refuse(why: string): never {
  return fail(`${why}\nAyuda: npm run admin -- --help`)
}
