// Dates, hours and numbers as they are written in Peru. Everything passes through Intl es-PE and the hour of Lima.
import { timeOf, ZONE, type LocalDate, type LocalTime } from '../../domain/time.ts'

const LOCALE = 'es-PE'
/** Keeps «9:42 a. m.» and «2.6 MB» on one line. */
const NO_BREAK = '\u00a0'

/** Made at its first use: a phone that never shows a month does not pay for its names. */
function once<T>(make: () => T): () => T {
  let made: T | undefined
  return () => (made ??= make())
}

const dateParts = (options: Intl.DateTimeFormatOptions) => {
  const format = once(() => new Intl.DateTimeFormat(LOCALE, { timeZone: ZONE, ...options }))
  return (date: LocalDate): Record<'weekday' | 'day' | 'month' | 'year', string> => {
    const found = { weekday: '', day: '', month: '', year: '' }
    // Noon in Lima, so that the day is that day.
    for (const { type, value } of format().formatToParts(Date.parse(`${date}T12:00:00-05:00`))) {
      if (type in found) Object.assign(found, { [type]: value.replace('.', '') })
    }
    return found
  }
}

const long = dateParts({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
const short = dateParts({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' })

/** «jueves 15 de agosto de 2024» */
export function longDate(date: LocalDate): string {
  const { weekday, day, month, year } = long(date)
  return `${weekday} ${day} de ${month} de ${year}`
}

/** «jueves 15 de agosto» */
export function dayDate(date: LocalDate): string {
  const { weekday, day, month } = long(date)
  return `${weekday} ${day} de ${month}`
}

/** «15 de agosto de 2024» */
export function plainDate(date: LocalDate): string {
  const { day, month, year } = long(date)
  return `${day} de ${month} de ${year}`
}

/** «jue 15 ago 2024» */
export function shortDate(date: LocalDate): string {
  const { weekday, day, month, year } = short(date)
  return `${weekday} ${day} ${month} ${year}`
}

/** «lun 19 ago», where the year is plain from what stands around. */
export function shortDay(date: LocalDate): string {
  const { weekday, day, month } = short(date)
  return `${weekday} ${day} ${month}`
}

/** «05/03/2024», as Peruvian forms print it. */
export const numericDate = (date: LocalDate): string => date.split('-').reverse().join('/')

/** «agosto de 2024» */
export function monthYear(date: LocalDate): string {
  const { month, year } = long(date)
  return `${month} de ${year}`
}

/** «9:42 a. m.» */
export function time12(time: LocalTime): string {
  const hour = Number(time.slice(0, 2))
  return `${hour % 12 || 12}${time.slice(2)}${NO_BREAK}${hour < 12 ? 'a.' : 'p.'}${NO_BREAK}m.`
}

/** «9:00», as an acta has it. */
export const time24 = (time: LocalTime): string => `${Number(time.slice(0, 2))}${time.slice(2)}`

/** The hour of a moment. @param at milliseconds since 1970 */
export const clockTime = (at: number): string => time12(timeOf(at))

const plain = once(() => new Intl.NumberFormat(LOCALE))
const oneDecimal = once(() => new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 1 }))

/** «12,345» */
export const number = (value: number): string => plain().format(value)

/** «812 KB», «2.6 MB»; never «0 KB» for something. */
export function kilobytes(bytes: number): string {
  if (bytes >= 999_500) return `${oneDecimal().format(bytes / 1_000_000)}${NO_BREAK}MB`
  return `${number(bytes > 0 ? Math.max(1, Math.round(bytes / 1000)) : 0)}${NO_BREAK}KB`
}

/** «1 acuerdo», «7 acuerdos» */
export const counted = (count: number, one: string, many: string): string =>
  `${number(count)} ${count === 1 ? one : many}`

/** «hoy», «mañana», «ayer», «dentro de 4 días», «hace 3 días» */
export function relativeDays(days: number): string {
  if (days === 0) return 'hoy'
  if (days === 1) return 'mañana'
  if (days === -1) return 'ayer'
  return relative().format(days, 'day')
}
const relative = once(() => new Intl.RelativeTimeFormat(LOCALE, { numeric: 'always' }))

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** «hace 1 minuto», «hace 3 horas», «hace 8 días» @param elapsed milliseconds */
export function ago(elapsed: number): string {
  if (elapsed < MINUTE) return 'ahora'
  if (elapsed < HOUR) return relative().format(-Math.floor(elapsed / MINUTE), 'minute')
  if (elapsed < DAY) return relative().format(-Math.floor(elapsed / HOUR), 'hour')
  return relative().format(-Math.floor(elapsed / DAY), 'day')
}

const list = once(() => new Intl.ListFormat(LOCALE))
/** «Rosa, Marco y Delia» */
export const joined = (words: readonly string[]): string => list().format(words)

/** A sentence's first letter. */
export const capital = (text: string): string => text.charAt(0).toLocaleUpperCase(LOCALE) + text.slice(1)

/** A day seen from today in the two short lines of a tile: «hace / 3 d», «en / 4 d», «hoy». */
export function dayTile(days: number): readonly [string, string] {
  if (days === 0) return ['hoy', '']
  return [days < 0 ? 'hace' : 'en', `${number(Math.abs(days))}${NO_BREAK}d`]
}
