// All that the reports are made from: extracts of what this device has, with what was said of them.
import type { MesaId } from '../domain/id.ts'
import { numberInForce } from '../domain/minutes-number.ts'
import type { Evidence } from '../domain/progress/evidence.ts'
import type { HeldMeeting } from '../domain/report/actas-held.ts'
import type { HeardMesa } from '../domain/report/silence.ts'
import { lastDayOf } from '../domain/field-trip.ts'
import { dateOf, type LocalDate } from '../domain/time.ts'
import { counts } from './counts.ts'
import { extractsOf } from './extracts.ts'
import { fieldTrips } from './field-trips.ts'
import { lastFrom } from './last-from.ts'
import { laterNumbers } from './minutes-numbers.ts'
import { judgedEvidence } from './plan-progress.ts'
import { knownMesas, spaceOf } from './plans.ts'
import { listedRows } from './read-core.ts'
import type { Store } from './store.ts'
import { trackedAgreements, type TrackedAgreement } from './tracked-agreements.ts'

export interface ReportSource {
  readonly mesas: readonly HeardMesa[]
  readonly meetings: readonly HeldMeeting[]
  readonly evidence: readonly Evidence[]
  readonly agreements: readonly TrackedAgreement[]
  /** Until when each mesa said it would be away, where it did. */
  readonly awayUntil: ReadonlyMap<MesaId, LocalDate>
  /** Records of this device that nobody else has yet. */
  readonly unsent: number
}

/**
 * No record is read whole. May stand in a live query.
 */
export async function reportSource(store: Store): Promise<ReportSource> {
  const isListed = await listedRows(store)
  const evidence = (await judgedEvidence(store)).filter(isListed)
  const evidenceOf = new Map(evidence.map((each) => [each.id, each]))
  const laterOf = await laterNumbers(store)
  const meetings = (await extractsOf(store, 'meeting')).filter(isListed)
  return {
    mesas: await heardMesas(store),
    meetings: meetings.map(({ id, mesa, content }): HeldMeeting => {
      const { date, startedAt, state, kind, place, agreements } = content
      const { number } = numberInForce(content.minutesNumber, laterOf.get(id) ?? [])
      return {
        id,
        mesa,
        date: date ?? (startedAt === undefined ? undefined : dateOf(startedAt)),
        isClosed: state === 'closed',
        kind,
        number,
        place,
        agreements: agreements.length,
        evidence: evidenceOf.get(id) ?? null,
      }
    }),
    evidence,
    agreements: await trackedAgreements(store),
    awayUntil: await awayUntil(store),
    unsent: (await counts(store)).unsent,
  }
}

async function heardMesas(store: Store): Promise<HeardMesa[]> {
  const last = await lastFrom(store)
  return (await knownMesas(store)).map(({ mesa, access }) => ({
    mesa: spaceOf(mesa),
    name: mesa.name ?? '',
    record: mesa,
    isActive: mesa.status !== 'toActivate',
    isHere: access !== 'none',
    lastHeard: last.get(spaceOf(mesa)) ?? null,
  }))
}

async function awayUntil(store: Store): Promise<Map<MesaId, LocalDate>> {
  const until = new Map<MesaId, LocalDate>()
  const today = dateOf(store.now())
  for (const trip of await fieldTrips(store)) {
    // One that is still to begin was said by a clock that is ahead.
    const day = trip.back || (trip.from ?? '') > today ? undefined : lastDayOf(trip)
    if (day && day > (until.get(trip.mesa) ?? '')) until.set(trip.mesa, day)
  }
  return until
}
