// Asks once in each run of the program for the key that copies are sealed to.
import { organisationKeyAnswer } from '../protocol/sealed.ts'
import { keepOrganisationKey } from '../store/organisation-key.ts'
import type { Store } from '../store/store.ts'
import type { Send } from './transport.ts'

const PATIENCE = 30_000

/** @returns whether there is nothing more to ask; an endpoint that has no key to give is asked again at the next start */
export async function fetchOrganisationKey(store: Store, send: Send, token: string): Promise<boolean> {
  const reply = await send({ path: '/api/organisation-key', token, patience: PATIENCE }, organisationKeyAnswer)
  if (reply.is === 'answer') await keepOrganisationKey(store, reply.answer.key)
  return reply.is !== 'trouble'
}
