// The plan's data file against the approved document: exact to the letter, every leaf readable.
import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { entryKey } from '../../src/domain/id.ts'
import { json, type Json } from '../../src/domain/json.ts'
import { isScheduled, planShape, scheduledMarks, type Plan } from '../../src/domain/plan.ts'
import { entryPath, fieldPath, leafSchema, recordOf, type Path } from '../../src/domain/record.ts'
import { QUARTERS } from '../../src/domain/time.ts'
import data from '../../src/endpoint/data/poa-2024.json' with { type: 'json' }
import { parseCsv } from '../help/csv.ts'

/** Outside the project: the document the plan was taken from. */
const CSV = new URL('../../../shared/domain/poa-2024.csv', import.meta.url)

function* leavesOf(): Generator<readonly [Path, Json]> {
  for (const [field, value] of Object.entries(data)) {
    if (!Array.isArray(value)) yield [fieldPath(field), json.parse(value)]
    else for (const { key, ...fields } of value) yield* entryLeaves(field, key, fields)
  }
}

function* entryLeaves(collection: string, key: string, fields: object): Generator<readonly [Path, Json]> {
  for (const [field, value] of Object.entries(fields)) {
    yield [entryPath(collection, entryKey.parse(key), field), json.parse(value)]
  }
}

const plan: Plan = recordOf(planShape, leavesOf())

test('each row says what the approved document says, to the letter', ({ skip }) => {
  if (!existsSync(CSV)) skip('the approved document is not beside this copy of the project')
  const names = new Map<string, string | undefined>([...plan.lines, ...plan.groups].map(({ key, name }) => [key, name]))
  const rows = plan.activities.map((activity) => ({
    line: names.get(activity.line ?? ''),
    group: activity.group ? names.get(activity.group) : '',
    activity: activity.text,
    meta: activity.targetText ?? '',
    ...Object.fromEntries(QUARTERS.map((each) => [`q${each}`, isScheduled(activity, each) ? '1' : '0'])),
    responsibles: activity.responsibles ?? '',
    order: String(activity.order),
  }))
  expect(rows).toEqual(parseCsv(readFileSync(CSV, 'utf8')))
})

test('every leaf of the data file is one the plan knows, and fits it', () => {
  for (const [at, value] of leavesOf()) {
    expect(leafSchema(planShape, at)?.safeParse(value).success, at).toBe(true)
  }
})

test('26 activities stand in four lines of 4, 5, 4 and 13, with 3 heading rows', () => {
  const sizes = plan.lines.map(({ key }) => plan.activities.filter(({ line }) => line === key).length)
  expect(sizes).toEqual([4, 5, 4, 13])
  expect(plan.groups).toHaveLength(3)
  expect(plan.activities.map(({ order }) => order)).toEqual(Array.from({ length: 26 }, (_, index) => index + 1))
})

test('[ux §7.27] 57 quarter marks: 19, 12, 11 and 15 by quarter; 10, 5, 6 and 36 by line', () => {
  expect(scheduledMarks(plan.activities)).toBe(57)
  expect(QUARTERS.map((each) => scheduledMarks(plan.activities, each))).toEqual([19, 12, 11, 15])
  const byLine = plan.lines.map(({ key }) => scheduledMarks(plan.activities.filter(({ line }) => line === key)))
  expect(byLine).toEqual([10, 5, 6, 36])
})

test('a heading row belongs to the line of its activities', () => {
  const lineOfGroup = new Map(plan.groups.map(({ key, line }) => [key, line]))
  const grouped = plan.activities.flatMap(({ group, line }) => (group ? [[lineOfGroup.get(group), line]] : []))
  expect(grouped).toHaveLength(14)
  expect(grouped.filter(([ofGroup, own]) => ofGroup !== own)).toEqual([])
})

test('the row without target, quarter or responsible stays without them', () => {
  const [row] = plan.activities.filter(({ order }) => order === 7)
  expect(row).toMatchObject({ text: 'Desarrollar una estrategia comunicacional.', quarters: [] })
  expect(row).not.toHaveProperty('targetText')
  expect(row).not.toHaveProperty('targetValue')
  expect(row).not.toHaveProperty('responsibles')
})

test('a target that is no number has no number', () => {
  const without = plan.activities.filter(({ targetValue }) => targetValue === undefined).map(({ order }) => order)
  expect(without).toEqual([4, 7, 21, 26])
})
