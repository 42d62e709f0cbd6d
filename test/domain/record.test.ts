// Leaves become a record: in order, typed, and without anything strange.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { entryKey } from '../../src/domain/id.ts'
import type { Json } from '../../src/domain/json.ts'
import { meetingShape } from '../../src/domain/meeting.ts'
import { entryPath, fieldPath, leafSchema, path, recordOf, type Path } from '../../src/domain/record.ts'

const key = (text: string) => entryKey.parse(text)
const point = (name: string, field: string) => entryPath('agenda', key(name), field)

test('entries come by their order, then by their key', () => {
  const { agenda } = recordOf(meetingShape, [
    [point('z', 'order'), 1],
    [point('unplaced', 'text'), 'no order'],
    [point('b', 'order'), 2],
    [point('a', 'order'), 2],
  ])
  expect(agenda.map((each) => each.key)).toEqual(['z', 'a', 'b', 'unplaced'])
})

test('leaves of a later version are left out, and so are values that do not fit', () => {
  const meeting = recordOf(meetingShape, [
    [path.parse('weather'), 'rain'],
    [path.parse('drawings/d1/caption'), 'later'],
    [path.parse('agenda/a1/colour'), 'red'],
    [fieldPath('date'), '14/03/2024'],
    [fieldPath('venue'), 'auditorio municipal'],
  ])
  expect(meeting).toEqual({
    venue: 'auditorio municipal',
    attendance: [],
    agenda: [],
    agreements: [],
    photos: [],
    papers: [],
  })
})

test('an entry whose leaves are all null is gone', () => {
  expect(recordOf(meetingShape, [[point('a', 'text'), null]]).agenda).toEqual([])
})

test('names that every object has are nobody’s field', () => {
  const hostile = [
    path.parse('constructor'),
    path.parse('constructor/prototype/polluted'),
    path.parse('agenda/constructor/constructor'),
    path.parse('agenda/prototype/valueOf'),
    path.parse('toString/a/text'),
  ]
  const meeting = recordOf(
    meetingShape,
    hostile.map((at) => [at, 'x'] as const),
  )
  expect(meeting).toEqual({ attendance: [], agenda: [], agreements: [], photos: [], papers: [] })
  expect(hostile.map((at) => leafSchema(meetingShape, at))).toEqual(hostile.map(() => undefined))
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined() // the cast only to look for what must not be there
})

test('an entry may bear the name of something every object has', () => {
  const { agenda } = recordOf(meetingShape, [[point('constructor', 'text'), 'Pedidos']])
  expect(agenda).toEqual([{ key: 'constructor', text: 'Pedidos' }])
})

const anyKey = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,10}$/).map(key)
const anyLeaf: fc.Arbitrary<readonly [Path, Json]> = fc.oneof(
  fc.tuple(fc.constantFrom('venue', 'place', 'chair').map(fieldPath), fc.string({ maxLength: 40 })),
  fc.tuple(
    fc.tuple(anyKey, fc.constantFrom('text', 'notes')).map(([k, f]) => point(k, f)),
    fc.string(),
  ),
  fc.tuple(
    anyKey.map((k) => entryPath('agreements', k, 'order')),
    fc.integer(),
  ),
)

test('every valid leaf is in the record, whatever the order they come in', () => {
  fc.assert(
    fc.property(fc.uniqueArray(anyLeaf, { selector: ([at]) => at, maxLength: 30 }), (leaves) => {
      const meeting = recordOf(meetingShape, leaves)
      expect(recordOf(meetingShape, leaves.toReversed())).toEqual(meeting)
      const found: Record<string, unknown> = {}
      // Lists that are one leaf.
      const { minors: _minors, peoples: _peoples, moreDays: _days, ...fieldsAndEntries } = meeting
      for (const [name, value] of Object.entries(fieldsAndEntries)) {
        if (!Array.isArray(value)) found[name] = value
        else for (const { key: k, ...fields } of value) for (const f in fields) found[`${name}/${k}/${f}`] = fields[f]
      }
      expect(found).toEqual(Object.fromEntries(leaves))
    }),
  )
})
