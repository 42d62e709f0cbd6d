// Addresses around the plan: apart from the others, which come with the first load.
import { links } from '../links.ts'

export const planLinks = {
  import: `${links.plan}/importar`,
  /** Where the meetings took place. */
  map: '/mapa',
} as const
