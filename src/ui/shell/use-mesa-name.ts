// A mesa's name by its key, once the list of mesas has arrived.
import type { MesaId } from '../../domain/id.ts'
import { knownMesas, spaceOf } from '../../store/plans.ts'
import { useApp, useLive } from '../app-context.ts'

/** Undefined for none, or while unknown. */
export function useMesaName(id: MesaId | null): string | undefined {
  const { store } = useApp()
  const known = useLive(() => knownMesas(store), [store])
  return known?.find(({ mesa }) => spaceOf(mesa) === id)?.mesa.name
}
