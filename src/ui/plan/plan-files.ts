// The plan as a file to take along. Each generator is fetched when its file is asked for.
import { flatPlan, planPaper } from '../../document/plan-table.ts'
import type { Plan } from '../../domain/plan.ts'
import { paperWords } from '../text/minutes.ts'
import { planMenuText, planTableWords as words } from '../text/plan-menu.ts'

export type PlanFileKind = 'xlsx' | 'docx' | 'csv'

const OFFICE = 'application/vnd.openxmlformats-officedocument'
const types: Record<PlanFileKind, string> = {
  xlsx: `${OFFICE}.spreadsheetml.sheet`,
  docx: `${OFFICE}.wordprocessingml.document`,
  csv: 'text/csv',
}

export async function planFile(kind: PlanFileKind, plan: Plan): Promise<File> {
  return new File([await contentOf(kind, plan)], `${planMenuText.fileName(plan.year)}.${kind}`, { type: types[kind] })
}

async function contentOf(kind: PlanFileKind, plan: Plan): Promise<BlobPart> {
  switch (kind) {
    case 'xlsx': {
      const { planXlsx } = await import('../../document/plan-xlsx.ts')
      return planXlsx(flatPlan(plan, words), planMenuText.sheet(plan.year))
    }
    case 'docx': {
      const { paperDocx } = await import('../../document/paper-docx.ts')
      return paperDocx(planPaper(plan, words), paperWords)
    }
    case 'csv': {
      const { planCsv } = await import('../../document/plan-csv.ts')
      return planCsv(flatPlan(plan, words))
    }
  }
}
