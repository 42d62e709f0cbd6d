// Names a person for some mesas, and makes the one-time code with which a phone becomes theirs.
import { accessOf, type Grant, type Role } from '../domain/access.ts'
import type { MesaId } from '../domain/id.ts'
import { homeOf } from '../domain/office.ts'
import { inShort } from './people/tending.ts'
import { REGION } from './seed.ts'
import { giveCode } from './give-code.ts'
import { newUserId } from './secret.ts'
import type { Storage } from './storage/contract.ts'

export const CODE_DAYS = 7
const DAY = 86_400_000

export interface Invitation {
  readonly role: Role
  readonly name: string
  /** The first one is the person's own; the region itself stands for all of its mesas. */
  readonly mesas: readonly MesaId[]
  /** Of a person without a mesa of her own; unsaid, Amazonas. */
  readonly region?: MesaId | undefined
}

/**
 * Answers the code, of which only the hash is kept. Inviting the same person again gives another code, not another
 * person; the one before opens nothing any more.
 */
export async function invite(
  storage: Storage,
  { role, name, mesas, region = REGION }: Invitation,
  now: number,
): Promise<string> {
  const own = mesas[0] && (await storage.mesas()).find(({ id }) => id === mesas[0])
  const of = own ? own.region : region
  const grants = mesas.map((mesa): Grant => ({ mesa, access: accessOf(role, 'mesa') }))
  const like = { name, role, mesa: homeOf(of, grants, null), region: of }
  const known = await storage.findPerson(like)
  const person = known ?? { ...like, id: newUserId() }
  const what = known ? 'person-changed' : 'person-added'
  const detail = inShort(role, grants)
  await storage.noteDeed({ at: now, by: 'console', region: of, what, about: person.id, detail })
  if (!known) await storage.addPerson(person)
  await storage.addGrants(person.id, grants)
  const code = await giveCode(storage, { person, lasts: CODE_DAYS * DAY, by: 'console' }, now)
  if (code === null) throw new Error('her access ended while she was invited')
  return code
}
