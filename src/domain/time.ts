// Dates and hours as people write them. No clock here: the moment comes in as a value.
import * as z from 'zod/mini'

/** A day on the calendar of the place, `2024-03-14`. */
export const localDate = z
  .string()
  .check(z.regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/))
  .brand<'LocalDate'>()
export type LocalDate = z.infer<typeof localDate>

/** An hour of the day in 24 h, `09:40`. */
export const localTime = z
  .string()
  .check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/))
  .brand<'LocalTime'>()
export type LocalTime = z.infer<typeof localTime>

/** Milliseconds since 1970, as far as a calendar goes: what lies beyond has no date to be shown. */
export const instant = z.number().check(z.refine((at) => Math.abs(at) <= 8.64e15))

export type Quarter = 1 | 2 | 3 | 4
export const QUARTERS: readonly Quarter[] = [1, 2, 3, 4]
export const quarter = z.custom<Quarter>((each) => QUARTERS.some((known) => known === each))

/** All of Peru, whatever the phone says. R7: the quarter is that of the local date here. */
export const ZONE = 'America/Lima'

const dayInLima = new Intl.DateTimeFormat('en-CA', { timeZone: ZONE })
const hourInLima = new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, hour: '2-digit', minute: '2-digit' })

/** @param at milliseconds since 1970 */
export const dateOf = (at: number): LocalDate => localDate.parse(dayInLima.format(at))
/** @param at milliseconds since 1970 */
export const timeOf = (at: number): LocalTime => localTime.parse(hourInLima.format(at))

export const yearOf = (date: LocalDate): number => Number(date.slice(0, 4))

/** I ene–mar, II abr–jun, III jul–set, IV oct–dic (domain.md §3.6, rule R7). */
export function quarterOf(date: LocalDate): Quarter {
  const month = Number(date.slice(5, 7))
  return QUARTERS.find((each) => month <= each * 3) ?? 4
}

const quarterEdges: Record<Quarter, readonly [first: string, last: string]> = {
  1: ['01-01', '03-31'],
  2: ['04-01', '06-30'],
  3: ['07-01', '09-30'],
  4: ['10-01', '12-31'],
}

/** The first and the last day of the quarter it is in. */
export function daysOfQuarter(date: LocalDate): readonly [from: LocalDate, to: LocalDate] {
  const [first, last] = quarterEdges[quarterOf(date)]
  return [localDate.parse(`${yearOf(date)}-${first}`), localDate.parse(`${yearOf(date)}-${last}`)]
}

/** Noon UTC of that day: safe for whole-day arithmetic, with no summer time in the way. */
const noon = (date: LocalDate): number => Date.parse(`${date}T12:00:00Z`)
const DAY = 86_400_000

export const addDays = (date: LocalDate, days: number): LocalDate =>
  localDate.parse(new Date(noon(date) + days * DAY).toISOString().slice(0, 10))

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: LocalDate, to: LocalDate): number => Math.round((noon(to) - noon(from)) / DAY)
