// A person looks at «Hay dos versiones» and chooses, as `store/decide.ts` writes it down.
import { conflictShape } from '../../src/domain/conflict.ts'
import type { MesaId } from '../../src/domain/id.ts'
import { recordOf } from '../../src/domain/record.ts'
import { entriesOf } from '../../src/protocol/mutation.ts'
import { REMOVED, STATE, valuesOf } from '../../src/protocol/row.ts'
import type { MemoryDevice } from './memory-device.ts'
import type { Writing } from './oracle.ts'

/**
 * Decides the first open copy on this phone: of plain values, for a closing is adopted by closing.
 * @returns what was written by adopting it
 */
export function choose(phone: MemoryDevice, mesa: MesaId, choice: 'adopt' | 'dismiss'): Writing[] {
  for (const id of phone.rowsOf(mesa).keys()) {
    const view = phone.view(mesa, id)
    if (view?.type !== 'conflict') continue
    const { of, ofType = '', values = {}, resolved } = recordOf(conflictShape, valuesOf(view))
    if (!of || resolved || STATE in values || REMOVED in values || phone.valueAt(mesa, of, STATE) === 'closed') continue
    const mark = (patch: Record<string, string>) => phone.do(mesa, { rec: id, type: 'conflict', patch })
    if (choice === 'dismiss') {
      mark({ resolved: 'dismissed' })
      return []
    }
    const writings = entriesOf(values).flatMap(([at, value]): Writing[] => {
      const shown = phone.valueAt(mesa, of, at)
      return typeof value === 'string' && shown !== value ? [{ by: phone.id, mesa, rec: of, at, value, shown }] : []
    })
    mark({ resolved: 'adopted' })
    phone.do(mesa, { rec: of, type: ofType, patch: values })
    return writings
  }
  return []
}
