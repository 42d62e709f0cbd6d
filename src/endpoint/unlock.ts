// `POST /api/unlock`: a phone whose PIN was forgotten gets its own data key back, once for each code.
import { deviceId, type DeviceId } from '../domain/id.ts'
import type { Problem } from '../domain/problem.ts'
import { unseal } from '../protocol/sealed.ts'
import { sealedDataKey, unlockRequest, type UnlockAnswer } from '../protocol/unlock.ts'
import type { Around } from './around.ts'
import { readBody } from './body.ts'
import { jsonIn } from './json-in.ts'
import { pairOf } from './organisation-key.ts'
import { hashOf, newCode } from './secret.ts'
import { REGION } from './seed.ts'
import type { Storage } from './storage/contract.ts'

const LIMITS = { sent: 10_000, inflated: 10_000 }
export const UNLOCK_HOURS = 24
const HOUR = 3_600_000

/** Known to the codes of this one phone only. */
const hashFor = (device: DeviceId, code: string): string => hashOf(`unlock ${device} ${code}`)

/** A code with which this phone, and no other, gets its data key back. Null when there is no such phone, or it is blocked. */
export async function giveUnlockCode(storage: Storage, device: string, now: number): Promise<string | null> {
  const id = deviceId.safeParse(device)
  const owner = id.success ? await storage.ownerOf(id.data) : null
  if (!owner) return null
  const code = newCode()
  const given = { at: now, by: 'console', region: owner.person.region, about: owner.device, detail: '' } as const
  await storage.noteDeed({ ...given, what: 'unlock-code-given' })
  await storage.addUnlockCode({
    hash: hashFor(owner.device, code),
    person: owner.person.id,
    device: owner.device,
    given: now,
    expires: now + UNLOCK_HOURS * HOUR,
    by: 'console',
  })
  return code
}

export async function unlock(
  request: Request,
  { storage, log, now, tries, address }: Around,
): Promise<UnlockAnswer | Problem> {
  const at = now()
  if (!tries.take(address, at)) return 'tooManyTries'
  const body = await readBody(request, LIMITS)
  if ('problem' in body) return body.problem
  const asked = unlockRequest.safeParse(jsonIn(body.text))
  if (!asked.success) return 'badRequest'

  const { device, code, sealed } = asked.data
  const owner = await storage.everOwnerOf(device)
  // Tried with some key even where nobody is: neither answer nor work tells which phones there are.
  const { private: key } = await pairOf(storage, owner?.person.region ?? REGION)
  const opened = await unseal(key, Buffer.from(sealed, 'base64'))
  const found = opened && sealedDataKey.safeParse(jsonIn(new TextDecoder().decode(opened))).data
  // Before the code is spent: one that was given for this phone is not lost on what no code opens.
  if (!owner || found?.device !== device) return 'badRequest'
  // A phone that was blocked is in somebody else's hands.
  if (owner.isRevoked) return 'unauthorised'
  const spent = await storage.spendCode(hashFor(device, code), at)
  log.info({ device, person: owner.person.id, outcome: spent }, 'data key asked for')
  return spent === 'spent' ? { kind: 'mclcp-unlock', key: found.key } : spent
}
