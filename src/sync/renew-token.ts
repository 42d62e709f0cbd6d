// The device comes to another token. Wherever this is cut, it goes on with one that opens.
import { sha256 } from '../protocol/hash.ts'
import { tokenAnswer } from '../protocol/token.ts'
import { nextToken, takeNext } from '../store/spare-tokens.ts'
import type { Store } from '../store/store.ts'
import type { Send } from './transport.ts'

const PATIENCE = 30_000

/** Kept here before it is offered: an answer that is lost is only asked for again. */
export async function renewToken(store: Store, send: Send): Promise<void> {
  const tokens = await nextToken(store)
  if (!tokens) return
  const { token, next } = tokens
  const call = { path: '/api/token', body: JSON.stringify({ next: sha256(next) }), token, patience: PATIENCE }
  const reply = await send(call, tokenAnswer)
  if (reply.is === 'answer') await takeNext(store, next)
}
