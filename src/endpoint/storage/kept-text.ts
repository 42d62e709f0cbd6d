// A text from outside, to the letter, in a column of any engine.

/**
 * PostgreSQL takes every character in a text but NUL. A text that has one is kept as a string of JSON; so that nobody
 * takes one for the other, those that begin like such a string are too.
 */
export const keptText = (text: string): string =>
  text.includes('\0') || text.startsWith('"') ? JSON.stringify(text) : text

/** As it came. */
export const textKept = (kept: string): string => (kept.startsWith('"') ? String(JSON.parse(kept)) : kept)
