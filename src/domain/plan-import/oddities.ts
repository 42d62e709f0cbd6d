// What is odd in a row of a plan, for a person to decide (domain.md §1.2). The rules look at words, never at row numbers.
import { fold } from '../text.ts'
import type { DraftRow, PlanDraft } from './draft.ts'
import { numbersIn, otherYears, perIn } from './numbers.ts'

export type Oddity =
  | { readonly is: 'noText' | 'noTarget' | 'noQuarter' | 'noResponsibles' | 'tail' }
  | { readonly is: 'joined'; readonly words: string }
  /** About the number: settled by confirming one, or none. */
  | { readonly is: 'notNumber' | 'severalNumbers' }
  | { readonly is: 'multiplied'; readonly said: string; readonly per: string }
  | { readonly is: 'oncePerQuarter'; readonly number: number; readonly quarters: number }
  | { readonly is: 'frequency'; readonly word: string; readonly number: number; readonly expected: number }
  | { readonly is: 'moreNamed'; readonly said: string; readonly names: readonly string[] }
  | { readonly is: 'plural'; readonly said: string; readonly noun: string }
  | { readonly is: 'conditional'; readonly words: string }
  | { readonly is: 'otherYear'; readonly years: readonly number[] }
  | { readonly is: 'strangeMark'; readonly signs: readonly string[] }
  | { readonly is: 'alike'; readonly other: string; readonly text: string }
  | { readonly is: 'oneWord'; readonly other: string; readonly words: readonly [string, string] }

const ABOUT_NUMBER: ReadonlySet<Oddity['is']> = new Set([
  'notNumber',
  'severalNumbers',
  'multiplied',
  'oncePerQuarter',
  'frequency',
  'moreNamed',
])
export const isAboutNumber = ({ is }: Oddity): boolean => ABOUT_NUMBER.has(is)

/** Of all rows, by their id. */
export function odditiesOf({ rows }: PlanDraft, year: number): ReadonlyMap<string, readonly Oddity[]> {
  return new Map(
    rows.map((row, index) => [
      row.id,
      [
        ...missing(row),
        ...ofLayout(row, rows[index - 1]),
        ...ofTarget(row),
        ...ofWords(row, year),
        ...likeness(row, rows),
      ],
    ]),
  )
}

function missing({ text, target, quarters, responsibles }: DraftRow): Oddity[] {
  return [
    ...(text === '' ? [{ is: 'noText' } as const] : []),
    ...(target === '' ? [{ is: 'noTarget' } as const] : []),
    ...(quarters.length === 0 ? [{ is: 'noQuarter' } as const] : []),
    ...(responsibles === '' ? [{ is: 'noResponsibles' } as const] : []),
  ]
}

function ofLayout(row: DraftRow, above: DraftRow | undefined): Oddity[] {
  const isBare = row.target === '' && row.quarters.length === 0 && row.responsibles === ''
  const isCutAbove = above !== undefined && /[-–,;]$/.test(above.text)
  const isTail = above?.line === row.line && ((isBare && (row.isAfterBreak || isCutAbove)) || /^\p{Ll}/u.test(row.text))
  return [
    ...(isTail ? [{ is: 'tail' } as const] : []),
    ...row.joined.map((words) => ({ is: 'joined', words }) as const),
    ...(row.strange.length > 0 ? [{ is: 'strangeMark', signs: row.strange } as const] : []),
  ]
}

/** How often in a year. «Bimensual» is twice a month, «bimestral» every two months. */
const FREQUENCIES: readonly (readonly [RegExp, number])[] = [
  [/\bsemanal(es)?\b/, 52],
  [/\b(quincenal|bimensual)(es)?\b/, 24],
  [/\bmensual(es)?\b/, 12],
  [/\bbimestral(es)?\b/, 6],
  [/\btrimestral(es)?\b/, 4],
  [/\bsemestral(es)?\b/, 2],
]
const PROVINCES = ['Chachapoyas', 'Bagua', 'Bongará', 'Condorcanqui', 'Luya', 'Rodríguez de Mendoza', 'Utcubamba']
/** Singular, though they end in s. */
const ENDS_IN_S = /(is|us|mes)$/

function ofTarget({ text, target, quarters }: DraftRow): Oddity[] {
  if (target === '') return []
  const numbers = numbersIn(target)
  const [number] = numbers
  if (!number) return [{ is: 'notNumber' }]
  if (numbers.length > 1) return [{ is: 'severalNumbers' }]
  const { value, said, noun } = number
  const per = perIn(target)
  const odd: Oddity[] = per ? [{ is: 'multiplied', said, per }] : []
  if (!per && value < quarters.length) odd.push({ is: 'oncePerQuarter', number: value, quarters: quarters.length })
  const [how, expected] = FREQUENCIES.find(([word]) => word.test(fold(text))) ?? []
  if (how && expected && expected !== value) {
    odd.push({ is: 'frequency', word: how.exec(fold(text))?.[0] ?? '', number: value, expected })
  }
  const names = PROVINCES.filter((name) => new RegExp(`\\b${fold(name)}\\b`).test(fold(text)))
  if (!per && value > 1 && names.length > value) odd.push({ is: 'moreNamed', said, names })
  const isPlural = /s$/i.test(noun) && !ENDS_IN_S.test(fold(noun))
  if (noun && value > 1 !== isPlural) odd.push({ is: 'plural', said, noun })
  return odd
}

function ofWords({ text, target }: DraftRow, year: number): Oddity[] {
  const condition = /[^().]*(?<!\p{L})(depender[áa]|depende de|sujet[oa] a|condicionad[oa])(?!\p{L})[^().]*/iu
    .exec(text)?.[0]
    .trim()
  const years = otherYears(`${text} ${target}`, year)
  return [
    ...(condition ? [{ is: 'conditional', words: condition } as const] : []),
    ...(years.length > 0 ? [{ is: 'otherYear', years } as const] : []),
  ]
}

const EMPTY_WORDS = new Set('a al con de del e el en la las lo los o para por que se su sus u un una y'.split(' '))
const wordsOf = (text: string): string[] =>
  fold(text)
    .match(/[\p{L}\d]+/gu)
    ?.filter((word) => !EMPTY_WORDS.has(word)) ?? []
/** «Reuniones» and «reunión» are one word here. */
const stem = (word: string): string => word.replace(/(?<=[rnldz])es$|s$/, '')

/** Told on the later of the two. */
function likeness(row: DraftRow, rows: readonly DraftRow[]): Oddity[] {
  const own = wordsOf(row.text)
  for (const other of rows.slice(0, rows.indexOf(row))) {
    const theirs = wordsOf(other.text)
    const [mine, others] = [new Set(own.map(stem)), new Set(theirs.map(stem))]
    if (Math.min(mine.size, others.size) < 3) continue
    const [onlyMine, onlyTheirs] = [
      own.filter((word) => !others.has(stem(word))),
      theirs.filter((word) => !mine.has(stem(word))),
    ]
    if (onlyMine.length === 0 || onlyTheirs.length === 0) return [{ is: 'alike', other: other.id, text: other.text }]
    const [a, b] = [onlyTheirs[0] ?? '', onlyMine[0] ?? '']
    if (own.length > 4 && onlyMine.length === 1 && onlyTheirs.length === 1)
      return [{ is: 'oneWord', other: other.id, words: [a, b] }]
  }
  return []
}
