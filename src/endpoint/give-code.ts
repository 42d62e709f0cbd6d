// Makes the one-time code with which a phone becomes a person's.
import { hashOf, newCode } from './secret.ts'
import type { Person, Storage } from './storage/contract.ts'

interface Given {
  readonly person: Pick<Person, 'id' | 'role' | 'region'>
  /** Milliseconds until it opens nothing any more. */
  readonly lasts: number
  /** A user's id, or `console`. */
  readonly by: string
}

/**
 * Only its hash is kept, and the answer is the only time it is told. Those given to her before are taken back.
 * Null for whoever has no access any more.
 */
export async function giveCode(storage: Storage, { person, lasts, by }: Given, now: number): Promise<string | null> {
  const code = newCode()
  const { id, role, region } = person
  await storage.noteDeed({ at: now, by, region, what: 'code-given', about: id, detail: role })
  const given = await storage.giveCode({ hash: hashOf(code), person: id, given: now, expires: now + lasts, by })
  return given === 'ended' ? null : code
}
