// The calendar file against RFC 5545, read back by rules of its own.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { calendarFile, type CalendarEntry } from '../../src/document/calendar.ts'
import { localDate, localTime } from '../../src/domain/time.ts'

const AT = Date.parse('2024-03-14T18:00:00Z')
const day = localDate.parse('2024-04-18')
const meeting: CalendarEntry = {
  uid: 'reunion-abc.def.1',
  day,
  from: localTime.parse('09:40'),
  to: localTime.parse('13:05'),
  title: 'Reunión ordinaria · Condorcanqui',
  detail: '',
  place: 'Huampami, El Cenepa',
}
const agreement: CalendarEntry = {
  uid: 'acuerdo-abc.def.1-c2',
  day,
  title: 'Vence: solicitar reporte; UGEL',
  detail: 'a\nb',
}

/** §3.1: long lines are put together again. */
const unfolded = (file: string): string[] =>
  file
    .replaceAll(/\r\n[ \t]/g, '')
    .split('\r\n')
    .slice(0, -1)
/** §3.3.11: a comma, a semicolon or a backslash never stands alone. */
const unescaped = (text: string): string =>
  text.replace(/\\(.)|[;,\\]/g, (piece, sign?: string) => {
    if (sign === undefined) throw new Error(`${piece} stands alone`)
    return /n/i.test(sign) ? '\n' : sign
  })
const valueOf = (file: string, name: string): string[] =>
  unfolded(file).flatMap((line) =>
    new RegExp(`^${name}[;:]`).test(line) ? [unescaped(line.slice(line.indexOf(':') + 1))] : [],
  )

test('§3.6: one calendar with its version and maker; each event with its name, its stamp and its beginning', () => {
  const lines = unfolded(calendarFile('Mesa', [meeting, agreement], AT))
  expect(lines.slice(0, 3)).toEqual(['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Cuaderno de la Mesa//ES'])
  expect(lines.at(-1)).toBe('END:VCALENDAR')
  expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(2)
  expect(lines.filter((line) => line === 'END:VEVENT')).toHaveLength(2)
  for (const name of ['UID', 'DTSTAMP', 'DTSTART', 'SUMMARY']) {
    expect(lines.filter((line) => new RegExp(`^${name}[:;]`).test(line))).toHaveLength(2)
  }
})

test('an hour is that of Lima, five behind UTC; a day without an hour is a whole day', () => {
  const lines = unfolded(calendarFile('Mesa', [meeting, agreement], AT))
  expect(lines).toContain('DTSTART:20240418T144000Z')
  expect(lines).toContain('DTEND:20240418T180500Z')
  expect(lines).toContain('DTSTART;VALUE=DATE:20240418')
  const evening = { ...meeting, from: localTime.parse('22:30'), to: undefined }
  expect(unfolded(calendarFile('Mesa', [evening], AT))).toContain('DTSTART:20240419T033000Z')
  expect(unfolded(calendarFile('Mesa', [evening], AT))).toContain('DTEND:20240419T043000Z')
})

test('a second file names the same entries, with a higher sequence: opening it renews them', () => {
  const [first, second] = [AT, AT + 86_400_000].map((at) => calendarFile('Mesa', [meeting, agreement], at))
  expect(valueOf(first ?? '', 'UID')).toEqual(valueOf(second ?? '', 'UID'))
  expect(new Set(valueOf(first ?? '', 'UID')).size).toBe(2)
  expect(Number(valueOf(second ?? '', 'SEQUENCE')[0])).toBeGreaterThan(Number(valueOf(first ?? '', 'SEQUENCE')[0]))
})

test('§3.1, §3.3.11: whatever is written comes back to the letter, in lines of at most 75 octets that end in CRLF', () => {
  const sign = fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
    fc.constantFrom(',', ';', '\\', '\n', '😀'),
  )
  const words = fc.string({ unit: sign, maxLength: 200, size: 'max' }).map((text) => text.replaceAll(/\r\n?/g, '\n'))
  fc.assert(
    fc.property(words, words, (title, detail) => {
      const file = calendarFile('Mesa', [{ ...agreement, title, detail: `-${detail}` }], AT)
      expect(file.endsWith('\r\n')).toBe(true)
      for (const line of file.slice(0, -2).split('\r\n')) {
        expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
        expect(line).not.toMatch(/[\r\n]/)
      }
      expect(valueOf(file, 'SUMMARY')).toEqual([title])
      expect(valueOf(file, 'DESCRIPTION')).toEqual([`-${detail}`])
    }),
  )
})
