// A phone that the endpoint no longer takes asks whether it is to erase itself.
import { erasureAnswer } from '../protocol/devices.ts'
import { readSession } from '../store/session.ts'
import type { Store } from '../store/store.ts'
import { sendOver } from './transport.ts'

const PATIENCE = 30_000

/** @param say `doing`: the endpoint is told that it erases itself now */
export async function isToErase(store: Store, say: 'asking' | 'doing'): Promise<boolean> {
  const session = await readSession(store)
  if (!session) return false
  const body = say === 'doing' ? { body: '{}' } : {}
  const reply = await sendOver()(
    { path: '/api/erasure', token: session.token, patience: PATIENCE, ...body },
    erasureAnswer,
  )
  return reply.is === 'answer' && reply.answer.erase
}
