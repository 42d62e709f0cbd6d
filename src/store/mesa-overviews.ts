// Each mesa at a glance: what has come from it, who sits in it, what it agreed, and the meeting that activated it.
import { inOrder, isLate } from '../domain/follow-up.ts'
import type { MesaId, RecordId } from '../domain/id.ts'
import { localDate, type LocalDate } from '../domain/time.ts'
import { extractsOf, type ExtractAs } from './extracts.ts'
import { spaceOf, writableMesas } from './plans.ts'
import { allIn, type Found } from './read.ts'
import { listedRows } from './read-core.ts'
import { isSeatOn } from './seats.ts'
import { silencesOf, type MesaSilence } from './silences.ts'
import type { Store } from './store.ts'
import { trackedAgreements, type TrackedAgreement } from './tracked-agreements.ts'

/** The acta of an activation, and what the secretariat says of it. */
export interface Activation {
  readonly id: RecordId
  readonly date: LocalDate
  readonly verdict: 'validated' | 'observed' | 'toValidate'
}

export interface MeetingLine {
  readonly id: RecordId
  readonly content: Pick<ExtractAs<'meeting'>['content'], 'date' | 'kind' | 'state' | 'minutesNumber'>
}

export interface MesaOverview extends MesaSilence {
  /** It is so in the region's list, or its activation was validated. */
  readonly isActive: boolean
  /** Whether the person who holds the phone writes in it. */
  readonly mayWrite: boolean
  /** The first that was validated, else the last there is. */
  readonly activation: Activation | null
  /** The last session that installed the committee. */
  readonly installed: MeetingLine | null
  /** Of the years with people, the last. */
  readonly years: readonly number[]
  /** Who sits today, or sat at the end of the last year that had people. */
  readonly people: number
  /** Newest first. */
  readonly meetings: readonly MeetingLine[]
  /** Those that are not over, nearest day first. */
  readonly open: readonly TrackedAgreement[]
  readonly late: number
}

/**
 * In the region's order. May stand in a live query.
 * @param heardUntil when this device last heard of the others: one that had no signal itself accuses nobody
 */
export async function mesaOverviews(
  store: Store,
  today: LocalDate,
  heardUntil: LocalDate = today,
): Promise<MesaOverview[]> {
  const isListed = await listedRows(store)
  const meetings = (await extractsOf(store, 'meeting')).filter(isListed).sort(newestFirst)
  const activations = await activationsOf(store, meetings)
  const open = (await trackedAgreements(store)).filter(({ standing }) => standing.isOpen)
  const writable = new Set((await writableMesas(store)).map(spaceOf))
  const overviews: MesaOverview[] = []
  for (const each of await silencesOf(store, heardUntil)) {
    const { mesa, space } = each
    const own = meetings.filter((meeting) => meeting.mesa === space)
    const activation = activations.get(space) ?? null
    const ownOpen = open.filter((agreement) => agreement.mesa === space)
    const seats = await allIn(store, 'membership', space)
    const years = [...new Set(seats.flatMap(({ year }) => year ?? []))].sort((a, b) => b - a)
    overviews.push({
      ...each,
      mayWrite: writable.has(space),
      isActive: mesa.status === 'active' || activation?.verdict === 'validated',
      activation,
      installed: own.find(({ content: { kind, state } }) => kind === 'installation' && state === 'closed') ?? null,
      years,
      people: peopleIn(seats, years[0], today),
      meetings: own,
      open: ownOpen,
      late: ownOpen.filter(({ standing }) => isLate(standing, today)).length,
    })
  }
  return overviews
}

async function activationsOf(
  store: Store,
  newest: readonly ExtractAs<'meeting'>[],
): Promise<ReadonlyMap<MesaId, Activation>> {
  const said = (await extractsOf(store, 'validation')).map(({ id, content }) => ({ ...content, id }))
  const byMesa = new Map<MesaId, Activation>()
  for (const { id, mesa, content } of [...newest].reverse()) {
    const { kind, state, date } = content
    if (kind !== 'activation' || state !== 'closed' || !date || byMesa.get(mesa)?.verdict === 'validated') continue
    const last = inOrder(said.filter(({ of }) => of === id)).at(-1)?.verdict
    byMesa.set(mesa, { id, date, verdict: last === undefined || last === 'reopened' ? 'toValidate' : last })
  }
  return byMesa
}

/** How many sit today; of a committee whose year is over, how many did at its end. */
function peopleIn(seats: readonly Found<'membership'>[], year: number | undefined, today: LocalDate): number {
  if (year === undefined) return 0
  const day = localDate.parse(`${year}-12-31`)
  return seats.filter((seat) => seat.year === year && isSeatOn(seat, day < today ? day : today)).length
}

const newestFirst = (a: ExtractAs<'meeting'>, b: ExtractAs<'meeting'>): number =>
  (a.content.date ?? '\uffff') < (b.content.date ?? '\uffff') ? 1 : -1
