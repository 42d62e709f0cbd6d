// The numbers that the actas of each committee have now, and which of them stand on two actas at once.
import type { MesaId, RecordId } from '../domain/id.ts'
import { isClosed } from '../domain/meeting.ts'
import { nextMinutesNumber, numberInForce, repeatedNumbers, type ActaNumber } from '../domain/minutes-number.ts'
import { numbersByActa, type GivenNumber } from '../domain/numbers-by-acta.ts'
import { meetingYear } from '../domain/meeting-year.ts'
import { addAddendum } from './addenda.ts'
import type { MeetingHead } from './extract.ts'
import { extractsOf } from './extracts.ts'
import type { StoredMeeting } from './meetings.ts'
import { listedRows } from './read-core.ts'
import { record } from './record.ts'
import type { Store } from './store.ts'

export interface NumberedActa extends ActaNumber {
  readonly mesa: MesaId
  readonly id: RecordId
  readonly date: MeetingHead['date']
  readonly isClosed: boolean
}

/** No meeting is decoded for it, however many there are. One that was put together with another has its number no more. */
export async function numberedActas(store: Store): Promise<NumberedActa[]> {
  const laterOf = await laterNumbers(store)
  const actas = (await extractsOf(store, 'meeting')).filter(await listedRows(store))
  return actas.map(({ mesa, id, content: { date, state, minutesNumber } }) => {
    const number = numberInForce(minutesNumber, laterOf.get(id) ?? [])
    return { mesa, id, date, isClosed: state === 'closed', ...number }
  })
}

/** By acta: the numbers given to it once it was closed, in the order in which they were given. */
export async function laterNumbers(store: Store): Promise<ReadonlyMap<RecordId, readonly GivenNumber[]>> {
  const addenda = await extractsOf(store, 'addendum')
  return numbersByActa(addenda.map(({ id, content }) => ({ ...content, id })))
}

/** Every number of that committee that an acta has or was closed with. */
export const numbersOf = (actas: readonly NumberedActa[], mesa: MesaId): (string | undefined)[] =>
  actas.filter((each) => each.mesa === mesa).flatMap(({ number, before }) => [number, before])

export interface NumberClash {
  readonly number: string
  /** Actas of the same committee with the same number, the earliest first. */
  readonly others: readonly NumberedActa[]
  /** The next one that no acta of the committee has, as far as this device knows. */
  readonly free: string
}

/** Null where its number is its own. */
export async function numberClash(store: Store, meeting: StoredMeeting): Promise<NumberClash | null> {
  const actas = await numberedActas(store)
  const same = repeatedNumbers(actas).find((group) => group.some(({ id }) => id === meeting.id))
  const number = same?.find(({ id }) => id === meeting.id)?.number
  if (!same || number === undefined) return null
  const others = same.filter(({ id }) => id !== meeting.id).sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? -1 : 1))
  const year = meetingYear(meeting, store.now())
  return { number, others, free: nextMinutesNumber(numbersOf(actas, meeting.mesa), year) }
}

/**
 * Gives an acta another number because a person wants it so. A closed one stays as it was sealed: the number is added
 * to it, with the day and who did it. @param words what the addition says
 */
export async function renumber(
  store: Store,
  meeting: StoredMeeting,
  { number, words, by }: { readonly number: string; readonly words: string; readonly by: string },
): Promise<void> {
  if (isClosed(meeting)) return addAddendum(store, meeting, words, by, number)
  const { mesa, id, seen } = meeting
  await record(store, { mesa, rec: id, type: 'meeting', patch: { minutesNumber: number }, ...(seen && { seen }) })
}
