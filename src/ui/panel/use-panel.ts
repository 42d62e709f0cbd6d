// The panel's figures on screen: those kept at once, then those counted anew; and which of them were asked for.
import { useLocation } from 'preact-iso'
import { useEffect, useMemo, useState } from 'preact/hooks'
import type { PanelFigures } from '../../domain/progress/panel-figures.ts'
import { planInForce, type PanelFilters } from '../../domain/progress/panel-view.ts'
import { dateOf, QUARTERS, yearOf, type LocalDate } from '../../domain/time.ts'
import { keptPanel, panelVersion, recount } from '../../store/panel-kept.ts'
import { useApp, useLive, useNow } from '../app-context.ts'
import { panelText } from '../text/panel.ts'
import { panelAddress, panelLinks } from '../panel-links.ts'

export interface FiguresInView {
  /** Null before the first count is done. */
  readonly figures: PanelFigures | null
  /** Something has changed since they were counted. */
  readonly isCounting: boolean
}

/** Undefined until what is kept has been read. */
export function useFigures(): FiguresInView | undefined {
  const { store } = useApp()
  const today = dateOf(useNow())
  const kept = useLive(() => keptPanel(store), [store])
  const version = useLive(() => panelVersion(store), [store])
  const [failure, setFailure] = useState<{ readonly why: unknown }>()
  const isKnown = kept !== undefined && version !== undefined
  const isCounting = isKnown && (kept?.version !== version || kept.day !== today)
  useEffect(() => {
    if (isCounting) recount(store).catch((why: unknown) => setFailure({ why }))
  }, [store, isCounting, kept, version])
  const figures = useMemo(() => (kept ? named(kept.figures) : null), [kept])
  if (failure) throw failure.why
  return kept === undefined ? undefined : { figures, isCounting }
}

const named = (figures: PanelFigures): PanelFigures => ({
  ...figures,
  mesas: figures.mesas.map((each) => ({ ...each, name: panelText.mesaName(each.name, each.level) })),
})

export interface Chosen {
  readonly filters: PanelFilters
  /** The list of marked quarters is open. */
  readonly isListed: boolean
  readonly change: (next: Partial<PanelFilters>) => void
}

/** The filters are in the address, so that Back finds them again; what does not exist is not filtered by. */
export function useChosen(figures: PanelFigures, today: LocalDate): Chosen {
  const { query, route } = useLocation()
  const asked = panelAddress(query)
  const plan = figures.plans.find(({ year }) => year === asked.year) ?? planInForce(figures, today)
  const filters: PanelFilters = {
    year: plan?.year ?? yearOf(today),
    quarter: QUARTERS.find((each) => String(each) === asked.quarter) ?? null,
    mesa: figures.mesas.find(({ mesa }) => mesa === asked.mesa)?.mesa ?? '',
    line: plan?.lines.find(({ key }) => key === asked.line)?.key ?? '',
  }
  const change = (next: Partial<PanelFilters>) => route(panelLinks.panel({ ...filters, ...next }, asked.isListed), true)
  return { filters, isListed: asked.isListed, change }
}
