// A draft that was looked through, as the plan it becomes.
import { simpleRule, type CountAs, type RuleWords } from '../count-as.ts'
import { entryKey, type EntryKey } from '../id.ts'
import type { Activity, ActivityGroup, LineOfAction, Plan } from '../plan.ts'
import type { TargetRule } from '../target-rule.ts'
import { countAsOf, type DraftRow, type PlanDraft } from './draft.ts'

/** Keys go by the order of the rows, so that the same file makes the same plan on every device. */
export function planOf(draft: PlanDraft, year: number, region: string): Plan {
  const used = draft.lines.filter((_, index) => draft.rows.some(({ line }) => line === index))
  const lines = used.map(({ name, shortName }, index): LineOfAction => ({
    key: entryKey.parse(`l${index + 1}`),
    name,
    shortName,
    number: index + 1,
    order: index + 1,
  }))
  const lineOf = ({ line }: DraftRow) => lines[used.findIndex((each) => each === draft.lines[line])]?.key
  const groups: ActivityGroup[] = []
  const groupOf = (row: DraftRow): ActivityGroup | undefined => {
    const [name, line] = [row.group, lineOf(row)]
    if (name === '' || !line) return undefined
    const there = groups.find((group) => group.name === name && group.line === line)
    if (there) return there
    const group = { key: entryKey.parse(`g${groups.length + 1}`), line, name, order: groups.length + 1 }
    groups.push(group)
    return group
  }
  const activities = draft.rows.map((row, index): Activity => {
    const [line, group, order] = [lineOf(row), groupOf(row), index + 1]
    return {
      key: keyOf(index),
      ...(line && { line }),
      ...(group && { group: group.key }),
      text: row.text,
      ...(row.target && { targetText: row.target }),
      ...(row.value !== null && row.isConfirmed && { targetValue: row.value }),
      ...(row.unit && { unit: row.unit }),
      quarters: [...row.quarters],
      ...(row.responsibles && { responsibles: row.responsibles }),
      ...(row.note && { note: row.note }),
      order,
    }
  })
  return { year, title: draft.title, region, lines, groups, activities }
}

const keyOf = (index: number): EntryKey => entryKey.parse(`a${String(index + 1).padStart(2, '0')}`)

/**
 * How each of its targets is counted: by its number, where one was confirmed, else by the secretariat's word on each
 * quarter. @param wordsOf the same for people
 */
export function rulesOf(
  { rows }: PlanDraft,
  wordsOf: (as: CountAs, number: number | null) => RuleWords,
): { readonly key: EntryKey; readonly rule: TargetRule }[] {
  return rows.map((row, index) => {
    const number = row.isConfirmed ? row.value : null
    const as = countAsOf(row) ?? 'anything'
    return { key: keyOf(index), rule: simpleRule(as, number, row.unit, wordsOf(as, number)) }
  })
}
