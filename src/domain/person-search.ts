// Whether a text names a person who is looked for, however either was spelled: for who asks what is kept about her.
import { fold } from './text.ts'

/** What is looked for, made ready once. */
export interface Sought {
  /** Her names, as they sound. */
  readonly words: readonly string[]
  /** A DNI or a phone, digits alone. */
  readonly number: string | null
}

/** From this many letters on, one may be wrong. */
const LONG = 5
/** Fewer digits are found in too many numbers. */
const LEAST_DIGITS = 6
const DNI_DIGITS = 8
const COUNTRY = '51'
const MOBILE_DIGITS = 9

export function soughtIn(typed: string): Sought {
  const number = numbersIn(typed).find(({ length }) => length >= LEAST_DIGITS) ?? null
  const words = wordsOf(typed).filter((word) => !/^\p{N}+$/u.test(word))
  return { words, number }
}

/** Nothing can be found with it. */
export const isNothing = ({ words, number }: Sought): boolean =>
  number === null && !words.some(({ length }) => length > 1)

/** All her names stand in it, in any order; of three or more one may be missing. Or her number does. */
export function names({ words, number }: Sought, text: string): boolean {
  if (number !== null && numbersIn(text).some((each) => isSameNumber(number, each))) return true
  if (words.length === 0) return false
  const there = wordsOf(text)
  const missing = words.filter((word) => !there.some((each) => isSameWord(word, each))).length
  return missing <= (words.length >= 3 ? 1 : 0)
}

const wordsOf = (text: string): string[] =>
  fold(text)
    .replace(/['’ʼ`´]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .map(sounded)
    .filter((word) => word !== '')

/** As it sounds, letters that are taken for one another made one. The text is folded already: ñ is n. */
const sounded = (word: string): string =>
  word
    .replace(/ll/g, 'y')
    .replace(/(?<!c)h/g, '')
    .replace(/qu(?=[ei])/g, 'k')
    .replace(/c(?=[ei])|z/g, 's')
    .replace(/c(?!h)|q/g, 'k')
    .replace(/v/g, 'b')
    .replace(/(.)\1+/gu, '$1')

const isSameWord = (sought: string, there: string): boolean =>
  sought === there || (Math.min(sought.length, there.length) >= LONG && isOneApart(sought, there))

/** One letter more, less, other, or two neighbours exchanged. */
export function isOneApart(one: string, other: string): boolean {
  const [a, b] = [Array.from(one), Array.from(other)]
  if (Math.abs(a.length - b.length) > 1) return false
  let start = 0
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start += 1
  let end = 0
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)]
  if (left.length <= 1 && right.length <= 1) return true
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0]
}

/** Each number in it, however its digits are grouped; without the check of a DNI, and the country of a phone. */
const numbersIn = (text: string): string[] =>
  Array.from(text.replace(/(\d{8})-[\dA-Ka-k](?![\p{L}\d])/gu, '$1 ').matchAll(/\+?\d(?:[ .()-]*\d)*/g), ([found]) => {
    const digits = found.replace(/\D/g, '')
    const isAbroad = digits.startsWith(COUNTRY) && digits.length === COUNTRY.length + MOBILE_DIGITS
    return isAbroad ? digits.slice(COUNTRY.length) : digits
  })

/** A DNI is whole or another's. Of a phone its end is enough. */
const isSameNumber = (sought: string, there: string): boolean =>
  there === sought || (sought.length !== DNI_DIGITS && there.length <= MOBILE_DIGITS && there.endsWith(sought))
