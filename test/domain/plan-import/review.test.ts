// What a person answers: nothing is settled by itself, and every answer holds only for what it was given to.
import { expect, test } from 'vitest'
import { confirmed, corrected, mergedUp, type DraftRow, type PlanDraft } from '../../../src/domain/plan-import/draft.ts'
import { keeping, nameOfOddity, openIn, reviewed } from '../../../src/domain/plan-import/review.ts'
import { planOf } from '../../../src/domain/plan-import/to-plan.ts'

const row = (id: string, more: Partial<DraftRow>): DraftRow => ({
  id,
  place: { table: 1, row: 1 },
  line: 0,
  group: '',
  text: 'Reuniones del comité',
  target: '4 reuniones',
  value: 4,
  isConfirmed: false,
  unit: '',
  quarters: [1, 2, 3, 4],
  responsibles: 'CER',
  note: '',
  isAfterBreak: false,
  joined: [],
  strange: [],
  ...more,
})
const draft = (...rows: DraftRow[]): PlanDraft => ({
  year: 2025,
  title: '',
  lines: [{ name: 'A', shortName: 'A' }],
  rows,
  notices: [],
})
const left = (of: PlanDraft, kept = new Set<string>()) =>
  reviewed({ draft: of, kept }, 2025).reduce((sum, each) => sum + openIn(each), 0)

test('a number waits for its confirmation, even where nothing is odd', () => {
  const plain = draft(row('f1', {}))
  expect(left(plain)).toBe(1)
  expect(planOf(plain, 2025, '').activities[0]).not.toHaveProperty('targetValue')
  expect(left(confirmed(plain, 'f1', 4))).toBe(0)
  expect(planOf(confirmed(plain, 'f1', 4), 2025, '').activities[0]).toMatchObject({ targetValue: 4 })
})

test('another target is another number, to be confirmed anew', () => {
  const changed = corrected(confirmed(draft(row('f1', {})), 'f1', 4), 'f1', { target: '5 reuniones' })
  expect(changed.rows[0]).toMatchObject({ value: 5, isConfirmed: false })
  const sameTarget = corrected(confirmed(draft(row('f1', {})), 'f1', 4), 'f1', { text: 'Sesiones' })
  expect(sameTarget.rows[0]).toMatchObject({ value: 4, isConfirmed: true })
})

test('what stays as it is stays so only while it says the same', () => {
  const bare = confirmed(draft(row('f1', { responsibles: '', text: 'Informe 2023' })), 'f1', 4)
  const [first] = reviewed({ draft: bare, kept: new Set() }, 2025)
  const names = first?.oddities.map(({ oddity }) => nameOfOddity(first.row, oddity)) ?? []
  expect(names).toHaveLength(2)
  const { kept } = keeping({ draft: bare, kept: new Set() }, ...names)
  expect(left(bare, new Set(kept))).toBe(0)
  expect(left(corrected(bare, 'f1', { text: 'Informe 2022' }), new Set(kept))).toBe(1)
})

test('merged with the row above, nothing that was written is lost', () => {
  const two = draft(
    row('f1', { text: 'Seguimiento al año escolar -', quarters: [1], isConfirmed: true }),
    row('f2', { text: 'Desarrollar una estrategia.', target: '', value: null, quarters: [3], responsibles: 'UGEL' }),
  )
  const { rows } = mergedUp(two, 'f2')
  expect(rows).toMatchObject([
    {
      id: 'f1',
      text: 'Seguimiento al año escolar - Desarrollar una estrategia.',
      target: '4 reuniones',
      value: 4,
      isConfirmed: true,
      quarters: [1, 3],
      responsibles: 'CER UGEL',
    },
  ])
})

test('the first row of a line has none above it to be merged with', () => {
  const two = draft(row('f1', {}), row('f2', { line: 1 }))
  expect(mergedUp(two, 'f2')).toBe(two)
  expect(mergedUp(two, 'f1')).toBe(two)
})
