// What a meeting begun for an activity of the plan already knows: the activity, and a kind that counts there.
import { gatheringsOf } from '../../domain/progress/papers-of.ts'
import { dateOf, yearOf } from '../../domain/time.ts'
import { progressOf } from '../../store/plan-progress.ts'
import type { Store } from '../../store/store.ts'
import type { FieldValues } from './patches.ts'

/** @param usual kept where it counts there too */
export async function servingValues(store: Store, key: string, usual: FieldValues['kind']): Promise<FieldValues> {
  const progress = await progressOf(store, yearOf(dateOf(store.now())))
  const read = progress?.activities.find((each) => each.key === key)?.read
  if (!progress || !read) return {}
  const kinds = gatheringsOf(read)
  const [first] = kinds ?? []
  const kind = first && !kinds?.some((each) => each === usual) ? first : usual
  return { activity: read.row.key, plan: progress.plan.id, ...(kind && { kind }) }
}
