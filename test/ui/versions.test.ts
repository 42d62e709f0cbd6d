// What there is to choose between two versions, and whose each one is.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { conflictShape } from '../../src/domain/conflict.ts'
import { mesaId, recordId } from '../../src/domain/id.ts'
import type { Json } from '../../src/domain/json.ts'
import { meetingShape } from '../../src/domain/meeting.ts'
import { path, recordOf, type Path } from '../../src/domain/record.ts'
import type { Author, Versions } from '../../src/store/versions.ts'
import { choicesOf } from '../../src/ui/meetings/version-choices.ts'
import { matterOf } from '../../src/ui/meetings/version-matter.ts'
import { sidesOf } from '../../src/ui/meetings/version-sides.ts'
import { wordDiff } from '../../src/ui/meetings/word-diff.ts'

const leaves = (values: Record<string, Json>): Record<Path, Json> =>
  Object.fromEntries(Object.entries(values).map(([at, value]) => [path.parse(at), value]))
const meeting = (values: Record<string, Json>) =>
  recordOf(
    meetingShape,
    Object.entries(values).map(([at, value]): [Path, Json] => [path.parse(at), value]),
  )
const shown = meeting({
  place: 'Nieva',
  'agreements/c1/text': 'Convocar a la mesa de salud',
  'agreements/c1/due': '2024-08-23',
  'agreements/c1/responsible': 'Red de Salud',
  'attendance/p1/name': 'Delia Ficticia',
})
const versions = (values: Record<string, Json>, by: string, standing: Author = {}): Versions => ({
  copy: {
    ...recordOf(conflictShape, []),
    id: recordId.parse('copy-1'),
    mesa: mesaId.parse('condorcanqui'),
    of: recordId.parse('m1'),
    ofType: 'meeting',
    values: leaves(values),
    by,
    at: 1_723_727_400_000,
  },
  record: shown,
  standing,
  isSealed: false,
})

test('each field is a choice of its own, and what no person reads goes with what it belongs to', () => {
  const choices = choicesOf(
    leaves({ place: 'Huampami', placeCode: '010402', 'agreements/c1/due': '2024-08-19', 'agreements/c1/order': 9 }),
    shown,
  )
  expect(choices.map(({ name, paths }) => [name, paths])).toEqual([
    ['Lugar', ['place', 'placeCode']],
    ['Acuerdo 1: Vence', ['agreements/c1/due', 'agreements/c1/order']],
  ])
})

test('a row that only one version has is taken or left whole', () => {
  const added = choicesOf(
    leaves({ 'agenda/g1/text': 'Salud', 'agenda/g1/notes': 'Se habló', 'agenda/g1/order': 1 }),
    shown,
  )
  expect(added).toEqual([
    {
      name: 'Punto',
      copy: 'Salud · Se habló',
      shown: 'Sin dato',
      paths: ['agenda/g1/text', 'agenda/g1/notes', 'agenda/g1/order'],
    },
  ])
  const gone = { 'agreements/c1/text': null, 'agreements/c1/due': null, 'agreements/c1/responsible': null }
  expect(choicesOf(leaves(gone), shown)).toMatchObject([{ name: 'Acuerdo 1', copy: 'Sin dato' }])
})

test('whatever is chosen, no value is left out', () => {
  const values = leaves({ placeCode: '010402', startedAt: 4, 'attendance/p1/order': 1, place: 'Huampami' })
  expect(
    choicesOf(values, shown)
      .flatMap(({ paths }) => paths)
      .sort(),
  ).toEqual(Object.keys(values).sort())
})

test('whose each version is, in the words of the person who looks', () => {
  const due = { 'agreements/c1/due': '2024-08-19' }
  const of = (by: string, standing?: Author) => sidesOf(versions(due, by, standing), 'Rosa', 'este acuerdo')
  expect(of('Rosa', { by: 'Secretaría Técnica', at: 1_723_653_300_000 })).toMatchObject({
    sentence: 'Tú y la Secretaría cambiaron este acuerdo.',
    list: [
      { which: 'copy', title: 'La tuya, en este celular', button: 'Guardar la mía' },
      { which: 'shown', title: 'La de la Secretaría', button: 'Dejar la de la Secretaría' },
    ],
  })
  expect(of('Marco', { by: 'Rosa' }).list.map(({ which, button }) => [which, button])).toEqual([
    ['shown', 'Guardar la mía'],
    ['copy', 'Poner la de Marco'],
  ])
  expect(of('Rosa').list[1]).toMatchObject({ title: 'La de Chachapoyas', button: 'Dejar la de Chachapoyas' })
  expect(of('Marco', { by: 'Delia' }).sentence).toBe('Marco y Delia cambiaron este acuerdo.')
  expect(of('Rosa', { by: 'Rosa' }).sentence).toBe('Cambiaste este acuerdo en dos celulares.')
})

test('what it is about: the text of the record first', () => {
  expect(matterOf(versions({ 'agreements/c1/due': '2024-08-19' }, 'Rosa'))).toEqual({
    thing: 'este acuerdo',
    name: 'Acuerdo 1',
    quote: 'Convocar a la mesa de salud',
  })
  expect(matterOf(versions({ place: 'Huampami', date: '2024-01-01' }, 'Rosa'))).toMatchObject({ name: null, quote: '' })
})

test('words that the other text does not have are told apart, to the letter', () => {
  expect(wordDiff('Red de Salud y DIRESA', 'Red de Salud')).toEqual([
    { text: 'Red de Salud ', isNew: false },
    { text: 'y DIRESA', isNew: true },
  ])
  expect(wordDiff('lunes 19 de agosto', 'viernes 23 de agosto').filter(({ isNew }) => isNew)).toEqual([
    { text: 'lunes 19', isNew: true },
  ])
  const word = fc.constantFrom('a', 'b', 'c', ' ', '  ', '\n', 'd.')
  const text = fc.array(word, { maxLength: 30 }).map((words) => words.join(''))
  fc.assert(
    fc.property(text, text, (one, other) => {
      const [mine, theirs] = [wordDiff(one, other), wordDiff(other, one)]
      if (one.trim()) expect(mine.map((run) => run.text).join('')).toBe(one)
      const old = (runs: typeof mine) =>
        runs
          .filter(({ isNew }) => !isNew)
          .map((run) => run.text)
          .join(' ')
          .match(/\S+/g)
      expect(old(mine)?.length).toBe(old(theirs)?.length)
    }),
  )
})
