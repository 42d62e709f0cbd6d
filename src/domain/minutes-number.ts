// «001-2024»: the actas of a committee are numbered within the year. Two phones with no signal may give the same number:
// that is found here, told to people, and settled by one of them.
import type { Addendum } from './addendum.ts'
import { fold } from './text.ts'

function read(number: string | undefined): { readonly count: number; readonly year: number } | null {
  const [, count, year] = /^\D*(\d{1,4})\s*[-/]\s*(\d{4})$/.exec(number?.trim() ?? '') ?? []
  return count && year ? { count: Number(count), year: Number(year) } : null
}

/** As numbers, year first; what is no number comes before, by its words. For sorting. */
export function byNumber(one: string | undefined, other: string | undefined): number {
  const [a, b] = [read(one), read(other)]
  if (a && b) return a.year - b.year || a.count - b.count
  return Number(a !== null) - Number(b !== null) || fold(one ?? '').localeCompare(fold(other ?? ''), 'es')
}

/** The number after the highest of that year; free text someone wrote there is passed over. */
export function nextMinutesNumber(numbers: readonly (string | undefined)[], year: number): string {
  const used = numbers.flatMap((number) => {
    const found = read(number)
    return found?.year === year ? [found.count] : []
  })
  return `${String(Math.max(0, ...used) + 1).padStart(3, '0')}-${year}`
}

/** Equal for «7-2024», «007/2024» and «Acta N.° 7 - 2024»; null where there is no number. */
export function numberKey(number: string | undefined): string | null {
  const found = read(number)
  return found ? `${found.count}-${found.year}` : fold(number ?? '') || null
}

/** `before`: the one it was closed with, when a later one is in force. */
export interface ActaNumber {
  readonly number: string | undefined
  readonly before?: string | undefined
}

/** @param addenda of that acta, the oldest first */
export function numberInForce(
  own: string | undefined,
  addenda: readonly Pick<Addendum, 'minutesNumber'>[],
): ActaNumber {
  const later = addenda.flatMap(({ minutesNumber }) => minutesNumber?.trim() || []).at(-1)
  if (later === undefined || numberKey(later) === numberKey(own)) return { number: own }
  return { number: later, before: own }
}

interface Numbered {
  readonly mesa: string
  readonly number: string | undefined
}

/** Actas of one committee that have the same number, by that number; those alone with theirs are left out. */
export function repeatedNumbers<T extends Numbered>(actas: readonly T[]): T[][] {
  const groups = new Map<string, T[]>()
  for (const acta of actas) {
    const key = numberKey(acta.number)
    if (key === null) continue
    const address = `${acta.mesa} ${key}`
    const group = groups.get(address)
    if (group) group.push(acta)
    else groups.set(address, [acta])
  }
  return [...groups.values()].filter(({ length }) => length > 1)
}
