// What the Secretaría observed, with the address where it is mended.
import { observedHere } from '../store/validations.ts'
import type { Store } from '../store/store.ts'
import { documentLinks } from './document-links.ts'
import { links } from './links.ts'

export const observedWithAddress = async (store: Store) =>
  (await observedHere(store)).map(({ of, kind, note }) => {
    return { note, href: kind === 'document' ? documentLinks.document(of) : links.meeting(of) }
  })
