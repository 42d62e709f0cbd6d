// Which agreements a list shows: its tab, and the filters, all of them in the address so that Back finds them again.
import { isLate, type FollowUpState } from '../../domain/follow-up.ts'
import { responsiblesIn } from '../../domain/responsibles.ts'
import { searchable } from '../../domain/searchable.ts'
import type { LocalDate } from '../../domain/time.ts'
import { namedBy } from '../named-in-address.ts'
import type { TrackedAgreement } from '../../store/tracked-agreements.ts'

export const TABS = ['', 'vencidos', 'cumplidos', 'todos'] as const
export type TabSlug = (typeof TABS)[number]

export interface Filters {
  readonly mesa: string
  readonly responsible: string
  readonly state: string
}

/** As the address has them. */
export const FILTER_NAMES = { mesa: 'mesa', responsible: 'quien', state: 'estado' } as const

export const filtersIn = (query: Readonly<Record<string, string>>): Filters => ({
  mesa: query[FILTER_NAMES.mesa] ?? '',
  responsible: namedBy(query[FILTER_NAMES.responsible] ?? ''),
  state: query[FILTER_NAMES.state] ?? '',
})

export function inTab({ standing }: TrackedAgreement, tab: TabSlug, today: LocalDate): boolean {
  if (tab === 'todos') return true
  if (tab === 'cumplidos') return standing.state === 'done' || standing.state === 'doneLate'
  return standing.isOpen && isLate(standing, today) === (tab === 'vencidos')
}

export const fits = (
  { mesa, agreement, standing }: TrackedAgreement,
  { mesa: wantedMesa, responsible, state }: Filters,
): boolean =>
  (!wantedMesa || mesa === wantedMesa) &&
  (!responsible ||
    responsiblesIn(agreement.responsible).some((name) => searchable(name) === searchable(responsible))) &&
  (!state || standing.state === (state as FollowUpState)) // any other word fits none

/** Each once, however it is spelled, in the order of the alphabet. */
export function responsiblesOf(all: readonly TrackedAgreement[]): string[] {
  const byWords = new Map<string, string>()
  for (const { agreement } of all) {
    for (const name of responsiblesIn(agreement.responsible)) {
      if (!byWords.has(searchable(name))) byWords.set(searchable(name), name)
    }
  }
  return [...byWords.values()].sort((a, b) => a.localeCompare(b, 'es-PE'))
}
