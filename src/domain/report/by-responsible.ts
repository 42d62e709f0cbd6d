// What each responsible promised in the actas, and how it stood on the cut-off day.
import { isLate, standingOf, type Standing, type Step } from '../follow-up.ts'
import type { MesaId } from '../id.ts'
import type { Agreement } from '../meeting.ts'
import { responsiblesIn } from '../responsibles.ts'
import { searchable } from '../searchable.ts'
import { dateOf, type LocalDate } from '../time.ts'
import { isIn, type Span } from './span.ts'

export interface Promised {
  readonly mesa: MesaId
  readonly held: { readonly date: LocalDate | undefined; readonly state: 'draft' | 'closed' | undefined }
  readonly agreement: Pick<Agreement, 'text' | 'responsible' | 'due'>
  /** All that was said of it since, first to last. */
  readonly standing: { readonly steps: readonly Step[] }
}

/** Every agreement is one of these. */
export type PromiseState = 'done' | 'toDo' | 'overdue' | 'notDone' | 'void'
export const PROMISE_STATES: readonly PromiseState[] = ['done', 'toDo', 'overdue', 'notDone', 'void']

export interface PromiseRow<P extends Promised> {
  readonly of: P
  /** As it was on the cut-off day. */
  readonly standing: Standing
  readonly state: PromiseState
}

export interface Responsible<P extends Promised> {
  /** As it was first written; empty, nobody is named. */
  readonly name: string
  /** What is late first, then what is to be done, then the rest. */
  readonly rows: readonly PromiseRow<P>[]
  readonly count: Readonly<Record<PromiseState, number>>
}

export interface ByResponsible<P extends Promised> {
  /** In the order of the alphabet; whom nobody named comes last. */
  readonly responsibles: readonly Responsible<P>[]
  /** Each agreement once, though several take care of it. */
  readonly count: Readonly<Record<PromiseState, number>>
  /** Agreements of actas that are not closed: they stand in none of the numbers. */
  readonly inDrafts: number
}

/**
 * Those agreed on in the span, and those from before it that were still open on the cut-off day.
 * @param cutoff as each stood on that day, which may be long after the span
 */
export function byResponsible<P extends Promised>(
  all: readonly P[],
  { span, cutoff, mesa }: { readonly span: Span; readonly cutoff: LocalDate; readonly mesa?: MesaId },
): ByResponsible<P> {
  const own = all.filter((each) => !mesa || each.mesa === mesa)
  const rows = own
    .filter(({ held }) => held.state === 'closed' && held.date !== undefined && held.date <= span.to)
    .map((of): PromiseRow<P> => rowOf(of, cutoff))
    .filter(({ of, standing }) => isIn(span, of.held.date) || standing.isOpen)
    .sort(byUrgency)
  const groups = new Map<string, { name: string; rows: PromiseRow<P>[] }>()
  for (const row of rows) {
    const named = responsiblesIn(row.of.agreement.responsible)
    for (const [key, name] of new Map((named.length > 0 ? named : ['']).map((each) => [searchable(each), each]))) {
      const group = groups.get(key)
      if (group) group.rows.push(row)
      else groups.set(key, { name, rows: [row] })
    }
  }
  return {
    responsibles: [...groups.values()]
      .sort((a, b) => Number(a.name === '') - Number(b.name === '') || a.name.localeCompare(b.name, 'es-PE'))
      .map((group) => ({ ...group, count: countOf(group.rows) })),
    count: countOf(rows),
    inDrafts: own.filter(({ held }) => held.state !== 'closed' && isIn(span, held.date)).length,
  }
}

function rowOf<P extends Promised>(of: P, cutoff: LocalDate): PromiseRow<P> {
  const known = of.standing.steps.filter(({ at = 0 }) => dateOf(at) <= cutoff)
  const standing = standingOf(of.agreement, known)
  return { of, standing, state: stateOf(standing, cutoff) }
}

function stateOf(standing: Standing, cutoff: LocalDate): PromiseState {
  if (standing.isOpen) return isLate(standing, cutoff) ? 'overdue' : 'toDo'
  return standing.state === 'notDone' || standing.state === 'void' ? standing.state : 'done'
}

function countOf(rows: readonly PromiseRow<Promised>[]): Record<PromiseState, number> {
  const count = { done: 0, toDo: 0, overdue: 0, notDone: 0, void: 0 }
  for (const { state } of rows) count[state] += 1
  return count
}

const URGENCY: Readonly<Record<PromiseState, number>> = { overdue: 0, toDo: 1, notDone: 2, void: 2, done: 3 }
const dueOf = ({ standing: { due } }: PromiseRow<Promised>): string => (due === 'immediate' ? '' : (due ?? '\uffff'))
const byUrgency = (a: PromiseRow<Promised>, b: PromiseRow<Promised>): number =>
  URGENCY[a.state] - URGENCY[b.state] ||
  inOrder(dueOf(a), dueOf(b)) ||
  inOrder(a.of.held.date ?? '', b.of.held.date ?? '')
const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
