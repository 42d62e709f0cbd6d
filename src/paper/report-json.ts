// A report for another program: keys and numbers, in an order that does not change.
import type { Item, Tally } from '../domain/progress/progress.ts'
import type { PlanReport, ReportActivity } from '../domain/report/plan-report.ts'

/** What is on phones alone cannot be known here: null, never 0. */
const standing = ({ counted, surplus, toValidate, observed, unsent }: Tally, knowsUnsent: boolean) => ({
  executed: counted,
  overCap: surplus,
  pendingValidation: toValidate,
  observed,
  unsent: knowsUnsent ? unsent : null,
})

/** @param missing what the report lacks, in sentences */
export function reportJson(report: PlanReport, missing: readonly string[]): string {
  const { year, quarter, cutoff, asked, asOf, progress, lines, readings, mesas, changed, knowsUnsent } = report
  const { number, change } = progress.version
  const silent = mesas.filter(({ isSilent }) => isSilent)
  const said = {
    kind: quarter === null ? 'annual' : 'quarter',
    year,
    quarter,
    cutoff,
    cutoffAsked: asked,
    asOf: asOf === null ? null : new Date(asOf).toISOString(),
    planVersion: {
      number,
      id: change?.id ?? null,
      from: change?.from ?? null,
      why: change?.why ?? null,
      minutes: change?.minutes ?? change?.minutesName ?? null,
    },
    readings: readings.map(({ number: at, activity, name, others }) => ({
      activity: activity.key,
      number: at,
      reading: activity.read.reading.key,
      name,
      others,
      chosenBy: activity.read.chosen?.by ?? null,
    })),
    missing,
    silentMesas: silent.map(({ id, mesa, lastSign }) => ({ id, name: mesa.name ?? null, lastSign })),
    mesas: mesas.map(
      ({ id, mesa, isActive, lastSign, isSilent, awayUntil, validated, toValidate, observed, unsent }) => ({
        id,
        name: mesa.name ?? null,
        status: mesa.status ?? null,
        isActive,
        lastSign,
        isSilent,
        awayUntil,
        validated,
        pendingValidation: toValidate,
        observed,
        unsent: knowsUnsent ? unsent : null,
      }),
    ),
    lines: lines.map(({ line, activities }) => ({
      line: line?.line.key ?? null,
      name: line?.line.name ?? null,
      fulfilled: line?.fulfilled ?? null,
      of: line?.of ?? null,
      excluded: line?.excluded ?? [],
      activities: activities.map((each) => activityOf(each, knowsUnsent)),
    })),
    changed: changed.map(({ number: at, approved, now, mergedInto }) => ({
      number: at,
      activity: (now ?? approved)?.key ?? null,
      approved: approved && { target: approved.target, scheduled: approved.scheduled, total: approved.total },
      inForce: now && { target: now.target, scheduled: now.scheduled, total: now.total },
      mergedInto,
    })),
  }
  return `${JSON.stringify(said, null, 2)}\n`
}

function activityOf({ number, progress, whys }: ReportActivity, knowsUnsent: boolean) {
  const { key, read, scheduled, cells, total, target, percent, elements, state, flags, items, people } = progress
  return {
    activity: key,
    number,
    text: read.row.text ?? null,
    targetText: read.row.targetText ?? null,
    unit: read.row.rule?.unit ?? read.row.unit ?? null,
    responsibles: read.row.responsibles ?? null,
    scheduledQuarters: scheduled,
    quarters: cells.map((cell) => ({
      quarter: cell.quarter,
      scheduled: cell.isScheduled,
      state: cell.state,
      proposed: cell.proposed,
      fulfilment: cell.fulfilment,
      ...standing(cell, knowsUnsent),
    })),
    total,
    target,
    percent,
    elements: elements.map(({ key: element, name, cap, ...tally }) => ({
      element,
      name,
      cap,
      ...standing(tally, knowsUnsent),
    })),
    ...rest(progress, knowsUnsent),
    state,
    flags,
    reading: read.reading.key,
    people,
    whys,
    evidence: items.map(evidenceOf),
  }
}

function rest(tally: Tally, knowsUnsent: boolean) {
  const { executed: _total, ...beside } = standing(tally, knowsUnsent)
  return beside
}

const evidenceOf = ({ evidence, element, fate, leftOut, quarter, isOutOfSchedule, missing, milestone }: Item) => ({
  record: evidence.id,
  event: evidence.event,
  mesa: evidence.mesa,
  kind: evidence.kind,
  date: evidence.date,
  quarter,
  number: evidence.number ?? null,
  element: element === '' ? null : element,
  fate,
  leftOut,
  milestone,
  outOfSchedule: isOutOfSchedule,
  missing,
  note: evidence.note ?? null,
})
