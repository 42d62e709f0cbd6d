// What is measured of a house, and how it is told.
import type { Page } from 'playwright-core'
import { summed, waitOfVisit, waitsOfChoices, watchFor, type Times, type Wait, type WorkClock } from './measure.ts'

/** Each in milliseconds. */
export interface HouseFigures {
  /** The first visit after the browser was started. */
  readonly panelFirst: number
  readonly panel: Times
  readonly filters: Times
  readonly plan: Times
}

export interface Figures {
  /** Programs that wanted a processor while it ran, and the processors there are: more of the first, and all is slower. */
  readonly load: number
  readonly processors: number
  readonly meetings: number
  readonly years: number
  readonly rows: number
  readonly slower: number
  /** From the navigation until all is counted for the first time; meanwhile the panel shows what it had. */
  readonly firstCount: number
  readonly empty: HouseFigures
  readonly full: HouseFigures
}

const VISITS = 5
const NUMBERS = '.panel-sentence mark, .plan-table td'

/** @param settle resolves when nothing is counted any more */
export async function measuredIn(page: Page, clock: WorkClock, settle: () => Promise<void>): Promise<HouseFigures> {
  await watchFor(page, NUMBERS)
  const visits: Wait[] = []
  for (let visit = 0; visit < VISITS; visit++) {
    visits.push(await waitOfVisit(page, clock, '/panel'))
    await settle()
  }
  const choices = await waitsOfChoices(page, clock, '.panel-filters select')
  const plans: Wait[] = []
  for (let visit = 0; visit < VISITS; visit++) plans.push(await waitOfVisit(page, clock, '/plan'))
  return {
    panelFirst: Math.round(visits[0]?.ms ?? NaN),
    panel: summed(visits),
    filters: summed(choices),
    plan: summed(plans),
  }
}

const GOAL = { panel: 1000, filter: 100 }

const times = ({ median, worst, work }: Times): string =>
  `${median} ms, worst ${worst} ms; its own work ${work.median} ms, most ${work.most} ms`
const ratio = (a: number, b: number): number => Math.round((a / b) * 100) / 100

/** The full house against the empty one, by the page's own work. */
export const ratios = ({ empty, full }: Figures) => ({
  panel: ratio(full.panel.work.median, empty.panel.work.median),
  filters: ratio(full.filters.work.median, empty.filters.work.median),
  plan: ratio(full.plan.work.median, empty.plan.work.median),
})

export function told(figures: Figures): string {
  const { meetings, years, rows, slower, firstCount, load, processors, empty, full } = figures
  const { panel, filters, plan } = ratios(figures)
  return [
    `${meetings} meetings and ${years} years of plans, ${rows} rows; a processor ${slower} times slower than this one, of ${processors}, with a load of ${load}.`,
    `panel, from the address to its numbers   ${times(full.panel)}   (wanted: ${GOAL.panel} ms; empty house: ${times(empty.panel)}; × ${panel})`,
    `  the first after the browser started    ${full.panelFirst} ms`,
    `a filter, from the choice to the paint   ${times(full.filters)}   (wanted: ${GOAL.filter} ms each; empty house: ${times(empty.filters)}; × ${filters}; slowest: ${full.filters.slowest})`,
    `plan, from the address to its numbers    ${times(full.plan)}   (empty house: ${times(empty.plan)}; × ${plan})`,
    `the first count of all of it             ${firstCount} ms, in the background`,
  ].join('\n')
}
