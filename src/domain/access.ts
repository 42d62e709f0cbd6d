// Who may do what: the same answer on the phone and at the endpoint.
import * as z from 'zod/mini'
import { mesaId } from './id.ts'
import type { Kind } from './kinds.ts'

export const role = z.enum(['promoter', 'secretariat', 'coordinator', 'administrator'])
export type Role = z.infer<typeof role>

/** What a person may do in one mesa. */
export const grant = z.object({ mesa: mesaId, access: z.enum(['read', 'write']) })
export type Grant = z.infer<typeof grant>

/** What role gives in the mesas a person was named for; the shared space of the region is only the secretariat's to write. */
export function accessOf(as: Role, space: 'mesa' | 'region'): Grant['access'] {
  switch (as) {
    case 'secretariat':
    case 'administrator':
      return 'write'
    case 'promoter':
      return space === 'mesa' ? 'write' : 'read'
    case 'coordinator':
      return 'read'
  }
}

const REGION_KINDS: ReadonlySet<string> = new Set<Kind>([
  'mesa',
  'plan',
  'targets',
  'planChange',
  'planChoice',
  'planTopic',
  /** In the mesa's own space, a promoter could validate her own. */
  'validation',
])

/** Made by the endpoint, wherever there is need. */
const ENDPOINT_KINDS: ReadonlySet<string> = new Set<Kind>(['conflict', 'apart'])

/** A kind of record lives either in the region's shared space or in a committee's; anything else is misplaced. */
export const belongs = (kind: Kind, space: 'mesa' | 'region'): boolean =>
  ENDPOINT_KINDS.has(kind) || REGION_KINDS.has(kind) === (space === 'region')
