import { expect, test } from 'vitest'
import { fileName, generationOf, lineOf, WHOLE } from '../../src/store/journal-line.ts'
import { markIn, readJournal, type Entry } from '../../src/store/journal.ts'
import { deviceId } from '../../src/domain/id.ts'
import { aSet, MESA } from '../help/changes.ts'

const head: Entry = {
  head: {
    session: {
      device: deviceId.parse('phone1'),
      token: 'secret',
      person: { name: 'Alba', role: 'promoter', region: MESA, mesa: MESA },
    },
    scopes: [{ mesa: MESA, access: 'write' }],
    mesas: [],
  },
}
const change = (n: number, place: string): Entry => ({
  kept: { mesa: MESA, change: { n, state: 'open', mutation: aSet({ place }) } },
})
const fileOf = (...entries: readonly (Entry | typeof WHOLE)[]): string =>
  entries.map((entry) => lineOf(entry === WHOLE ? WHOLE : JSON.stringify(entry))).join('')
const placesIn = (...files: readonly string[]) =>
  readJournal(files)?.changes.map(({ held: { n, mutation } }) => [n, Object.values(mutation.patch)[0]])

test('[I12] a later line of a change takes the place of an earlier one, and one that is gone is not there', () => {
  const file = fileOf(head, change(1, 'Nie'), change(2, 'Huampami'), WHOLE, change(1, 'Nieva'), { gone: 2 })
  expect(placesIn(file)).toEqual([[1, 'Nieva']])
})

test('[I12] a line the battery tore is passed over, at the end and in the middle', () => {
  const whole = fileOf(head, change(1, 'Nieva'), change(2, 'Huampami'))
  for (let end = fileOf(head, change(1, 'Nieva')).length; end < whole.length - 1; end++) {
    expect(placesIn(whole.slice(0, end))).toEqual([[1, 'Nieva']])
  }
  const [first, second, third] = [fileOf(head), fileOf(change(1, 'A')), fileOf(change(2, 'B'))]
  expect(placesIn(`${first}${second.slice(0, 30)}\n${third}`)).toEqual([[2, 'B']])
  expect(placesIn(`${first}${second.replace('"A"', '"X"')}${third}`)).toEqual([[2, 'B']])
})

test('[I12] a new file speaks alone only once it is whole', () => {
  const before = fileOf(head, change(1, 'Nieva'), change(2, 'Huampami'), WHOLE)
  expect(placesIn(before, fileOf(head, change(2, 'Galilea')))).toEqual([
    [1, 'Nieva'],
    [2, 'Galilea'],
  ])
  expect(placesIn(before, '')).toEqual([
    [1, 'Nieva'],
    [2, 'Huampami'],
  ])
  expect(placesIn(before, fileOf(head, change(2, 'Galilea'), WHOLE, change(3, 'Imaza')))).toEqual([
    [2, 'Galilea'],
    [3, 'Imaza'],
  ])
})

test('[I12] what a later version of the program wrote is left alone: its lines passed over, its files not touched', () => {
  const later = lineOf('{"photo":"of tomorrow"}')
  expect(placesIn(fileOf(head) + later + fileOf(change(1, 'Nieva')))).toEqual([[1, 'Nieva']])
  expect(generationOf(fileName(7))).toBe(7)
  expect(generationOf('2-8')).toBeNull()
})

test('[I12, rule 27] with no readable line that says whose it is, its changes are there all the same', () => {
  const damaged = fileOf(head).replace('secret', 'secreT')
  expect(readJournal([damaged + fileOf(change(1, 'Nieva'))])).toMatchObject({
    head: null,
    changes: [{ held: { n: 1 } }],
  })
  expect(readJournal([damaged + fileOf(change(1, 'Nieva'), head)])?.head).toEqual(head.head)
  expect(readJournal([damaged])).toBeNull()
  expect(readJournal([])).toBeNull()
})

test('[I10, I12] a change that the schema refuses does not hide the others, and is counted', () => {
  const refused = lineOf(JSON.stringify({ kept: { mesa: MESA, change: { n: 2, state: 'dreamt' } } }))
  const file = fileOf(head, change(1, 'Nieva')) + refused + fileOf(change(3, 'Imaza'))
  expect(placesIn(file)).toEqual([
    [1, 'Nieva'],
    [3, 'Imaza'],
  ])
  expect(readJournal([file])?.unread).toBe(1)
  expect(readJournal([file + fileOf({ gone: 2 })])?.unread).toBe(0)
})

test('[rule 27] the last whole mark is its mark, and files without one have none', () => {
  const torn = fileOf({ mark: 9 }).slice(0, -3)
  expect(markIn(fileOf(head, { mark: 3 }, change(1, 'Nieva'), { mark: 4 }) + torn)).toBe(4)
  expect(markIn(fileOf({ mark: 3 }, { mark: 4 }).replace('"mark":4', '"mark":8'))).toBe(3)
  expect(markIn(fileOf(head, change(1, '{"mark":7}')))).toBe(0)
})
