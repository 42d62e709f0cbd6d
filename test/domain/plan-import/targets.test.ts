// How the targets of a plan that was brought in are counted: proposed from their words, and only as confirmed.
import { expect, test } from 'vitest'
import { countSaid } from '../../../src/domain/count-as.ts'
import {
  confirmed,
  corrected,
  countAsOf,
  countedAs,
  type DraftRow,
  type PlanDraft,
} from '../../../src/domain/plan-import/draft.ts'
import { isClear, reviewed } from '../../../src/domain/plan-import/review.ts'
import { planOf, rulesOf } from '../../../src/domain/plan-import/to-plan.ts'
import { targetRule } from '../../../src/domain/target-rule.ts'
import poa from '../../../src/endpoint/data/poa-2024.json' with { type: 'json' }

const row = (id: string, target: string, value: number | null): DraftRow => ({
  id,
  place: { table: 1, row: 1 },
  line: 0,
  group: '',
  text: `Actividad ${id}`,
  target,
  value,
  isConfirmed: false,
  unit: '',
  quarters: [1],
  responsibles: 'CER',
  note: '',
  isAfterBreak: false,
  joined: [],
  strange: [],
})
const rows = [
  row('f1', '4 reuniones', 4),
  row('f2', 'Presencia en espacios', null),
  row('f3', '3 cosas', 3),
  row('f4', '', null),
]
const draft: PlanDraft = { year: 2025, title: '', lines: [{ name: 'L', shortName: 'L' }], rows, notices: [] }
const words = () => ({ counts: '', evidence: '', rule: '', flags: '' })

test('what adds to a target is proposed by its noun; where none says it, nobody guesses', () => {
  expect(
    ['06 reuniones', '02 capacitaciones', '01 Informe por dimensión', 'Presencia', 'Ordenanza Regional'].map(countSaid),
  ).toEqual(['meetings', 'trainings', 'papers', 'spaces', 'papers'])
  expect(['', '3 cosas', 'avance'].map(countSaid)).toEqual([null, null, null])
  // Of the approved plan of 2024 only the row without a target says nothing.
  expect(poa.activities.filter(({ targetText = '' }: { targetText?: string }) => !countSaid(targetText))).toHaveLength(
    1,
  )
})

test('a row whose words do not say what adds to it is not among the clear ones, until a person says it', () => {
  const clear = (of: PlanDraft) => reviewed({ draft: of, kept: new Set() }, 2025).filter(isClear)
  expect(clear(draft).map((each) => each.row.id)).toEqual(['f1'])
  expect(clear(countedAs(draft, 'f3', 'papers')).map((each) => each.row.id)).toEqual(['f1', 'f3'])
})

test('another target is proposed anew; a confirmed one keeps what was confirmed, whatever its unit is called', () => {
  const said = confirmed(draft, 'f1', 4)
  expect(corrected(said, 'f1', { unit: 'talleres' }).rows.map(countAsOf)[0]).toBe('meetings')
  expect(corrected(said, 'f1', { target: '4 talleres' }).rows.map(countAsOf)[0]).toBe('trainings')
})

test('each rule goes with its activity: a number only where it was confirmed, else the secretariat is asked', () => {
  const all = confirmed(confirmed(draft, 'f1', 4), 'f2', null)
  const rules = rulesOf(all, words)
  expect(rules.map(({ key }) => key)).toEqual(planOf(all, 2025, 'Amazonas').activities.map(({ key }) => key))
  expect(rules.map(({ rule }) => rule.readings[0]?.number)).toEqual([4, undefined, undefined, undefined])
  expect(rules[0]?.rule.counts.kinds).toContain('ordinary')
  expect(rules[1]?.rule.counts.kinds).toEqual(['externalSpace'])
  for (const { rule } of rules) expect(targetRule.safeParse(rule).success).toBe(true)
})
