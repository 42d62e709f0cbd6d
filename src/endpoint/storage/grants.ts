// What a person may do in each mesa: by her role, and by what she was named for.
import { sql, type Kysely } from 'kysely'
import { accessOf, type Grant } from '../../domain/access.ts'
import { isOffice } from '../../domain/office.ts'
import type { Person, Space } from './contract.ts'
import type { Tables } from './tables.ts'

/** Never more than the role may. One for the region itself is for all of its mesas. */
export async function grantsOf(db: Kysely<Tables>, { id, role, region }: Person): Promise<Grant[]> {
  const named = db
    .selectFrom('person_mesa')
    .select(['mesa', sql<Grant['access'] | null>`access`.as('access'), sql<Space | null>`null`.as('space')])
    .where('person', '=', id)
  const forAll = db.selectFrom('person_mesa').select('mesa').where('person', '=', id).where('mesa', '=', region)
  const spaces = db
    .selectFrom('mesa')
    .select(['id as mesa', sql<Grant['access'] | null>`null`.as('access'), sql<Space | null>`space`.as('space')])
    .where('region', '=', region)
    .$if(!isOffice(role), (mesas) => mesas.where((is) => is.or([is('space', '=', 'region'), is.exists(forAll)])))
  // In one question: it is asked for each request.
  const found = await spaces.unionAll(named).orderBy('mesa').execute()

  const most = accessOf(role, 'mesa')
  const given = found.flatMap(({ mesa, access }): Grant[] =>
    access ? [{ mesa, access: most === 'read' ? 'read' : access }] : [],
  )
  const everywhere = given.find(({ mesa }) => mesa === region)?.access ?? most
  const own = given.filter(({ mesa }) => mesa !== region)
  const ofSpaces = found.flatMap(({ mesa, space }): Grant[] =>
    space ? [{ mesa, access: space === 'mesa' ? everywhere : accessOf(role, space) }] : [],
  )
  // Where both speak of a mesa, the wider holds.
  const widerIn = (grants: readonly Grant[]) => new Set(grants.filter(isWrite).map(({ mesa }) => mesa))
  const [wideSpaces, wideOwn] = [widerIn(ofSpaces), widerIn(own)]
  const spoken = new Set(ofSpaces.map(({ mesa }) => mesa))
  return [
    ...ofSpaces.filter((each) => isWrite(each) || !wideOwn.has(each.mesa)),
    ...own.filter((each) => (isWrite(each) ? !wideSpaces.has(each.mesa) : !spoken.has(each.mesa))),
  ]
}

const isWrite = ({ access }: Grant): boolean => access === 'write'
