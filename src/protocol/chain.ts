// Each sealed change is chained to the one before it, so that a clone or a reused identity is always found out.
import { sha256 } from './hash.ts'
import type { MutationName } from './name.ts'

/** `ch(n) = H(ch(n-1), name, bytes)`, 128 bits. */
export const nextLink = (before: string, name: MutationName, bytes: string): string =>
  sha256(`${before}\n${name}\n${bytes}`).slice(0, 32)
