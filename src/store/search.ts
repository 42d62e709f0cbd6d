// Finding meetings, agreements, people and places by what is written in them, however they are spelled.
import type { MesaId, RecordId } from '../domain/id.ts'
import { searchable } from '../domain/searchable.ts'
import type { LocalDate } from '../domain/time.ts'
import type { AgreementExtract, PersonExtract } from './extract.ts'
import { extractsOf, type ExtractAs } from './extracts.ts'
import { laterNumbers } from './minutes-numbers.ts'
import { listedRows } from './read-core.ts'
import type { Store } from './store.ts'

export interface FoundAgreement {
  readonly mesa: MesaId
  readonly meeting: RecordId
  readonly date: LocalDate | undefined
  readonly agreement: AgreementExtract
}
export interface Findings {
  /** Newest first. */
  readonly meetings: readonly RecordId[]
  /** The first few of each. */
  readonly agreements: readonly FoundAgreement[]
  readonly people: readonly PersonExtract[]
  readonly places: readonly string[]
}

const FEW = 3

/** Every word must stand there, in any order, whole or begun. */
export async function search(store: Store, words: string): Promise<Findings> {
  const wanted = searchable(words).split(' ').filter(Boolean)
  const fits = (text: string): boolean => wanted.every((word) => text.includes(word))
  const laterOf = await laterNumbers(store)
  const wordsOf = ({ id, content: { words: own } }: ExtractAs<'meeting'>): string => {
    const later = laterOf.get(id)
    return later ? [own, ...later.map((each) => searchable(each.minutesNumber))].join(' ') : own
  }
  const isListed = await listedRows(store)
  const meetings = (await extractsOf(store, 'meeting')).filter((each) => fits(wordsOf(each)) && isListed(each))
  meetings.sort(byNewest)
  const agreements: FoundAgreement[] = []
  /** By their words: the same person, or place, once. */
  const people = new Map<string, PersonExtract>()
  const places = new Map<string, string>()
  const meet = (person: PersonExtract): void => {
    if (people.size < FEW && fits(person.words)) people.set(person.words, person)
  }
  for (const { id, mesa, content } of meetings) {
    for (const agreement of content.agreements) {
      if (agreements.length < FEW && fits(agreement.words)) {
        agreements.push({ mesa, meeting: id, date: content.date, agreement })
      }
    }
    content.people.forEach(meet)
    const { place, placeWords } = content
    if (place && places.size < FEW && !places.has(placeWords) && fits(placeWords)) places.set(placeWords, place)
    if (agreements.length + people.size + places.size === 3 * FEW) break
  }
  if (people.size === 0) (await extractsOf(store, 'person')).forEach(({ content }) => meet(content))
  return {
    meetings: meetings.map(({ id }) => id),
    agreements,
    people: [...people.values()],
    places: [...places.values()],
  }
}

const byNewest = ({ content: a }: ExtractAs<'meeting'>, { content: b }: ExtractAs<'meeting'>): number =>
  -Number((a.date ?? '') > (b.date ?? '')) || Number((a.date ?? '') < (b.date ?? ''))
