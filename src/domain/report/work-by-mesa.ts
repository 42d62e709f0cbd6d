// What each mesa did in a span of days, from its closed records. A mesa that did nothing stands there with its zeros.
import type { MesaId } from '../id.ts'
import { meetingKind } from '../meeting-brief.ts'
import type { Evidence, EvidenceState, People } from '../progress/evidence.ts'
import { RANK } from '../progress/sift.ts'
import type { HeldMeeting } from './actas-held.ts'
import type { HeardMesa } from './silence.ts'
import { isIn, type Span } from './span.ts'

export const WORK_KINDS = ['meeting', 'training', 'workingGroup', 'externalSpace', 'paper'] as const
export type WorkKind = (typeof WORK_KINDS)[number]

export interface MesaWork {
  readonly mesa: HeardMesa
  /** In the order of their days; of one real event one (R2). */
  readonly items: readonly Evidence[]
  readonly kinds: Readonly<Record<WorkKind, number>>
  readonly states: Readonly<Record<EvidenceState, number>>
  /** Attendances, not persons: who came twice is counted twice. */
  readonly people: People
  readonly agreements: number
  /** Meetings begun and not closed: in none of the numbers. */
  readonly drafts: number
}

export interface WorkSource {
  readonly mesas: readonly HeardMesa[]
  readonly meetings: readonly HeldMeeting[]
  readonly evidence: readonly Evidence[]
}

/** In the region's order. */
export function workByMesa({ mesas, meetings, evidence }: WorkSource, span: Span, mesa?: MesaId): MesaWork[] {
  const events = new Map<string, Evidence>()
  for (const each of evidence) {
    if (!isIn(span, each.date)) continue
    const other = events.get(each.event)
    if (!other || stands(each, other)) events.set(each.event, each)
  }
  const items = [...events.values()].sort(byDay)
  const held = meetings.filter((each) => isIn(span, each.date))
  return mesas
    .filter((each) => !mesa || each.mesa === mesa)
    .map((each) => workOf(each, items.filter(isOf(each)), held.filter(isOf(each))))
}

const isOf =
  ({ mesa }: HeardMesa) =>
  (each: { readonly mesa: MesaId }): boolean =>
    each.mesa === mesa

function workOf(mesa: HeardMesa, items: readonly Evidence[], held: readonly HeldMeeting[]): MesaWork {
  const kinds = { meeting: 0, training: 0, workingGroup: 0, externalSpace: 0, paper: 0 }
  const states = { validated: 0, toValidate: 0, observed: 0, unsent: 0 }
  const people = { present: 0, women: 0, men: 0, minors: 0 }
  for (const { kind, state, people: came } of items) {
    kinds[workKind(kind)] += 1
    states[state] += 1
    if (!came) continue
    people.present += came.present
    people.women += came.women
    people.men += came.men
    people.minors += came.minors
  }
  const ids = new Set(items.map(({ id }) => id))
  const agreements = held.reduce((sum, each) => sum + (ids.has(each.id) ? each.agreements : 0), 0)
  return { mesa, items, kinds, states, people, agreements, drafts: held.filter(({ isClosed }) => !isClosed).length }
}

const MEETINGS: ReadonlySet<string> = new Set(meetingKind.options)

export function workKind(kind: Evidence['kind']): WorkKind {
  if (kind === 'training' || kind === 'workingGroup' || kind === 'externalSpace') return kind
  return MEETINGS.has(kind) ? 'meeting' : 'paper'
}

/** Of two records of one event, whichever comes first into the list: the one that counts in the plan. */
const stands = (a: Evidence, b: Evidence): boolean =>
  RANK[a.state] - RANK[b.state] > 0 || (a.state === b.state && a.id < b.id)

const byDay = (a: Evidence, b: Evidence): number =>
  a.date !== b.date ? (a.date < b.date ? -1 : 1) : a.id < b.id ? -1 : 1
