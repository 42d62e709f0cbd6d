// The targets' data file against the table they were agreed in, and against the plan itself.
import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import data from '../../../src/domain/data/poa-2024-targets.json' with { type: 'json' }
import { targetRule, type Reading } from '../../../src/domain/target-rule.ts'
import { parseCsv } from '../../help/csv.ts'
import { plan, targets } from './a-plan.ts'

/** Outside the project: the table of how each activity is counted. */
const CSV = new URL('../../../../shared/domain/poa-2024-progress.csv', import.meta.url)

const ruleOf = new Map(targets.rules.map(({ key, rule }) => [key, rule]))

test('each activity is counted as the table says, to the letter', ({ skip }) => {
  if (!existsSync(CSV)) skip('the table of targets is not beside this copy of the project')
  const rows = parseCsv(readFileSync(CSV, 'utf8'))
  expect(rows).toHaveLength(26)
  rows.forEach((row, index) => {
    const activity = plan.activities[index]
    const rule = activity && ruleOf.get(activity.key)
    expect(activity?.order, row['order']).toBe(Number(row['order']))
    const [main, ...others] = rule?.readings ?? []
    expect(
      {
        activity: activity?.text,
        meta: activity?.targetText ?? '',
        unit: rule?.unit,
        number: main?.number === undefined ? NaN : main.number,
        target: main?.name === 'sin número' ? '' : main?.name,
        target_alternative: others.map(({ name }) => name).join(' u '),
        multiplier: rule?.multiplier,
        record_kind: rule?.words.counts,
        evidence_min: rule?.words.evidence,
        counting_rule: rule?.words.rule,
        flags: rule?.words.flags,
      },
      `row ${row['order']}`,
    ).toEqual({
      activity: row['activity'],
      meta: row['meta'],
      unit: row['unit'],
      number: row['target'] ? Number(row['target']) : NaN,
      target: row['target'],
      target_alternative: row['target_alternative'],
      multiplier: row['multiplier'],
      record_kind: row['record_kind'],
      evidence_min: row['evidence_min'],
      counting_rule: row['counting_rule'],
      flags: row['flags'],
    })
    expect(namesOf(row['elements'] ?? ''), `elements of row ${row['order']}`).toEqual(elementNames(rule?.readings[0]))
  })
})

/** `Chachapoyas=6;Condorcanqui=6`; a sentence stands where they are not known, numerals where they are quarters. */
const namesOf = (cell: string): string[] =>
  cell === '' || cell.startsWith('temas que') || cell === 'I;IV'
    ? []
    : cell.split(';').map((name) => name.replace(/=\d+$/, ''))

const elementNames = (reading: Reading | undefined): string[] =>
  (reading?.per ?? []).flatMap(({ of = [] }) => of.map(({ name }) => name))

test('every rule of the file fits its schema whole: nothing of it is dropped', () => {
  for (const { key, rule } of data.rules) expect(targetRule.parse(rule), key).toEqual(rule)
  expect(targets.rules).toHaveLength(26)
})

test('the number used is the plan’s own, and every reading adds up to its elements', () => {
  for (const { key, targetValue, quarters = [] } of plan.activities) {
    const rule = ruleOf.get(key)
    expect(rule?.readings[0]?.number, key).toBe(targetValue)
    for (const { number, each, per = [], name } of rule?.readings ?? []) {
      if (number === undefined || each === undefined || per.some(({ open }) => open)) continue
      const count = per.reduce((n, one) => n * (one.of ?? quarters).length, each)
      // «04 mesas», and five are named.
      expect(count, `${key}: ${name}`).toBe(rule?.condition ? Math.max(number, 5) : number)
    }
  }
})

test('the exclusive sets are those agreed', () => {
  const orders = (targets.exclusive ?? []).map((set) => set.map((key) => Number(key.slice(1))))
  expect(orders).toEqual([
    [20, 22],
    [14, 15],
    [23, 25],
    [10, 12, 13],
    [5, 6, 8, 9],
  ])
})
