// Days ahead as a calendar file (ICS, RFC 5545) that any phone or laptop opens.
import type { LocalDate, LocalTime } from '../domain/time.ts'

export interface CalendarEntry {
  /** The same in every file, so that opening a second one renews the day instead of doubling it. */
  readonly uid: string
  readonly day: LocalDate
  /** Unsaid, the whole day. */
  readonly from?: LocalTime | undefined
  readonly to?: LocalTime | undefined
  readonly title: string
  readonly detail: string
  readonly place?: string | undefined
}

/** @param at milliseconds since 1970: of two files with the same entry, the later one counts */
export function calendarFile(name: string, entries: readonly CalendarEntry[], at: number): string {
  const stamp = utc(at)
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Cuaderno de la Mesa//ES',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escaped(name)}`,
    ...entries.flatMap((entry) => [
      'BEGIN:VEVENT',
      `UID:${escaped(entry.uid)}@cuaderno-de-la-mesa`,
      `DTSTAMP:${stamp}`,
      `SEQUENCE:${Math.floor(at / MINUTE)}`,
      ...when(entry),
      `SUMMARY:${escaped(entry.title)}`,
      ...(entry.detail ? [`DESCRIPTION:${escaped(entry.detail)}`] : []),
      ...(entry.place ? [`LOCATION:${escaped(entry.place)}`] : []),
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** A whole day takes nobody's time; an hour is told as it is in Lima, five behind UTC all the year round. */
function when({ day, from, to }: CalendarEntry): string[] {
  if (!from) return [`DTSTART;VALUE=DATE:${day.replaceAll('-', '')}`, 'TRANSP:TRANSPARENT']
  const start = Date.parse(`${day}T${from}:00-05:00`)
  const end = to && to > from ? Date.parse(`${day}T${to}:00-05:00`) : start + HOUR
  return [`DTSTART:${utc(start)}`, `DTEND:${utc(end)}`]
}

/** 20240418T144000Z */
const utc = (at: number): string => `${new Date(at).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`

const escaped = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n')

const OCTETS = 75
const octetsOf = (sign: string): number => {
  const code = sign.codePointAt(0) ?? 0
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
}

/** At most 75 octets a line, never within a letter; the next goes on after a space. */
function folded(line: string): string {
  let [text, room] = ['', OCTETS]
  for (const sign of line) {
    const octets = octetsOf(sign)
    if (octets > room) [text, room] = [`${text}\r\n `, OCTETS - 1]
    text += sign
    room -= octets
  }
  return text
}
