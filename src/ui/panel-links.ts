// Addresses of the panel and of the lists behind its numbers: apart from the others, which come with the first load.
import type { Space } from '../domain/progress/panel-figures.ts'
import type { PanelFilters } from '../domain/progress/panel-view.ts'
import type { Quarter } from '../domain/time.ts'
import { links } from './links.ts'

export const PANEL = '/panel'
/** Opens the list of marked quarters below the matrix. */
const MARKS = 'avances'

function withQuery(address: string, said: Readonly<Record<string, string | number | null>>): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(said)) if (value) query.set(name, String(value))
  return query.size > 0 ? `${address}?${query.toString()}` : address
}

interface Span {
  readonly year: number
  readonly quarter: Quarter | null
}

export const panelLinks = {
  reports: '/reportes',
  panel: ({ year, quarter, mesa, line }: Partial<PanelFilters>, isListed = false) =>
    withQuery(PANEL, {
      ano: year ?? null,
      trimestre: quarter ?? null,
      mesa: mesa ?? null,
      linea: line ?? null,
      ver: isListed ? MARKS : null,
    }),
  /** Closed actas of that span. */
  meetings: (mesa: Space, { year, quarter }: Span) =>
    withQuery(links.meetings, { ver: 'cerradas', mesa, ano: year, trimestre: quarter }),
  /** What is known of one mesa. */
  mesa: (mesa: Space, span: Span) => panelLinks.meetings(mesa, span),
  agreements: (mesa: Space, tab: 'todos' | 'vencidos') => withQuery(links.agreements, { ver: tab, mesa }),
}

export interface PanelAddress {
  readonly year: number | null
  readonly quarter: string
  readonly mesa: string
  readonly line: string
  readonly isListed: boolean
}

export const panelAddress = (query: Readonly<Record<string, string>>): PanelAddress => ({
  year: Number(query['ano']) || null,
  quarter: query['trimestre'] ?? '',
  mesa: query['mesa'] ?? '',
  line: query['linea'] ?? '',
  isListed: query['ver'] === MARKS,
})
