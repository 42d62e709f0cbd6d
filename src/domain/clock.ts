// Whether the clock of a phone can be right, as far as a phone with no signal can know. It never stops any work.
import { dateOf, daysBetween, timeOf, type LocalDate, type LocalTime } from './time.ts'

const DAY = 86_400_000

/** The last time the endpoint answered. */
export interface Contact {
  /** The endpoint's clock then, milliseconds since 1970. */
  readonly there: number
  /** This device's clock at the same moment. */
  readonly here: number
  /** The last answer at which the two were more than a day apart: what was dated by that clock may be put right. */
  readonly wrong?: { readonly there: number; readonly here: number } | undefined
}

export interface ClockFacts {
  readonly now: number
  /** The day on which this program was built. */
  readonly built: number
  readonly contact: Contact | null
  /** When the last of what still waits here was written, by the same clock. */
  readonly written: number | null
}

export type ClockDoubt = 'beforeBuild' | 'beforeContact' | 'beforeRecord' | 'offAtContact'

/** Null when nothing speaks against it. Less than a day is no matter of the date: phones are put right by minutes. */
export function clockDoubt({ now, built, contact, written }: ClockFacts): ClockDoubt | null {
  if (now < built) return 'beforeBuild'
  if (contact && now < contact.there - DAY) return 'beforeContact'
  if (written !== null && now < written - DAY) return 'beforeRecord'
  if (!contact || !isOff(contact)) return null
  // It ran ahead, and was put back since: nobody can tell the same of one that was behind and was put forward.
  const isPutBack = contact.here > contact.there && now < contact.here
  return isPutBack ? null : 'offAtContact'
}

/** What is remembered once the endpoint has answered. @param gap its clock minus this one's */
export function contactAfter(before: Contact | null, here: number, gap: number): Contact {
  const now = { there: here + gap, here }
  const wrong = isOff(now) ? now : before?.wrong
  return { ...now, ...(wrong && { wrong }) }
}

const isOff = ({ there, here }: Pick<Contact, 'there' | 'here'>): boolean => Math.abs(there - here) > DAY

/** A meeting as far as its date is in question. */
export interface Dated {
  readonly date?: LocalDate | undefined
  readonly startTime?: LocalTime | undefined
  readonly startedAt?: number | undefined
}

export interface Correction {
  /** The clock was behind by so many days; ahead, when negative. */
  readonly days: number
  readonly date: LocalDate
  /** Unsaid where the person had written the hour herself, or it was none. */
  readonly startTime?: LocalTime
}

/**
 * The day on which it really was, from how far that clock was off; null when that is not known. Only what the clock itself
 * had put is moved: a date a person chose is hers.
 */
export function correctionOf({ date, startTime, startedAt }: Dated, contact: Contact | null): Correction | null {
  if (!contact?.wrong || startedAt === undefined || date !== dateOf(startedAt)) return null
  const { there, here } = contact.wrong
  // What was begun after that clock had been seen wrong may have been begun under another one.
  if (startedAt > here) return null
  const really = startedAt + there - here
  const corrected = dateOf(really)
  const days = daysBetween(date, corrected)
  if (days === 0) return null
  return {
    days,
    date: corrected,
    ...(startTime !== undefined && startTime === timeOf(startedAt) && { startTime: timeOf(really) }),
  }
}
