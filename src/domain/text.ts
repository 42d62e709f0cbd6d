// The sizes of what a person writes. No alphabet is imposed: names are Awajún, Wampis or Spanish (domain.md §3.4).
import * as z from 'zod/mini'

/** One line: a name, an institution, a place. */
export const line = z.string().check(z.maxLength(300))
/** A paragraph or several. */
export const prose = z.string().check(z.maxLength(20_000))
/** A place in a list. Any number, so that something can always go between two others. */
export const order = z.number()

/** Text without case, accents or repeated spaces, for finding and for recognising the same name. */
export const fold = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim()
