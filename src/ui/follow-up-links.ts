// Addresses of what became of an agreement: apart from the others, which come with the first load.
import { links } from './links.ts'
import { wordFor } from './named-in-address.ts'

export const followUpLinks = {
  agreement: (meeting: string, key: string) => `${links.agreements}/${meeting}/${key}`,
  /** Begun at its first choice; until then nothing is there. */
  step: (meeting: string, key: string, step: string) => `${links.agreements}/${meeting}/${key}/${step}`,
  ofMesa: (mesa: string) => `${links.agreements}?ver=todos&mesa=${encodeURIComponent(mesa)}`,
  byInstitution: `${links.agreements}/por-institucion`,
  ofInstitution: (institution: string) => `${followUpLinks.byInstitution}?quien=${wordFor(institution)}`,
}
