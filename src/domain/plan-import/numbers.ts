// The numbers that a text says. Nothing is computed from them: they are only proposed, beside the text itself.
import { fold } from '../text.ts'

const words = new Map(
  Object.entries({
    un: 1,
    una: 1,
    uno: 1,
    dos: 2,
    tres: 3,
    cuatro: 4,
    cinco: 5,
    seis: 6,
    siete: 7,
    ocho: 8,
    nueve: 9,
    diez: 10,
    once: 11,
    doce: 12,
  }),
)
const YEAR = /\b20\d\d\b/g
/** «2023-2026», «2023 al 2026» */
const YEARS = /\b(20\d\d)\s*(?:-|–|—|a|al)\s*(20\d\d)\b/g

export interface SaidNumber {
  readonly value: number
  /** As it is written: «06». */
  readonly said: string
  /** The word after it. */
  readonly noun: string
}

/** Years are no amounts. */
export function numbersIn(text: string): SaidNumber[] {
  const tokens =
    text
      .replace(YEARS, ' ')
      .replace(YEAR, ' ')
      .match(/\d+(?:[.,]\d+)?|\p{L}+/gu) ?? []
  return tokens.flatMap((said, index) => {
    const value = /^\d/.test(said) ? Number(said.replace(',', '.')) : words.get(fold(said))
    return value === undefined ? [] : [{ value, said, noun: nounAfter(tokens[index + 1]) }]
  })
}
const nounAfter = (token = ''): string => (/^\p{L}/u.test(token) ? token : '')

/** What an amount is asked of each of: «por Mesa Local» → «Mesa Local». */
export const perIn = (text: string): string =>
  /(?:^|\s)por\s+(?!(?:el|la|los|las)\s)(?:cada\s+)?(\p{L}[^.,;()]*)/iu.exec(text)?.[1]?.trim() ?? ''

/** The only number it says, if it is not one for each of something. */
export function valueSaid(target = ''): number | null {
  const [number, ...more] = numbersIn(target)
  return number && more.length === 0 && perIn(target) === '' ? number.value : null
}

/** Years named apart from a span that holds the plan's own. */
export function otherYears(text: string, year: number): number[] {
  const alone = text.replace(YEARS, (span, from: string, to: string) => {
    return Number(from) <= year && year <= Number(to) ? ' ' : span
  })
  const named = new Set([...alone.matchAll(YEAR)].map(([said]) => Number(said)))
  return [...named].filter((each) => each !== year).sort((a, b) => a - b)
}

/** The last year that is named. */
export const yearIn = (text: string): number | null => Number(text.match(YEAR)?.at(-1)) || null
