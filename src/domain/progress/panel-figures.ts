// All numbers of the panel, for every filter at once: small enough to be kept, and read before any record is.
import type { FieldTrip } from '../field-trip.ts'
import type { FollowUpState } from '../follow-up.ts'
import type { EntryKey, MesaId, RecordId } from '../id.ts'
import type { MeetingKind } from '../meeting-brief.ts'
import type { Level, Mesa } from '../mesa.ts'
import type { EvidenceState } from './evidence.ts'
import type { Mark, MarkState } from './marks.ts'
import { quarterOf, yearOf, type LocalDate, type Quarter } from '../time.ts'

/** A mesa, or all of them as ''. */
export type Space = MesaId | ''

export interface PlanFigures {
  readonly year: number
  readonly lines: readonly { readonly key: EntryKey; readonly number: number; readonly name: string }[]
  readonly activities: readonly { readonly key: EntryKey; readonly order: number | undefined; readonly text: string }[]
  readonly marks: readonly Omit<Mark, 'state'>[]
  /** How each of those marks stands with what that mesa did, in the same order. */
  readonly states: Readonly<Record<string, readonly MarkState[]>>
}

export interface MesaFigures {
  readonly mesa: MesaId
  readonly name: string
  readonly level: Level | undefined
  readonly ubigeo: string | undefined
  readonly status: Mesa['status']
  /** See `lastFrom`. */
  readonly last: number | null
  /** When it said that nothing would come. */
  readonly trips: readonly FieldTrip[]
}

export interface ClosedActa {
  readonly id: RecordId
  readonly mesa: MesaId
  readonly date: LocalDate
  readonly kind: MeetingKind | undefined
  readonly number: string | undefined
  /** Milliseconds since 1970 when it was closed. */
  readonly at: number | undefined
  readonly state: EvidenceState
}

export interface AgreementFigure {
  readonly mesa: MesaId
  readonly meeting: RecordId
  readonly key: EntryKey
  readonly number: number
  readonly text: string
  readonly responsible: string
  readonly due: LocalDate
  readonly state: FollowUpState
}

export interface SpaceFigures {
  readonly agreements: number
  readonly overdue: number
  /** The last to become so, first. */
  readonly newest: readonly AgreementFigure[]
  /** Meetings with a closed acta and its newest ones, by `2024-3`. */
  readonly quarters: Readonly<Record<string, { readonly meetings: number; readonly actas: readonly ClosedActa[] }>>
}

export interface PanelFigures {
  /** Latest first. */
  readonly plans: readonly PlanFigures[]
  readonly mesas: readonly MesaFigures[]
  readonly spaces: Readonly<Record<string, SpaceFigures>>
}

/** How many of a list the panel shows; the rest is a link away. */
export const SHOWN = 4

export const quarterKey = (year: number, quarter: Quarter): string => `${year}-${quarter}`

export interface Followed {
  readonly mesa: MesaId
  /** Null where it is not overdue. */
  readonly late: AgreementFigure | null
}

/** In whatever order they come. */
export function spacesOf(actas: readonly ClosedActa[], followed: readonly Followed[]): Record<string, SpaceFigures> {
  const spaces = new Map<Space, Growing>()
  const grow = (mesa: MesaId, how: (space: Growing) => void) => {
    for (const name of ['' as const, mesa]) {
      const space = spaces.get(name) ?? { agreements: 0, late: [], quarters: new Map() }
      spaces.set(name, space)
      how(space)
    }
  }
  for (const acta of actas) {
    const key = quarterKey(yearOf(acta.date), quarterOf(acta.date))
    grow(acta.mesa, ({ quarters }) => {
      const list = quarters.get(key)
      if (list) list.push(acta)
      else quarters.set(key, [acta])
    })
  }
  for (const { mesa, late } of followed) {
    grow(mesa, (space) => {
      space.agreements += 1
      if (late) space.late.push(late)
    })
  }
  return Object.fromEntries([...spaces].map(([name, space]) => [name, grown(space)]))
}

interface Growing {
  agreements: number
  readonly late: AgreementFigure[]
  readonly quarters: Map<string, ClosedActa[]>
}

const grown = ({ agreements, late, quarters }: Growing): SpaceFigures => ({
  agreements,
  overdue: late.length,
  newest: late.sort(byDue).slice(0, SHOWN),
  quarters: Object.fromEntries(
    [...quarters].map(([key, all]) => [key, { meetings: all.length, actas: newestActas(all) }]),
  ),
})

const byDue = (a: AgreementFigure, b: AgreementFigure): number => (a.due === b.due ? 0 : a.due < b.due ? 1 : -1)

/** The last closed first: that is the one that has just come. */
export const newestActas = (actas: readonly ClosedActa[]): ClosedActa[] =>
  [...actas]
    .sort((a, b) => (b.at ?? 0) - (a.at ?? 0) || (a.date < b.date ? 1 : a.date > b.date ? -1 : a.id < b.id ? -1 : 1))
    .slice(0, SHOWN)
