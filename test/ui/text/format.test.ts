// Dates, hours and numbers as a person in Amazonas writes them, wherever and in whatever zone the phone believes to be.
import { expect, test } from 'vitest'
import { localDate, localTime } from '../../../src/domain/time.ts'
import * as format from '../../../src/ui/text/format.ts'

const day = (text: string) => localDate.parse(text)
const hour = (text: string) => localTime.parse(text)
const spaced = (text: string) => text.replaceAll('\u00a0', ' ')

test('a day keeps its name and number in any zone', () => {
  expect(format.longDate(day('2024-08-15'))).toBe('jueves 15 de agosto de 2024')
  expect(format.dayDate(day('2024-08-15'))).toBe('jueves 15 de agosto')
  expect(format.plainDate(day('2024-08-15'))).toBe('15 de agosto de 2024')
  expect(format.shortDate(day('2024-08-15'))).toBe('jue 15 ago 2024')
  expect(format.shortDay(day('2024-08-19'))).toBe('lun 19 ago')
})

test('the ninth month is setiembre, as in Peru', () => {
  expect(format.monthYear(day('2024-09-05'))).toBe('setiembre de 2024')
  expect(format.shortDate(day('2024-09-05'))).toMatch(/^jue 5 set?t? 2024$/)
})

test.each([
  ['00:05', '12:05 a. m.', '0:05'],
  ['09:42', '9:42 a. m.', '9:42'],
  ['12:31', '12:31 p. m.', '12:31'],
  ['16:20', '4:20 p. m.', '16:20'],
])('%s is %s on screen and %s in an acta', (time, screen, acta) => {
  expect(spaced(format.time12(hour(time)))).toBe(screen)
  expect(format.time24(hour(time))).toBe(acta)
})

test('an hour never breaks over two lines', () => {
  expect(format.time12(hour('09:42'))).not.toContain(' ')
})

test('a moment is told by the clock of Lima', () => {
  expect(spaced(format.clockTime(Date.UTC(2024, 7, 15, 14, 42)))).toBe('9:42 a. m.')
})

test.each([
  [0, '0 KB'],
  [300, '1 KB'],
  [812_000, '812 KB'],
  [999_900, '1 MB'],
  [2_600_000, '2.6 MB'],
])('%i bytes are %s', (bytes, text) => {
  expect(spaced(format.kilobytes(bytes))).toBe(text)
})

test('thousands have a comma', () => {
  expect(format.number(12345)).toBe('12,345')
})

test('one is said in singular', () => {
  expect(format.counted(1, 'acuerdo', 'acuerdos')).toBe('1 acuerdo')
  expect(format.counted(0, 'acuerdo', 'acuerdos')).toBe('0 acuerdos')
})

test.each([
  [-3, 'hace 3 días'],
  [-1, 'ayer'],
  [0, 'hoy'],
  [1, 'mañana'],
  [4, 'dentro de 4 días'],
])('%i days away is %s', (days, text) => {
  expect(format.relativeDays(days)).toBe(text)
})

test.each([
  [59_000, 'ahora'],
  [61_000, 'hace 1 minuto'],
  [2 * 3_600_000, 'hace 2 horas'],
  [8 * 86_400_000, 'hace 8 días'],
])('%i milliseconds ago is %s', (elapsed, text) => {
  expect(format.ago(elapsed)).toBe(text)
})

test('a list ends with y', () => {
  expect(format.joined(['Rosa', 'Marco', 'Delia'])).toBe('Rosa, Marco y Delia')
})

test('a sentence begins with a capital, Ñ too', () => {
  expect(format.capital('ñame')).toBe('Ñame')
})
