// Where copies are made, opened and carried: inside «Envíos», whose address it shares.
import { links } from './links.ts'

/** In the address of «Envíos» when it shows the copies. */
export const COPY = 'copia'
export const copyLinks = { copy: `${links.outbox}?${COPY}` } as const
