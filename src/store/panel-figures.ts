// The panel's figures counted from all that this device has, in the background, a mesa and a year at a time.
import { isLate } from '../domain/follow-up.ts'
import type { MesaId } from '../domain/id.ts'
import {
  spacesOf,
  type AgreementFigure,
  type ClosedActa,
  type MesaFigures,
  type PanelFigures,
  type PlanFigures,
  type Space,
} from '../domain/progress/panel-figures.ts'
import { planShape } from '../domain/plan.ts'
import { marksOf, type MarkState } from '../domain/progress/marks.ts'
import { dateOf, localDate, type LocalDate } from '../domain/time.ts'
import { extractsOf } from './extracts.ts'
import { fieldTrips } from './field-trips.ts'
import { lastFrom } from './last-from.ts'
import { numberedActas } from './minutes-numbers.ts'
import { evidenceHere, progressOf, type YearProgress } from './plan-progress.ts'
import { knownMesas, spaceOf, type KnownMesa } from './plans.ts'
import { allFoundAs, listedRows } from './read-core.ts'
import type { Store } from './store.ts'
import { trackedAgreements, type TrackedAgreement } from './tracked-agreements.ts'

/** Not in a live query: it lets the page breathe between one plan and the next. */
export async function countFigures(store: Store): Promise<PanelFigures> {
  const today = dateOf(store.now())
  const known = (await knownMesas(store)).filter(({ access }) => access !== 'none')
  const spaces = known.map(({ mesa }) => spaceOf(mesa))
  const plans: PlanFigures[] = []
  for (const year of await planYears(store)) plans.push(...(await planFigures(store, year, spaces, today)))
  await breath()
  const actas = await closedActas(store)
  await breath()
  const followed = (await trackedAgreements(store)).map((each) => ({ mesa: each.mesa, late: lateFigure(each, today) }))
  await breath()
  return { plans, mesas: await mesaFigures(store, known), spaces: spacesOf(actas, followed) }
}

const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))

/** Latest first. */
async function planYears({ db }: Store): Promise<number[]> {
  const rows = await db.records.where('[kind+state]').between(['plan', ''], ['plan', '\uffff']).toArray()
  const years = new Set(allFoundAs('plan', planShape, rows).flatMap(({ year }) => year ?? []))
  return [...years].sort((a, b) => b - a)
}

async function planFigures(
  store: Store,
  year: number,
  spaces: readonly MesaId[],
  today: LocalDate,
): Promise<PlanFigures[]> {
  const progress = await progressOf(store, year, { cutoff: today })
  if (!progress) return []
  const statesOf = (found: YearProgress | null) => marksOf(found?.activities ?? []).map(({ state }) => state)
  const states: (readonly [Space, MarkState[]])[] = [['', statesOf(progress)]]
  for (const mesa of spaces) {
    await breath()
    states.push([mesa, statesOf(await progressOf(store, year, { cutoff: today, mesa }))])
  }
  const { plan, activities } = progress
  return [
    {
      year,
      lines: plan.lines.map(({ key, number = 1, shortName, name }) => ({ key, number, name: shortName ?? name ?? '' })),
      activities: activities.map(({ key, read: { row } }) => ({ key, order: row.order, text: row.text ?? '' })),
      marks: marksOf(activities).map(({ activity, line, quarter }) => ({ activity, line, quarter })),
      states: Object.fromEntries(states),
    },
  ]
}

async function closedActas(store: Store): Promise<ClosedActa[]> {
  const isListed = await listedRows(store)
  const numbers = new Map((await numberedActas(store)).map(({ id, number }) => [id, number]))
  const states = new Map((await evidenceHere(store)).map(({ id, state }) => [id, state]))
  const meetings = (await extractsOf(store, 'meeting')).filter(isListed)
  return meetings.flatMap(({ id, mesa, content: { date, state, kind, fact } }): ClosedActa[] =>
    state === 'closed' && date
      ? [{ id, mesa, date, kind, number: numbers.get(id), at: fact?.at, state: states.get(id) ?? 'toValidate' }]
      : [],
  )
}

function lateFigure(tracked: TrackedAgreement, today: LocalDate): AgreementFigure | null {
  const { mesa, meeting, agreement, standing } = tracked
  const due = localDate.safeParse(standing.due)
  if (!isLate(standing, today) || !due.success) return null
  const { key, number, text = '', responsible = '' } = agreement
  return { mesa, meeting, key, number, text, responsible, due: due.data, state: standing.state }
}

async function mesaFigures(store: Store, known: readonly KnownMesa[]): Promise<MesaFigures[]> {
  const last: ReadonlyMap<MesaId, number> = await lastFrom(store)
  const trips = await fieldTrips(store)
  return known.map(({ mesa }) => {
    const { name, level, ubigeo, status } = mesa
    const space = spaceOf(mesa)
    return {
      mesa: space,
      name: name ?? mesa.id,
      level,
      ubigeo,
      status,
      last: last.get(space) ?? null,
      trips: trips.filter((trip) => trip.mesa === space),
    }
  })
}
