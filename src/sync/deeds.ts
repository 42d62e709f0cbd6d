// The log of deeds, asked of the endpoint by the secretariat a page at a time. None of it is kept on this device.
import { deedsAnswer, type DeedKind, type DeedsAnswer } from '../protocol/deeds.ts'
import { readSession } from '../store/session.ts'
import type { Store } from '../store/store.ts'
import { sendOver } from './transport.ts'

export type KnownDeed = DeedKind
export type DeedPage = DeedsAnswer
export type ToldDeed = DeedsAnswer['deeds'][number]

const PATIENCE = 30_000
export const A_PAGE = 50

/** @param after how many to pass over; null: the last page. @returns null when there was no answer */
export async function readDeeds(store: Store, after: number | null): Promise<DeedPage | null> {
  const session = await readSession(store)
  const path = `/api/deeds?limit=${A_PAGE}${after === null ? '' : `&after=${after}`}`
  const call = { path, patience: PATIENCE, ...(session && { token: session.token }) }
  const reply = await sendOver()(call, deedsAnswer)
  return reply.is === 'answer' ? reply.answer : null
}
