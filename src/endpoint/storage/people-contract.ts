// What the storage knows of a region's people, and does about their access.
import type { Grant } from '../../domain/access.ts'
import type { MesaId, UserId } from '../../domain/id.ts'
import type { Person } from './contract.ts'

/** A person as those who look after the region's people know her. */
export interface TendedPerson extends Person {
  /** As she was named, beyond what the role alone gives; one for the region itself is for all of its mesas. */
  readonly named: readonly Grant[]
  /** Those that may still speak. */
  readonly devices: number
  readonly ended: number | null
  /** The newest code that still opens. */
  readonly code: { readonly given: number | null; readonly expires: number } | null
}

export interface PeopleStorage {
  /** By name; those whose access ended too. */
  people(region: MesaId, now: number): Promise<TendedPerson[]>
  /** The same person, named anew. `last`: the region would be left without its office, and nothing was done. */
  changePerson(person: Person, named: readonly Grant[], at: number): Promise<'done' | 'last'>
  /** Her devices are revoked and her codes taken back; what she wrote stays as it is. */
  endAccess(person: UserId, at: number, erase: boolean): Promise<'done' | 'last'>
  /** The codes she had before and did not use open nothing any more. */
  giveCode(code: NewCode): Promise<'done' | 'ended'>
  cancelCodes(person: UserId, at: number): Promise<void>
}

export interface NewCode {
  readonly hash: string
  readonly person: UserId
  readonly given: number
  readonly expires: number
  /** A user's id, or `console`. */
  readonly by: string
}
