// A code as it is typed, pasted, or read from a picture: two groups of five letters and numbers.

export const CODE_LENGTH = 10
const GROUP = 5
const LINK = /#codigo=([^&\s]+)/

/** Of a whole link, only its code. */
export const codeIn = (text: string): string => groupCode(LINK.exec(text)?.[1] ?? text)

export const lettersOf = (typed: string): string =>
  typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .slice(0, CODE_LENGTH)

/** «ABCDE – 23456» */
export function groupCode(typed: string): string {
  const letters = lettersOf(typed)
  return letters.length > GROUP ? `${letters.slice(0, GROUP)} – ${letters.slice(GROUP)}` : letters
}

/** What the field shows after a key. A letter mended in the middle is left alone, so that the cursor stays there. */
export const typedCode = (before: string, after: string): string =>
  after.startsWith(before) || before.startsWith(after) || LINK.test(after) || before === '' ? codeIn(after) : after
