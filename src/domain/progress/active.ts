// Whether a mesa works: by the region's list, or because the acta of its activation was validated.
import type { MesaId } from '../id.ts'
import type { Mesa } from '../mesa.ts'
import type { Evidence } from './evidence.ts'

export const isActiveBy = (
  { status }: Pick<Mesa, 'status'>,
  mesa: MesaId,
  evidence: readonly Pick<Evidence, 'kind' | 'state' | 'mesa'>[],
): boolean =>
  status !== 'toActivate' ||
  evidence.some((each) => each.mesa === mesa && each.kind === 'activation' && each.state === 'validated')
