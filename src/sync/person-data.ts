// What is kept about one person, asked of the endpoint by the secretariat. None of it is kept on this device.
import {
  erasedAnswer,
  foundAnswer,
  personFile,
  type ErasedAnswer,
  type EraseRequest,
  type FoundAnswer,
  type FoundRecord,
  type PersonFile,
} from '../protocol/law.ts'
import { readSession } from '../store/session.ts'
import type { Store } from '../store/store.ts'
import { sendOver, type Reply } from './transport.ts'

export type PersonFound = FoundAnswer
export type RecordFound = FoundRecord
export type PersonErased = ErasedAnswer
/** `noAnswer`: nobody was reached, or could answer; `tooLittle`: with these words nobody can be told from others. */
export type NotFound = 'noAnswer' | 'tooLittle'

/** All records of a region are read for it. */
const PATIENCE = 60_000

export async function findPerson(store: Store, words: string): Promise<PersonFound | NotFound> {
  const reply = await sendOver()(await callTo(store, 'find', { words }), foundAnswer)
  return reply.is === 'problem' && reply.problem === 'badRequest' ? 'tooLittle' : (answerOf(reply) ?? 'noAnswer')
}

/** As it is to be kept, or null when there was no answer. */
export async function personFileOf(store: Store, records: readonly RecordFound[]): Promise<PersonFile | null> {
  return answerOf(await sendOver()(await callTo(store, 'export', { records: chosen(records) }), personFile))
}

/** Null when there was no answer: it is not known then whether it was done. */
export async function erasePerson(
  store: Store,
  words: string,
  { records, untaken }: Pick<PersonFound, 'records' | 'untaken'>,
): Promise<PersonErased | null> {
  const asked: EraseRequest = {
    words,
    records: chosen(records),
    untaken: untaken.map(({ mesa, name }) => ({ mesa, name })),
  }
  return answerOf(await sendOver()(await callTo(store, 'erase', asked), erasedAnswer))
}

const answerOf = <T>(reply: Reply<T>): T | null => (reply.is === 'answer' ? reply.answer : null)

const chosen = (records: readonly RecordFound[]): EraseRequest['records'] =>
  records.map(({ mesa, id, leaves }) => ({ mesa, id, leaves: [...new Set(leaves.map(({ at }) => at))] }))

async function callTo(store: Store, what: string, body: object) {
  const session = await readSession(store)
  const token = session && { token: session.token }
  return { path: `/api/person/${what}`, patience: PATIENCE, body: JSON.stringify(body), ...token }
}
