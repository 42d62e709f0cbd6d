// `/api/devices`: the phones of the secretariat's mesas; one is blocked; whose data it had.
//   GET  /api/devices               POST /api/devices/<id>/block  { erase }
//   GET  /api/devices/<id>/people   each such look is noted; ?use=file: it is taken away
import { isOffice, mayTend } from '../domain/office.ts'
import type { Problem } from '../domain/problem.ts'
import { blockRequest, type DevicesAnswer, type HeldPeopleAnswer, type KnownDevice } from '../protocol/devices.ts'
import { readBody } from './body.ts'
import { callerOf } from './caller.ts'
import type { Deps } from './deps.ts'
import { heldPeople, NAMING } from './held-people.ts'
import { jsonIn } from './json-in.ts'
import type { Caller, Device, Storage } from './storage/contract.ts'

const LIMITS = { sent: 1_000, inflated: 1_000 }

export async function devices(
  request: Request,
  { storage, log, now }: Deps,
): Promise<DevicesAnswer | HeldPeopleAnswer | Problem> {
  const caller = await callerOf(request, storage)
  if (!caller || !isOffice(caller.person.role)) return 'unauthorised'
  const [id, what, ...more] = new URL(request.url).pathname.split('/').slice(3)
  const known = await devicesFor(caller, storage, now())
  if (id === undefined) return request.method === 'GET' ? { kind: 'mclcp-devices', devices: known } : 'notFound'
  const device = known.find((each) => each.id === id)
  if (!device || more.length > 0) return 'notFound'

  const deed = { at: now(), by: caller.person.id, region: caller.person.region, detail: '' }
  if (what === 'people' && request.method === 'GET') {
    // Noted first: nobody gets the list without it.
    const isTaken = new URL(request.url).searchParams.get('use') === 'file'
    const seen = isTaken ? 'device-people-exported' : 'device-people-seen'
    await storage.noteDeed({ ...deed, what: seen, about: device.id })
    await storage.noteLook(device.id, caller.person.id, now())
    log.info({ device: device.id, by: caller.person.id }, 'whose data a phone had was looked at')
    const people = []
    for (const mesa of device.mesas) people.push(...heldPeople(mesa, await storage.rowsOfKinds(mesa, NAMING)))
    return { kind: 'mclcp-held-people', people }
  }
  if (what === 'block' && request.method === 'POST') {
    const body = await readBody(request, LIMITS)
    const asked = blockRequest.safeParse('problem' in body ? null : jsonIn(body.text))
    // Who blocks her own phone could not undo it, nor do anything else.
    if (!asked.success || device.id === caller.device) return 'badRequest'
    if (!mayTend(caller.person, device)) return 'badRequest'
    if (device.revoked === null) {
      await storage.noteDeed({ ...deed, what: 'device-blocked', about: device.id })
      await storage.revoke(device.id, now())
    }
    if (asked.data.erase && device.wipe === null) {
      await storage.noteDeed({ ...deed, what: 'device-erasure-asked', about: device.id })
      await storage.askToErase(device.id, now())
    }
    log.info({ device: device.id, by: caller.person.id, erase: asked.data.erase }, 'device blocked')
    return { kind: 'mclcp-devices', devices: await devicesFor(caller, storage, now()) }
  }
  return 'notFound'
}

/** Those of the people of the caller's region, with the mesas of which each had the records. */
async function devicesFor(caller: Caller, storage: Storage, now: number): Promise<KnownDevice[]> {
  const { region } = caller.person
  const all = await storage.devices(region)
  const people = new Map((await storage.people(region, now)).map((person) => [person.id, person]))
  const own = caller.grants.map(({ mesa }) => mesa)
  return all.map((device) => {
    const named = new Set(people.get(device.personId)?.named.map(({ mesa }) => mesa))
    const isWhole = isOffice(device.role) || named.has(region)
    return shown(device, isWhole ? own : own.filter((mesa) => named.has(mesa)))
  })
}

const shown = ({ region: _region, ...device }: Device, mesas: KnownDevice['mesas']) => ({ ...device, mesas })
