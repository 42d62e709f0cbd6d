// Agreements by their state and days: their words may name people, and stay in the region.
import { agreementName, followUpShape, isLate, standingOf, stepsByAgreement } from '../../domain/follow-up.ts'
import { isClosed, meetingShape } from '../../domain/meeting.ts'
import { responsiblesIn } from '../../domain/responsibles.ts'
import { dateOf } from '../../domain/time.ts'
import type { nationalAgreement } from '../../protocol/national.ts'
import { isRemoved } from '../../protocol/row.ts'
import { as } from '../stored-rows.ts'
import type { Reader } from './page.ts'
import type * as z from 'zod/mini'

export const readAgreements: Reader = async ({ storage, source: { id: mesa, region }, now }) => {
  const rows = (await storage.rowsOfKinds(mesa, ['meeting', 'followUp'])).filter((row) => !isRemoved(row))
  const told = rows.filter(({ type }) => type === 'followUp').map((row) => ({ ...as(followUpShape, row), id: row.id }))
  const steps = stepsByAgreement(told)
  const today = dateOf(now)
  return rows.flatMap((row) => {
    const meeting = row.type === 'meeting' ? as(meetingShape, row) : null
    if (!meeting || !isClosed(meeting)) return []
    return meeting.agreements.map((agreement) => {
      const { key, activity, responsible } = agreement
      const name = agreementName(row.id, key)
      const standing = standingOf(agreement, steps.get(name) ?? [])
      const { state, due, doneOn, daysLate } = standing
      const said: z.infer<typeof nationalAgreement> = {
        region,
        mesa,
        meeting: row.id,
        key,
        date: meeting.date ?? null,
        activity: activity ?? null,
        due: due ?? null,
        state,
        isLate: isLate(standing, today),
        doneOn: doneOn ?? null,
        daysLate,
        responsibles: responsiblesIn(responsible).length,
      }
      return { key: name, row: said }
    })
  })
}
