// The approved plan of 2024, from the kinds of file it may come in: every row, every mark, every oddity, nothing more.
import { existsSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import type { PlanDraft } from '../../../src/domain/plan-import/draft.ts'
import { odditiesOf } from '../../../src/domain/plan-import/oddities.ts'
import { marksIn, readPlan } from '../../../src/domain/plan-import/read-plan.ts'
import { readTables } from '../../../src/ui/plan-import/read-file.ts'
import { parseCsv } from '../../help/csv.ts'
import { approvedDocx, type CsvRow } from './approved-docx.ts'

/** Outside the project: the document the plan was taken from. */
const CSV = new URL('../../../../shared/domain/poa-2024.csv', import.meta.url)

async function draftOf(content: BlobPart): Promise<PlanDraft> {
  const read = await readTables(new Blob([content]), () => undefined)
  const plan = 'tables' in read ? readPlan(read.tables) : read
  if (!('draft' in plan)) throw new Error(plan.trouble)
  return plan.draft
}

const asCsv = ({ rows, lines }: PlanDraft): CsvRow[] =>
  rows.map(({ line, group, text, target, quarters, responsibles }, index) => ({
    line: lines[line]?.name ?? '',
    group,
    activity: text,
    meta: target,
    ...Object.fromEntries([1, 2, 3, 4].map((each) => [`q${each}`, quarters.some((when) => when === each) ? '1' : '0'])),
    responsibles,
    order: String(index + 1),
  }))

describe.skipIf(!existsSync(CSV))('the approved plan', () => {
  const csv = existsSync(CSV) ? readFileSync(CSV, 'utf8') : ''
  const approved = csv ? parseCsv(csv) : []
  let draft: PlanDraft
  beforeAll(async () => {
    draft = await draftOf(await approvedDocx(approved))
  })

  test('as a Word file with its page breaks: 26 rows, 57 marks, 3 heading rows, 4 lines, to the letter', () => {
    expect(asCsv(draft)).toEqual(approved)
    expect(draft.rows).toHaveLength(26)
    expect(marksIn(draft.rows)).toBe(57)
    expect(draft.year).toBe(2024)
  })

  test('as comma-separated text: the same', async () => {
    expect(asCsv(await draftOf(csv))).toEqual(approved)
  })

  test('no number is used before it is confirmed, and none is proposed where the text leaves it open', () => {
    expect(draft.rows.filter(({ isConfirmed }) => isConfirmed)).toEqual([])
    const open = draft.rows.flatMap(({ value }, index) => (value === null ? [index + 1] : []))
    // «por tema», «por dimensión», «por Mesa Local»; no number at all; two deliverables in one.
    expect(open).toEqual([1, 4, 5, 7, 17, 21, 23, 25, 26])
  })

  test('each oddity is told beside its row (domain.md §1.2)', () => {
    const odd = [...odditiesOf(draft, 2024).values()].flatMap((oddities, index) =>
      oddities.map((oddity) => `${index + 1} ${oddity.is}`),
    )
    expect(odd).toEqual([
      '1 notNumber',
      '2 oncePerQuarter',
      '3 moreNamed',
      '3 conditional',
      '4 multiplied',
      '5 multiplied',
      '5 otherYear',
      '6 plural',
      '6 otherYear',
      '7 noTarget',
      '7 noQuarter',
      '7 noResponsibles',
      '7 tail',
      '8 otherYear',
      '13 oneWord',
      '14 joined',
      '15 frequency',
      '17 severalNumbers',
      '18 plural',
      '21 notNumber',
      '22 alike',
      '23 multiplied',
      '24 oncePerQuarter',
      '25 multiplied',
      '25 frequency',
      '26 notNumber',
    ])
    expect(draft.notices.map(({ is }) => is)).toEqual(['leadingZeros', 'letterCase'])
  })
})
