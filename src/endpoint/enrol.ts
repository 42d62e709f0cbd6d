// `POST /api/enrol`: a one-time code becomes a device with a token.
import type { Problem } from '../domain/problem.ts'
import { enrolRequest, type EnrolAnswer } from '../protocol/enrol.ts'
import type { Around } from './around.ts'
import { readBody } from './body.ts'
import { jsonIn } from './json-in.ts'
import { hashOf, newDeviceId, newToken } from './secret.ts'

const LIMITS = { sent: 10_000, inflated: 10_000 }

export async function enrol(
  request: Request,
  { storage, log, now, tries, address }: Around,
): Promise<EnrolAnswer | Problem> {
  const at = now()
  if (!tries.take(address, at)) return 'tooManyTries'
  const body = await readBody(request, LIMITS)
  if ('problem' in body) return body.problem
  const asked = enrolRequest.safeParse(jsonIn(body.text))
  if (!asked.success) return 'badRequest'

  const token = newToken()
  const device = { id: newDeviceId(), tokenHash: hashOf(token), label: asked.data.device, at }
  const caller = await storage.useCode(hashOf(asked.data.code), device)
  if (typeof caller === 'string') return caller
  const { id: by, region: of } = caller.person
  await storage.noteDeed({ at, by, region: of, what: 'device-entered', about: device.id, detail: '' })
  log.info({ device: device.id, role: caller.person.role }, 'device enrolled')
  const { name, role, region, mesa } = caller.person
  return {
    kind: 'mclcp-enrol',
    device: device.id,
    token,
    person: { name, role, region, mesa },
    grants: [...caller.grants],
  }
}
