// The secretariat, as it asks about one person.
import type * as z from 'zod/mini'
import {
  erasedAnswer,
  foundAnswer,
  personFile,
  type ChosenRecord,
  type FoundRecord,
  type FoundUntaken,
} from '../../../src/protocol/law.ts'
import type { InProcess } from '../in-process.ts'

export function asking(endpoint: InProcess, token: string) {
  const post = (what: string, body: unknown) =>
    endpoint.ask(`/api/person/${what}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      body: JSON.stringify(body),
    })
  const answered = async <T>(schema: z.ZodMiniType<T>, response: Response) => schema.parse(await response.json())
  return {
    post,
    find: async (words: string) => answered(foundAnswer, await post('find', { words })),
    file: async (records: readonly ChosenRecord[]) => answered(personFile, await post('export', { records })),
    erase: async (words: string, records: readonly ChosenRecord[], untaken: readonly FoundUntaken[] = []) =>
      answered(erasedAnswer, await post('erase', { words, records, untaken })),
  }
}

/** A piece for each entry, as the screen has them. */
export const chosen = (records: readonly FoundRecord[]): ChosenRecord[] =>
  records.flatMap(({ mesa, id, leaves }) => {
    const paths = leaves.map(({ at }) => at)
    const entries = new Set(paths.map(entryOf))
    return [...entries].map((entry) => ({ mesa, id, leaves: paths.filter((at) => entryOf(at) === entry) }))
  })
const entryOf = (at: string): string => at.slice(0, at.lastIndexOf('/') + 1)

/** `id at` of every text that named her. */
export const hitsIn = (records: readonly FoundRecord[]): string[] =>
  records.flatMap(({ id, leaves }) => leaves.filter(({ isHit }) => isHit).map(({ at }) => `${id} ${at}`)).sort()
