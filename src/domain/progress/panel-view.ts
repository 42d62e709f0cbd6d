// What the panel shows under its filters: chosen from the figures, with nothing counted anew.
import type { EntryKey } from '../id.ts'
import { tallyMarks, type Mark, type MarkTally } from './marks.ts'
import { addDays, daysBetween, daysOfQuarter, QUARTERS, yearOf, type LocalDate, type Quarter } from '../time.ts'
import {
  newestActas,
  quarterKey,
  SHOWN,
  type ClosedActa,
  type PanelFigures,
  type PlanFigures,
  type Space,
  type SpaceFigures,
} from './panel-figures.ts'

export interface PanelFilters {
  readonly year: number
  readonly quarter: Quarter | null
  readonly mesa: Space
  readonly line: EntryKey | ''
}

export interface MatrixRow {
  readonly line: PlanFigures['lines'][number]
  readonly cells: readonly (MarkTally & { readonly quarter: Quarter })[]
  readonly year: MarkTally
}

export interface PanelView {
  readonly plan: PlanFigures | undefined
  readonly rows: readonly MatrixRow[]
  /** Marked quarters that fit all filters, and how many of them are done. */
  readonly marks: readonly Mark[]
  readonly tally: MarkTally
  readonly agreements: Pick<SpaceFigures, 'agreements' | 'overdue' | 'newest'>
  readonly actas: readonly ClosedActa[]
  /** Of each mesa, in the chosen year and quarter. */
  readonly meetings: (mesa: Space) => number
}

const NOTHING: SpaceFigures = { agreements: 0, overdue: 0, newest: [], quarters: {} }

/** Agreements are those of today whatever the year: what is overdue is overdue now. */
export function panelView({ plans, spaces }: PanelFigures, { year, quarter, mesa, line }: PanelFilters): PanelView {
  const plan = plans.find((each) => each.year === year)
  const states = plan?.states[mesa]
  const all = plan?.marks.map((mark, index): Mark => ({ ...mark, state: states?.[index] ?? 'planned' })) ?? []
  const lines = plan?.lines.filter(({ key }) => !line || key === line) ?? []
  const rows = lines.map((each): MatrixRow => {
    const own = all.filter((mark) => mark.line === each.key)
    const cells = QUARTERS.map((when) => ({
      quarter: when,
      ...tallyMarks(own.filter((mark) => mark.quarter === when)),
    }))
    return { line: each, cells, year: tallyMarks(own) }
  })
  const marks = all.filter((mark) => (!line || mark.line === line) && (!quarter || mark.quarter === quarter))
  const keys = QUARTERS.filter((each) => !quarter || each === quarter).map((each) => quarterKey(year, each))
  const ofSpace = (space: Space) => {
    const { quarters } = spaces[space] ?? NOTHING
    return keys.flatMap((key) => quarters[key] ?? [])
  }
  return {
    plan,
    rows,
    marks,
    tally: tallyMarks(marks),
    agreements: spaces[mesa] ?? NOTHING,
    actas: newestActas(ofSpace(mesa).flatMap(({ actas }) => actas)).slice(0, SHOWN),
    meetings: (space) => ofSpace(space).reduce((sum, { meetings }) => sum + meetings, 0),
  }
}

/** The plan of this year, or else the latest there is: that of the plan's own screen. */
export const planInForce = ({ plans }: PanelFigures, today: LocalDate): PlanFigures | undefined =>
  plans.find(({ year }) => year === yearOf(today)) ?? plans[0]

/** How far its quarter has come on that day. */
export function stageOf(day: LocalDate): 'start' | 'middle' | 'end' {
  const [from, to] = daysOfQuarter(day)
  const share = daysBetween(from, day) / daysBetween(from, addDays(to, 1))
  return share < 1 / 3 ? 'start' : share < 2 / 3 ? 'middle' : 'end'
}
