// The plan taken out as a file and brought back in: the same plan, to the letter.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { paperDocx } from '../../src/document/paper-docx.ts'
import { planCsv } from '../../src/document/plan-csv.ts'
import { flatPlan, planPaper } from '../../src/document/plan-table.ts'
import { planXlsx } from '../../src/document/plan-xlsx.ts'
import { entryKey } from '../../src/domain/id.ts'
import { told } from '../../src/domain/plan-import/cells.ts'
import { confirmed } from '../../src/domain/plan-import/draft.ts'
import { readPlan } from '../../src/domain/plan-import/read-plan.ts'
import { planOf } from '../../src/domain/plan-import/to-plan.ts'
import type { Plan } from '../../src/domain/plan.ts'
import { fold } from '../../src/domain/text.ts'
import { readTables } from '../../src/ui/plan-import/read-file.ts'
import { paperWords } from '../../src/ui/text/minutes.ts'
import { planTableWords as words } from '../../src/ui/text/plan-menu.ts'

const said = fc
  .oneof(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.constantFrom('=1+1', "'-a", 'dos «x», "y"; z', '<b>&amp;'))
  .map((text) => told(text).replace(/[\s:]+$/, ''))
  // What XML cannot say at all: no keyboard writes it, and the files are XML.
  .filter((text) => !/[\p{Cc}\p{Cs}\p{Cn}]/u.test(text))
  // The library that writes Excel files loses a cell that says only «toString» or another name of that kind.
  .filter((text) => !(text in {}) && fold(text).replace(/[^a-z]/g, '').length > 1)
const anActivity = fc.record(
  {
    text: said,
    targetText: said,
    targetValue: fc.nat(500),
    unit: said,
    quarters: fc.subarray([1, 2, 3, 4] as const),
    responsibles: said,
    note: said,
    group: fc.constantFrom(0, 0, 1, 2),
  },
  { requiredKeys: ['text', 'targetText', 'quarters', 'group'] },
)
const aLine = fc.record({
  name: said,
  groups: fc.uniqueArray(said, { minLength: 2, maxLength: 2, selector: fold }),
  activities: fc.array(anActivity, { minLength: 1, maxLength: 6 }),
})
type WrittenLine = typeof aLine extends fc.Arbitrary<infer Line> ? Line : never
const aPlan = fc.uniqueArray(aLine, { minLength: 1, maxLength: 4, selector: ({ name }) => fold(name) }).map(planWith)

/** Activities without a heading row come first, as the printed plan can only have them. */
function planWith(written: readonly WrittenLine[]): Plan {
  const plan = { lines: [], groups: [], activities: [] } as {
    [K in 'lines' | 'groups' | 'activities']: Plan[K][number][]
  }
  for (const { name, groups, activities } of written) {
    const at = plan.lines.length + 1
    const line = entryKey.parse(`l${at}`)
    plan.lines.push({ key: line, name, shortName: `Corto ${at}`, number: at, order: at })
    const keys = new Map<number, ReturnType<typeof entryKey.parse>>()
    for (const { group, ...fields } of [...activities].sort((a, b) => a.group - b.group)) {
      if (group > 0 && !keys.has(group)) {
        const order = plan.groups.length + 1
        const key = entryKey.parse(`g${order}`)
        keys.set(group, key)
        plan.groups.push({ key, line, name: groups[group - 1] ?? '', order })
      }
      const own = keys.get(group)
      const ofGroup = own ? { group: own } : {}
      const order = plan.activities.length + 1
      const key = entryKey.parse(`a${String(order).padStart(2, '0')}`)
      plan.activities.push({ key, line, ...ofGroup, ...fields, order })
    }
  }
  return { year: 2025, title: 'Plan Operativo de Actividades 2025', region: 'Amazonas', ...plan }
}

/** As it comes out once every number is confirmed as it was read. */
async function broughtBack(content: BlobPart, before: Plan): Promise<Plan> {
  const read = await readTables(new Blob([content]), () => undefined)
  const plan = 'tables' in read ? readPlan(read.tables, before) : read
  if (!('draft' in plan)) throw new Error(plan.trouble)
  const draft = plan.draft.rows.reduce((next, { id, value }) => confirmed(next, id, value), plan.draft)
  return planOf(draft, draft.year ?? 0, 'Amazonas')
}

test('as comma-separated text', async () => {
  await fc.assert(
    fc.asyncProperty(aPlan, async (plan) => {
      expect(await broughtBack(planCsv(flatPlan(plan, words)), plan)).toEqual(plan)
    }),
  )
})

test('as an Excel file', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(aPlan, async (plan) => {
      expect(await broughtBack(await planXlsx(flatPlan(plan, words), 'Plan 2025'), plan)).toEqual(plan)
    }),
    { numRuns: 40 },
  )
})

test('as a Word file, which has the printed columns and no more', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(aPlan, async (plan) => {
      const back = await broughtBack(await paperDocx(planPaper(plan, words), paperWords), plan)
      const printed = ({ activities, ...rest }: Plan) => ({
        ...rest,
        activities: activities.map(({ targetValue: _value, unit: _unit, note: _note, ...fields }) => fields),
      })
      expect(printed(back)).toEqual(printed(plan))
    }),
    { numRuns: 25 },
  )
})

test('what begins like a formula is opened as text', () => {
  const plan = planWith([
    {
      name: '=HYPERLINK("x")',
      groups: [],
      activities: [
        {
          text: '-1+1',
          targetText: '@a',
          targetValue: 1,
          unit: '+b',
          quarters: [],
          responsibles: '',
          note: '',
          group: 0,
        },
      ],
    },
  ])
  const cells = planCsv(flatPlan(plan, words)).split(/[\r\n,]+/)
  expect(cells.filter((cell) => /^"?[=+@-]/.test(cell))).toEqual([])
})

test('Excel knows by its first bytes that the text is UTF-8', () => {
  const bytes = new TextEncoder().encode(planCsv(flatPlan(planWith([]), words)))
  expect(Array.from(bytes.slice(0, 3))).toEqual([0xef, 0xbb, 0xbf])
})
