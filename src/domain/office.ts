// Who may give, change and take away access, and to whom: the same answer on the screen and at the endpoint.
import { accessOf, type Grant, type Role } from './access.ts'
import type { MesaId, UserId } from './id.ts'

/** They see the whole region, and look after its people. */
export const isOffice = (role: Role): boolean => role === 'secretariat' || role === 'administrator'

interface Somebody {
  readonly id: UserId
  readonly role: Role
}

/** Only an administrator has to do with an administrator: else whoever gives herself a code for one would be one. */
export const mayTend = (by: Pick<Somebody, 'role'>, person: Pick<Somebody, 'role'>): boolean =>
  isOffice(by.role) && (person.role !== 'administrator' || by.role === 'administrator')

/** Nobody raises herself, nor another above herself. */
export const mayName = (by: Somebody, person: Somebody, role: Role): boolean =>
  mayTend(by, person) && mayTend(by, { role }) && (by.id !== person.id || by.role === role)

/** Nobody locks herself out. */
export const mayEnd = (by: Somebody, person: Somebody): boolean => mayTend(by, person) && by.id !== person.id

/**
 * Whether the grants are such as this role is given: none where the role has the whole region; at least one, and none
 * above the role, elsewhere. One for the region itself is for all of its mesas.
 */
export function grantsFit(role: Role, grants: readonly Grant[]): boolean {
  if (isOffice(role)) return grants.length === 0
  const most = accessOf(role, 'mesa')
  const areDistinct = new Set(grants.map(({ mesa }) => mesa)).size === grants.length
  return grants.length > 0 && areDistinct && grants.every(({ access }) => most === 'write' || access === 'read')
}

/** The mesa a person belongs to: as before if it is still hers, else the first named. */
export function homeOf(region: MesaId, grants: readonly Grant[], before: MesaId | null): MesaId | null {
  const mesas = grants.map(({ mesa }) => mesa).filter((mesa) => mesa !== region)
  return mesas.find((mesa) => mesa === before) ?? mesas[0] ?? null
}
