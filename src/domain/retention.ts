// How long each kind of thing is kept (Ley 29733, M10), and since when it counts. What stays for ever is here too.
import { dateOf, type LocalDate } from './time.ts'

export const retained = [
  /** Name and institution in a closed acta, its agreements and its annexes: the memory of a public matter. */
  'minutes',
  /** Phone and document number of who attended, counted from the day of the meeting: to call the next one, and no longer. */
  'contact',
  /** A photo that no closed acta or paper has as its annex, counted from the day it came: it proves nothing any more. */
  'photo',
  /** A recording of an agreement, counted from the closing of its acta: the words are in the acta. */
  'voice',
  /** A change that was not taken, counted from the day it came: an author may still ask what became of it. */
  'quarantine',
  /** A one-time code that opens nothing any more. */
  'code',
  /** The trace of a token that was renewed, which tells a thief's late use of it. */
  'token',
  /** The log of deeds. Never shortened by the program: each link holds the next. */
  'deed',
] as const
export type Retained = (typeof retained)[number]

/** In years; null: for ever. */
export const YEARS: Readonly<Record<Retained, number | null>> = {
  minutes: null,
  contact: 2,
  photo: 2,
  voice: 1,
  quarantine: 5,
  code: 1,
  token: 1,
  deed: 10,
}

const YEAR = 365.25 * 86_400_000

/** What is older than this has passed its period: as a moment, and as a day. Of what stays for ever, nothing has. */
export function limitOf(kind: Retained, now: number): { readonly at: number; readonly day: LocalDate } | null {
  const years = YEARS[kind]
  if (years === null) return null
  const at = now - years * YEAR
  return { at, day: dateOf(at) }
}
