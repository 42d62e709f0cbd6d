// «Nombre, coma, institución.»: one line that adds a person.

export interface Newcomer {
  readonly name: string
  readonly institution: string
}

/** Null while there is no name. Only the first comma divides. */
export function readNewcomer(line: string): Newcomer | null {
  const comma = line.indexOf(',')
  const tidy = (text: string) => text.replace(/\s+/g, ' ').trim()
  const name = tidy(comma < 0 ? line : line.slice(0, comma))
  return name ? { name, institution: comma < 0 ? '' : tidy(line.slice(comma + 1)) } : null
}
