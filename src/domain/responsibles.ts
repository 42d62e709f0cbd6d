// Who takes care of an agreement: one line, in which several stand apart by a semicolon. Institutions have commas in them.

/** Each once, as written. */
export function responsiblesIn(line: string | undefined): string[] {
  const names = (line ?? '').split(';').map((name) => name.trim())
  return [...new Set(names.filter(Boolean))]
}

export const responsiblesLine = (names: readonly string[]): string => [...new Set(names)].join('; ')
