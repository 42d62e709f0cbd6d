// Addresses of the region's people: apart from the others, which come with the first load.
const all = '/personas'

export const peopleLinks = {
  all,
  /** The list without a person; `nueva` is nobody yet. */
  route: `${all}/:person?`,
  new: `${all}/nueva`,
  /** «Registro de accesos». */
  deeds: `${all}/registro`,
  one: (person: string) => `${all}/${person}`,
} as const
