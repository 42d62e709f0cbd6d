// What the person with the device may do in one mesa.
import * as z from 'zod/mini'
import { mesaId } from '../domain/id.ts'

export const accessFields = {
  mesa: mesaId,
  /** `none`: taken away, what is here may still be read. `foreign`: of a person who had this device before. */
  access: z.enum(['read', 'write', 'none', 'foreign']),
}
export const scopeAccess = z.object(accessFields)
