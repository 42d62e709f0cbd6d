// The plan as comma-separated text.
import { csvText } from '../domain/csv-text.ts'
import type { FlatPlan } from './plan-table.ts'

export function planCsv({ heading, columns, rows }: FlatPlan): string {
  return csvText([...heading.map((line) => [line]), columns, ...rows])
}
