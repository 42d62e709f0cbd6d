// What a region's shared space tells: its mesas, its approved plans, and how this year's stands today.
import { mesaShape } from '../../domain/mesa.ts'
import { planShape } from '../../domain/plan.ts'
import { countPlan } from '../../domain/progress/count-plan.ts'
import { dayOfPlan } from '../../domain/progress/plan-at.ts'
import type { Progress } from '../../domain/progress/progress.ts'
import { dateOf, QUARTERS, yearOf, type Quarter } from '../../domain/time.ts'
import { mesaId } from '../../domain/id.ts'
import type { nationalActivity, nationalMesa, nationalProgress } from '../../protocol/national.ts'
import { isRemoved } from '../../protocol/row.ts'
import { storedPlan } from '../stored-plan.ts'
import { as } from '../stored-rows.ts'
import type { Reader } from './page.ts'
import type * as z from 'zod/mini'

export const readMesas: Reader = async ({ storage, source: { id: region } }) => {
  const rows = (await storage.rowsOfKinds(region, ['mesa'])).filter((row) => !isRemoved(row))
  return rows.flatMap((row) => {
    const mesa = mesaId.safeParse(row.id).data
    if (!mesa) return []
    const { name = '', level = null, ubigeo = null, status = null } = as(mesaShape, row)
    const said: z.infer<typeof nationalMesa> = { region, mesa, name, level, ubigeo, status }
    return [{ key: mesa, row: said }]
  })
}

export const readActivities: Reader = async ({ storage, source: { id: region } }) => {
  const rows = (await storage.rowsOfKinds(region, ['plan'])).filter((row) => !isRemoved(row))
  return rows.flatMap(({ id: plan, ...row }) => {
    const { year = null, lines, activities } = as(planShape, { id: plan, ...row })
    const names = new Map(lines.map(({ key, name }) => [key, name]))
    return activities.map(({ key, line, order, text, targetValue, targetText, unit, quarters = [] }) => {
      const said: z.infer<typeof nationalActivity> = {
        region,
        plan,
        year,
        activity: key,
        order: order ?? null,
        line: (line && names.get(line)) ?? null,
        text: text ?? null,
        target: targetValue ?? null,
        targetText: targetText ?? null,
        unit: unit ?? null,
        quarters: quarters.join(' '),
      }
      return { key: `${plan}/${key}`, row: said }
    })
  })
}

export const readProgress: Reader = async ({ storage, source: { id: region }, now }) => {
  const today = dateOf(now)
  const input = await storedPlan(storage, yearOf(today), undefined, region)
  if (!('records' in input)) return []
  const { plan } = input.records
  const { activities } = countPlan(input.records, input.evidence, { cutoff: dayOfPlan(plan.year, today) })
  return activities.map((each) => {
    const { key: activity, state, target, total, percent, toValidate, observed } = each
    const said: z.infer<typeof nationalProgress> = {
      region,
      plan: plan.id,
      year: yearOf(today),
      activity,
      state,
      target,
      total,
      percent,
      toValidate,
      observed,
      ...byQuarter(each),
      ...each.people,
    }
    return { key: activity, row: said }
  })
}

function byQuarter({ cells }: Progress) {
  const of = (quarter: Quarter): number => cells.find((cell) => cell.quarter === quarter)?.counted ?? 0
  const [quarter1 = 0, quarter2 = 0, quarter3 = 0, quarter4 = 0] = QUARTERS.map(of)
  return { quarter1, quarter2, quarter3, quarter4 }
}
