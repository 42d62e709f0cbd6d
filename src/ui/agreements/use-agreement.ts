// The agreement in the address, its mesa, and whether this person may say what became of it.
import { useRoute } from 'preact-iso'
import { knownMesas, spaceOf, type KnownMesa } from '../../store/plans.ts'
import type { TrackedAgreement } from '../../store/tracked-agreements.ts'
import { useApp, useLive } from '../app-context.ts'
import { useTrackedOne } from './use-tracked.ts'

export interface OpenAgreement {
  readonly tracked: TrackedAgreement
  readonly mesa: KnownMesa['mesa'] | null
  /** Its acta is closed, and this person writes in its mesa. */
  readonly mayRecord: boolean
}

/** Undefined while it is read; null when it is not here. */
export function useAgreement(): OpenAgreement | null | undefined {
  const { store } = useApp()
  const { params } = useRoute()
  const tracked = useTrackedOne(params['id'] ?? '', params['key'] ?? '')
  const mesas = useLive(() => knownMesas(store), [store])
  if (!tracked || !mesas) return tracked === null ? null : undefined
  const known = mesas.find(({ mesa }) => spaceOf(mesa) === tracked.mesa)
  const mayRecord = tracked.held.state === 'closed' && known?.access === 'write'
  return { tracked, mesa: known?.mesa ?? null, mayRecord }
}
