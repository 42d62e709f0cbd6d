// The mesas by the space their records live in: for the name beside a record.
import type { MesaId } from '../domain/id.ts'
import { knownMesas, spaceOf, type KnownMesa } from '../store/plans.ts'
import { useApp, useLive } from './app-context.ts'

export type MesaNames = ReadonlyMap<MesaId, KnownMesa['mesa']>

const NONE: MesaNames = new Map()

/** Empty until the first answer. */
export function useMesas(): MesaNames {
  const { store } = useApp()
  return (
    useLive(async () => new Map((await knownMesas(store)).map(({ mesa }) => [spaceOf(mesa), mesa])), [store]) ?? NONE
  )
}
