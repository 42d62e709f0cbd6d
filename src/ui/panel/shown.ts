// What each part of the panel is given.
import type { PanelFigures } from '../../domain/progress/panel-figures.ts'
import type { PanelFilters, PanelView } from '../../domain/progress/panel-view.ts'
import type { LocalDate } from '../../domain/time.ts'

export interface Shown {
  readonly figures: PanelFigures
  readonly filters: PanelFilters
  readonly view: PanelView
  readonly today: LocalDate
  /** Name of the mesa that is looked at; undefined for all of them. */
  readonly mesa: string | undefined
}
