// The quorum rule of a committee.
import type { MesaId } from '../domain/id.ts'
import { findRule, type StoredRule } from '../store/committee.ts'
import { useApp, useLive } from './app-context.ts'

/** Undefined while it is read; null until somebody has said it. */
export function useRule(mesa: MesaId): StoredRule | null | undefined {
  const { store } = useApp()
  return useLive(() => findRule(store, mesa), [store, mesa])
}
