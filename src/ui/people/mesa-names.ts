// What a person may do, in the names of mesas.
import type { Grant } from '../../domain/access.ts'
import type { MesaId } from '../../domain/id.ts'
import type { MesaNames } from '../mesas.ts'
import { joined } from '../text/format.ts'
import { peopleText as text } from '../text/people.ts'

export const nameOf = (mesa: MesaId, region: MesaId, mesas: MesaNames): string =>
  mesa === region ? text.wholeRegion : (mesas.get(mesa)?.name ?? mesa)

/** «Condorcanqui y Bagua (solo lee)» */
export function grantsInWords(grants: readonly Grant[], region: MesaId, mesas: MesaNames): string {
  const named = grants.map(({ mesa, access }) => {
    const name = nameOf(mesa, region, mesas)
    return access === 'read' ? text.reads(name) : name
  })
  return named.length === 0 ? text.wholeRegion : joined(named)
}
