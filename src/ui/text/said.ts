// Words in a language other than Spanish, where somebody registered translated them; all the rest in Spanish.
import type { LocalDate } from '../../domain/time.ts'

const SPANISH = 'es-PE'

/**
 * What was translated of some words. A message is given days and numbers, never their names: each language writes its
 * months and its plurals with functions of its own, for Intl knows neither Awajún nor Wampis.
 */
export type Catalogue<Words extends object> = Readonly<Partial<Words>>

/** A language in which some words can be had. */
export interface Translation<Words extends object> {
  /** As in BCP 47: `agr` is Awajún, `hub` is Wampis. */
  readonly lang: string
  /** As its speakers write it. */
  readonly name: string
  /** The translator in the register of the Ministry of Culture, and the day of the text. Nobody else translates. */
  readonly registered: { readonly translator: string; readonly on: LocalDate }
  /** Fetched when it is first chosen. */
  readonly load: () => Promise<Catalogue<Words>>
}

/** What a person chose, once it has come; Spanish is null. */
export interface Chosen<Words extends object> {
  readonly lang: string
  readonly catalogue: Catalogue<Words>
}

export interface Said<Message> {
  readonly message: Message
  /** For whoever reads it aloud, and for the letters it needs. */
  readonly lang: string
}

export function said<Words extends object, Key extends keyof Words>(
  spanish: Words,
  chosen: Chosen<Words> | null,
  key: Key,
): Said<Words[Key]> {
  const message = chosen?.catalogue[key]
  // A key that is there without words is not translated yet.
  if (chosen === null || message === undefined || message === '') return { message: spanish[key], lang: SPANISH }
  return { message: message, lang: chosen.lang }
}

/** In the order in which they are written. */
export const keysOf = <Words extends object>(words: Words): (keyof Words)[] => Object.keys(words) as (keyof Words)[] // words are written as one literal: it has no other keys
