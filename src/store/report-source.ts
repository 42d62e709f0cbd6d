// All that the reports are made from: extracts of what this device has, with what was said of them.
import { numberInForce } from '../domain/minutes-number.ts'
import type { Evidence } from '../domain/progress/evidence.ts'
import type { HeldMeeting } from '../domain/report/actas-held.ts'
import type { HeardMesa } from '../domain/report/silence.ts'
import { dateOf } from '../domain/time.ts'
import { counts } from './counts.ts'
import type { Extract } from './extract.ts'
import { extractsOf } from './extracts.ts'
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
  /** Records of this device that nobody else has yet. */
  readonly unsent: number
}

/**
 * No record is read whole. May stand in a live query.
 * @param by the person here, where she is not of a mesa: what she writes in a mesa's space is no word of the mesa
 */
export async function reportSource(store: Store, by: string | null): Promise<ReportSource> {
  const isListed = await listedRows(store)
  const evidence = (await judgedEvidence(store)).filter(isListed)
  const evidenceOf = new Map(evidence.map((each) => [each.id, each]))
  const laterOf = await laterNumbers(store)
  const meetings = (await extractsOf(store, 'meeting')).filter(isListed)
  return {
    mesas: await heardMesas(store, by),
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
    unsent: (await counts(store)).unsent,
  }
}

/** When the last record of each mesa was written, by the clock of who wrote it. */
export async function heardMesas(store: Store, by: string | null): Promise<HeardMesa[]> {
  const last = new Map<string, number>()
  for (const type of ['meeting', 'followUp', 'addendum', 'document', 'contribution'] as const) {
    for (const each of await extractsOf(store, type)) {
      const at = writtenAt(each, by)
      if (at > (last.get(each.mesa) ?? 0)) last.set(each.mesa, at)
    }
  }
  return (await knownMesas(store)).map(({ mesa, access }) => ({
    mesa: spaceOf(mesa),
    name: mesa.name ?? '',
    record: mesa,
    isActive: mesa.status !== 'toActivate',
    isHere: access !== 'none',
    lastHeard: last.get(spaceOf(mesa)) ?? null,
  }))
}

function writtenAt({ content }: Extract, by: string | null): number {
  switch (content.type) {
    case 'meeting':
      return content.author === by ? 0 : Math.max(content.startedAt ?? 0, content.fact?.at ?? 0)
    case 'document':
      return content.author === by ? 0 : Math.max(content.startedAt ?? 0, content.closedAt ?? 0)
    case 'followUp':
    case 'contribution':
      return content.by === by ? 0 : (content.at ?? 0)
    case 'addendum':
      return content.at
    case 'person':
    case 'validation':
      return 0
  }
}
