// The mesas by the space their records live in: for the name beside a record.
import type { MesaId } from '../domain/id.ts'
import { knownMesas, spaceOf, type KnownMesa } from '../store/plans.ts'
import { useApp, useLive } from './app-context.ts'

export type MesaNames = ReadonlyMap<MesaId, KnownMesa['mesa']>

/** Undefined until the first answer. */
export function useMesas(): MesaNames | undefined {
  const { store } = useApp()
  return useLive(async () => new Map((await knownMesas(store)).map(({ mesa }) => [spaceOf(mesa), mesa])), [store])
}
