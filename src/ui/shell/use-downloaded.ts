// What has arrived on this device: the plan, the people of the committees it works with, their agreements.
import { dateOf, yearOf } from '../../domain/time.ts'
import { agreementsDue } from '../../store/agreements.ts'
import { seatsOf } from '../../store/members.ts'
import { planFor, spaceOf, writableMesas } from '../../store/plans.ts'
import type { Store } from '../../store/store.ts'
import { useApp, useLive } from '../app-context.ts'

export interface Downloaded {
  /** Null until a plan is here. */
  readonly planYear: number | null
  readonly people: number
  readonly agreements: number
}

/** Undefined while it is counted. */
export function useDownloaded(): Downloaded | undefined {
  const { store } = useApp()
  return useLive(() => downloaded(store), [store])
}

export async function downloaded(store: Store): Promise<Downloaded> {
  const thisYear = yearOf(dateOf(store.now()))
  const planYear = (await planFor(store, thisYear))?.year ?? null
  const mesas = await writableMesas(store)
  const rosters = await Promise.all(mesas.map((mesa) => seatsOf(store, spaceOf(mesa), planYear ?? thisYear)))
  const agreements = await agreementsDue(store, '', '\uffff')
  return { planYear, people: rosters.flat().length, agreements: agreements.length }
}
