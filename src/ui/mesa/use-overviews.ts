// All mesas at a glance, read again whenever something comes.
import { dateOf, type LocalDate } from '../../domain/time.ts'
import { mesaOverviews, type MesaOverview } from '../../store/mesa-overviews.ts'
import { useApp, useLive, useNow } from '../app-context.ts'

interface Overviews {
  readonly today: LocalDate
  /** Undefined while they are read. */
  readonly all: readonly MesaOverview[] | undefined
}

export function useOverviews(): Overviews {
  const { store } = useApp()
  const today = dateOf(useNow())
  return { today, all: useLive(() => mesaOverviews(store, today), [store, today]) }
}
