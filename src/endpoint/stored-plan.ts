// A year's plan with all that proves it, from the endpoint's database: what the phone counts from its own.
import { addendumShape } from '../domain/addendum.ts'
import { contributionShape } from '../domain/contribution.ts'
import { documentShape } from '../domain/document-record.ts'
import type { MesaId, RecordId } from '../domain/id.ts'
import { meetingShape } from '../domain/meeting.ts'
import { mesaShape } from '../domain/mesa.ts'
import { numbersByActa } from '../domain/numbers-by-acta.ts'
import { planChangeShape } from '../domain/plan-change.ts'
import { planChoiceShape } from '../domain/plan-choice.ts'
import { planTopicShape } from '../domain/plan-topic.ts'
import { planShape } from '../domain/plan.ts'
import { fieldTripShape } from '../domain/field-trip.ts'
import { followUpShape } from '../domain/follow-up.ts'
import { factOf } from '../domain/progress/fact.ts'
import { gatherEvidence } from '../domain/progress/gather.ts'
import { withContributions, withVerdicts } from '../domain/progress/join.ts'
import type { RecordOf, Shape } from '../domain/record.ts'
import type { KnownMesa } from '../domain/report/mesa-signs.ts'
import type { PlanReportInput } from '../domain/report/plan-report.ts'
import { sameMeetingShape } from '../domain/same-meeting.ts'
import { targetsShape } from '../domain/target-rule.ts'
import { validationShape } from '../domain/validation.ts'
import type { Storage } from './storage/contract.ts'
import type { Row } from '../protocol/row.ts'
import { REGION } from './seed.ts'
import { as, rowsOf } from './stored-rows.ts'

type Placed<S extends Shape> = RecordOf<S> & { readonly id: RecordId; readonly mesa: MesaId }

/** @returns the years there is a plan of, when that is not one of them */
export async function storedPlan(
  storage: Storage,
  year: number,
  asOf: number | undefined,
  region: MesaId = REGION,
): Promise<PlanReportInput | readonly number[]> {
  const spaces = (await storage.mesas()).filter((space) => space.region === region)
  const rows = new Map<MesaId, readonly Row[]>()
  for (const { id } of spaces) rows.set(id, await rowsOf(storage, id))
  const all = <S extends Shape>(kind: string, shape: S): Placed<S>[] =>
    [...rows].flatMap(([mesa, own]) =>
      own.flatMap((row) => (row.type === kind ? [{ ...as(shape, row), id: row.id, mesa }] : [])),
    )
  const plans = all('plan', planShape)
  const plan = plans.find((each) => each.year === year)
  if (!plan) return [...new Set(plans.flatMap((each) => each.year ?? []))].sort((a, b) => a - b)

  const meetings = all('meeting', meetingShape)
  const papers = all('document', documentShape)
  const named = new Map(all('mesa', mesaShape).map((mesa) => [String(mesa.id), mesa]))
  const addenda = all('addendum', addendumShape).flatMap(({ id, of, minutesNumber, at = 0 }) =>
    of && minutesNumber ? [{ id, of, minutesNumber, at }] : [],
  )
  const evidence = gatherEvidence({
    meetings: meetings.map((meeting) => ({ id: meeting.id, mesa: meeting.mesa, fact: factOf(meeting, meeting) })),
    papers: papers.map((paper) => ({ id: paper.id, mesa: paper.mesa, content: paper })),
    levels: new Map(
      spaces.flatMap(({ id }) => (named.get(id)?.level ? [[id, named.get(id)?.level ?? 'regional']] : [])),
    ),
    laterNumbers: numbersByActa(addenda),
    verdicts: all('sameMeeting', sameMeetingShape),
    // What is here was sent.
    unsent: new Set(),
    asOf,
  })
  const known = asOf ?? Infinity
  const trips = all('fieldTrip', fieldTripShape).filter(({ at = 0 }) => at <= known)
  // As on a device: see `lastFrom`. But not a link to the plan, which is the secretariat's more often than not.
  const signs = [
    ...[...meetings, ...papers].flatMap(({ mesa, startedAt, closedAt }) => [
      { mesa, at: startedAt },
      { mesa, at: closedAt },
    ]),
    ...all('addendum', addendumShape),
    ...all('followUp', followUpShape),
    ...trips,
  ].flatMap(({ mesa, at }) => (at !== undefined && at <= known ? [{ mesa, at }] : []))
  const linked = withContributions(evidence, all('contribution', contributionShape), asOf)
  const targets = all('targets', targetsShape).filter((each) => each.plan === plan.id)
  return {
    records: {
      plan,
      targets: targets.sort((a, b) => (a.id < b.id ? -1 : 1))[0] ?? null,
      changes: all('planChange', planChangeShape),
      choices: all('planChoice', planChoiceShape),
      topics: all('planTopic', planTopicShape),
    },
    evidence: withVerdicts(linked, all('validation', validationShape), asOf),
    mesas: spaces
      .filter(({ space }) => space === 'mesa')
      .flatMap(({ id }): KnownMesa[] => {
        const mesa = named.get(id)
        const last = signs.filter((each) => each.mesa === id).reduce((latest, { at }) => Math.max(latest, at), 0)
        return mesa ? [{ id, mesa, last: last || null, trips: trips.filter((trip) => trip.mesa === id) }] : []
      }),
    knowsUnsent: false,
  }
}
