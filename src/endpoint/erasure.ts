// `/api/erasure`: a blocked phone asks whether it is to erase itself (GET), and says that it does (POST).
import type { Problem } from '../domain/problem.ts'
import type { ErasureAnswer } from '../protocol/devices.ts'
import { tokenOf } from './caller.ts'
import type { Deps } from './deps.ts'
import { hashOf } from './secret.ts'

export async function erasure(request: Request, { storage, log, now }: Deps): Promise<ErasureAnswer | Problem> {
  const token = tokenOf(request)
  const device = token === undefined ? null : await storage.revokedByToken(hashOf(token))
  if (!device) return 'unauthorised'
  const erase = device.wipe !== null
  if (erase && request.method === 'POST') {
    await storage.noteErasing(device.id, now())
    log.info({ device: device.id }, 'device erases itself')
  }
  return { kind: 'mclcp-erasure', erase }
}
