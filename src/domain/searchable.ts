// Text as it is looked for: without accents, capitals, signs or doubled vowels, which Awajún and Wampis names write either way.
import { fold } from './text.ts'

/** «Kuúji O’Hara-Tsejem» and «kuji ohara tsejem» are the same. */
export const searchable = (text: string): string =>
  fold(text)
    .replace(/['’ʼ`´]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/([aeiouɨ])\1+/g, '$1')
    .trim()
