// One step of what became of an agreement, written by one person.
import { followUpShape, lastSteps, type FollowUp } from '../domain/follow-up.ts'
import type { RecordId } from '../domain/id.ts'
import { patchOf } from './patch.ts'
import { foundAs, readableRows, type FoundAs } from './read-core.ts'
import { record } from './record.ts'
import type { Store } from './store.ts'
import type { TrackedAgreement } from './tracked-agreements.ts'

/** With its kind: what has photos and papers says which it is. */
export type StoredStep = FoundAs<typeof followUpShape> & { readonly type: 'followUp' }
/** What a person says in a step; null empties. */
export type StepWords = { readonly [N in 'state' | 'due' | 'date' | 'note' | 'evidence']?: FollowUp[N] | null }

/** Null before its first word. */
export async function findStep(store: Store, id: string): Promise<StoredStep | null> {
  const isReadable = await readableRows(store)
  const row = await store.db.records.where('id').equals(id).filter(isReadable).first()
  const step = foundAs('followUp', followUpShape, row)
  return step && { ...step, type: 'followUp' }
}

/** Begins a step after all those that were on screen. */
export async function beginStep(
  store: Store,
  { mesa, meeting, agreement, standing }: TrackedAgreement,
  { id, by, ...words }: StepWords & { readonly id: RecordId; readonly by: string },
): Promise<void> {
  const where = { of: meeting, agreement: agreement.key, after: lastSteps(standing.steps), by, at: store.now() }
  await record(store, { mesa, rec: id, type: 'followUp', patch: patchOf({ ...where, ...words }) })
}

export async function changeStep(store: Store, { mesa, id, seen }: StoredStep, words: StepWords): Promise<void> {
  await record(store, { mesa, rec: id, type: 'followUp', patch: patchOf({ ...words }), seen })
}

/** It stays in the endpoint's memory, and leaves every list. */
export async function removeStep(store: Store, { mesa, id }: StoredStep): Promise<void> {
  await record(store, { mesa, rec: id, type: 'followUp', op: 'del' })
}
