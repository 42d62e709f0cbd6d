// All that «Hoy» shows, read at once so that the screen is painted once.
import { meetingBriefShape, presentIn } from '../../domain/meeting-brief.ts'
import type { Mesa } from '../../domain/mesa.ts'
import { scheduledMarks } from '../../domain/plan.ts'
import { addDays, daysOfQuarter, quarterOf, yearOf, type LocalDate, type Quarter } from '../../domain/time.ts'
import { agreementsDue, type DatedAgreement } from '../../store/agreements.ts'
import { closedRows, lastBegunFirst, openRows, recentRows } from '../../store/meeting-rows.ts'
import { allFoundAs, type FoundAs } from '../../store/read-core.ts'
import { seatsOn } from '../../store/seats.ts'
import { counts, type Counts } from '../../store/counts.ts'
import { knownMesas, planFor, spaceOf } from '../../store/plans.ts'
import type { Store } from '../../store/store.ts'

type Brief = FoundAs<typeof meetingBriefShape>
const briefs = (rows: Parameters<typeof allFoundAs>[2]): Brief[] => allFoundAs('meeting', meetingBriefShape, rows)

export interface OpenMeeting {
  readonly meeting: Brief
  readonly mesa: Mesa | null
  readonly present: number
  readonly expected: number
}

export interface TodayNews {
  readonly waiting: Counts
  /** The meeting begun last, and how many more are not closed. */
  readonly open: OpenMeeting | null
  readonly moreOpen: number
  readonly hasMeetings: boolean
  /** Late ones first, the latest of them on top; then those of this week. */
  readonly due: readonly DatedAgreement[]
  readonly plan: PlanNews | null
}

export interface PlanNews {
  readonly quarter: Quarter
  readonly scheduled: number
  /** Closed meetings of this quarter that serve an activity. */
  readonly closed: number
}

const WEEK = 7
/** Older ones are found under «Acuerdos»: the first screen stays quick however many years there are. */
const SEASON = 90

export async function todayNews(store: Store, today: LocalDate): Promise<TodayNews> {
  const [first, ...others] = briefs(await openRows(store)).sort(lastBegunFirst)
  const due = await agreementsDue(store, addDays(today, -SEASON), addDays(today, WEEK))
  return {
    waiting: await counts(store),
    open: first ? await openMeeting(store, first, today) : null,
    moreOpen: others.length,
    hasMeetings: first !== undefined || (await recentRows(store, 1)).length > 0,
    due: [...due.filter(({ due: day }) => day < today).reverse(), ...due.filter(({ due: day }) => day >= today)],
    plan: await planNews(store, today),
  }
}

async function openMeeting(store: Store, meeting: Brief, today: LocalDate): Promise<OpenMeeting> {
  const known = (await knownMesas(store)).find(({ mesa }) => spaceOf(mesa) === meeting.mesa)
  const seats = await seatsOn(store, meeting.mesa, meeting.date ?? today)
  const expected = new Set<string>(seats.flatMap(({ role, person }) => (role === 'alternate' || !person ? [] : person)))
  for (const { key, person = key, state } of meeting.attendance) {
    if (state === 'absent') expected.delete(person)
    else expected.add(person)
  }
  return { meeting, mesa: known?.mesa ?? null, present: presentIn(meeting).length, expected: expected.size }
}

async function planNews(store: Store, today: LocalDate): Promise<PlanNews | null> {
  const plan = await planFor(store, yearOf(today))
  if (!plan) return null
  const quarter = quarterOf(today)
  const closed = briefs(await closedRows(store, ...daysOfQuarter(today)))
  const evidence = closed.filter(({ activity }) => activity !== undefined)
  return { quarter, scheduled: scheduledMarks(plan.activities, quarter), closed: evidence.length }
}

/** Two rows: the nearest late one keeps its place, and so does what comes next. */
export function twoOf(due: readonly DatedAgreement[], today: LocalDate): readonly DatedAgreement[] {
  const late = due.filter(({ due: day }) => day < today)
  const coming = due.filter(({ due: day }) => day >= today)
  return [...late.slice(0, coming.length > 0 ? 1 : 2), ...coming].slice(0, 2)
}
