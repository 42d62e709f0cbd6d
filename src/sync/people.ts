// The people of the region and their codes, asked of the endpoint by the secretariat. None of it is kept on this device.
import type { Grant, Role } from '../domain/access.ts'
import type { UserId } from '../domain/id.ts'
import { codeAnswer, peopleAnswer, type CodeLasts, type KnownPerson, type PeopleAnswer } from '../protocol/people.ts'
import { readSession } from '../store/session.ts'
import type { Store } from '../store/store.ts'
import { sendOver, type Reply } from './transport.ts'

export type { CodeLasts } from '../protocol/people.ts'
export type Person = KnownPerson
export type People = PeopleAnswer
export interface PersonWanted {
  readonly name: string
  readonly role: Role
  readonly grants: readonly Grant[]
}
/** `noAnswer`: nobody was reached, or could answer; `refused`: a rule forbids it. */
export type NotDone = 'noAnswer' | 'refused'

const PATIENCE = 30_000

export const listPeople = (store: Store): Promise<People | NotDone> => ask(store, '')
export const addPerson = (store: Store, person: PersonWanted): Promise<People | NotDone> => ask(store, '', person)
/** She is told as she was shown: if another changed her meanwhile, it is refused. */
export const changePerson = (
  store: Store,
  { id, name, role, grants }: Person,
  wanted: PersonWanted,
): Promise<People | NotDone> => ask(store, `/${id}`, { ...wanted, before: { name, role, grants } })
export const endAccess = (store: Store, id: UserId, erase: boolean): Promise<People | NotDone> =>
  ask(store, `/${id}/end`, { erase })
export const cancelCode = (store: Store, id: UserId): Promise<People | NotDone> => ask(store, `/${id}/code/cancel`, {})

/** The only time the code is told. */
export async function giveCode(store: Store, id: UserId, lasts: CodeLasts) {
  return doneOrNot(await sendOver()(await callTo(store, `/${id}/code`, { lasts }), codeAnswer))
}

async function ask(store: Store, path: string, body?: object): Promise<People | NotDone> {
  return doneOrNot(await sendOver()(await callTo(store, path, body), peopleAnswer))
}

async function callTo(store: Store, path: string, body?: object) {
  const session = await readSession(store)
  const about = { path: `/api/people${path}`, patience: PATIENCE, ...(session && { token: session.token }) }
  return { ...about, ...(body && { body: JSON.stringify(body) }) }
}

const REFUSED: readonly string[] = ['badRequest', 'notFound', 'unauthorised']

function doneOrNot<T>(reply: Reply<T>): T | NotDone {
  if (reply.is === 'answer') return reply.answer
  return reply.is === 'problem' && REFUSED.includes(reply.problem) ? 'refused' : 'noAnswer'
}
