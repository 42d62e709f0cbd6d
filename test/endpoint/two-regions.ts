// Two regions on one server, alike to the last record but for their names: what is asked of one is compared with the other.
import { createHash } from 'node:crypto'
import type { Role } from '../../src/domain/access.ts'
import { mesaId } from '../../src/domain/id.ts'
import { addRegion } from '../../src/endpoint/add-region.ts'
import { invite } from '../../src/endpoint/invite.ts'
import { pairOf } from '../../src/endpoint/organisation-key.ts'
import { hashOf, newToken } from '../../src/endpoint/secret.ts'
import { newKeyPair, type PublicKey } from '../../src/protocol/sealed.ts'
import { enrolAnswer, type EnrolAnswer } from '../../src/protocol/enrol.ts'
import { checksums, fileAnswer, SUMS_HEADER } from '../../src/protocol/file.ts'
import type { Database } from '../help/a-database.ts'
import { Phone } from './a-phone.ts'
import { anEndpoint, type InProcess } from './in-process.ts'

/** Everything by which something of a region could be asked for. */
export interface Names {
  readonly region: string
  /** A mesa in which everybody works but the secretariat, and one in which it alone does. */
  readonly mesa: string
  readonly quiet: string
  /** A phone that enters, one that may be blocked, and the person of both. */
  readonly device: string
  readonly spare: string
  readonly person: string
  /** Another, whose access may end. */
  readonly leaver: string
  /** Shown in a packet as its author's. */
  readonly token: string
  readonly record: string
  /** Somebody who came to a meeting. */
  readonly words: string
  readonly inc: string
  readonly chain: string
  readonly change: string
  /** A file that is whole, and one that is not. */
  readonly sha: string
  readonly begun: string
  readonly key: PublicKey
}

export type Entered = Role | 'blocked'
/** `export`: the national level, for this region alone. */
export type Sender = Entered | 'export'

export interface Region {
  readonly names: Names
  readonly tokens: Readonly<Record<Sender, string>>
  readonly devices: Readonly<Record<Entered, string>>
  /** The ids of its people and devices and the names of its changes, drawn by lot. */
  readonly drawn: readonly string[]
  /** In each name and sentence of its records: never in an answer to another region. */
  readonly word: string
  /** The same of what was written in the quiet mesa alone. */
  readonly whisper: string
}

export interface TwoRegions {
  readonly endpoint: InProcess
  readonly amazonas: Region
  readonly cusco: Region
  /** As long and as well formed as the real ones, and of nothing. */
  readonly nobody: Names
}

const shaOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

export async function twoRegions(database?: Database): Promise<TwoRegions> {
  const endpoint = await anEndpoint(database && { database })
  const canchis = { name: 'Canchis', level: 'provincial', status: 'active', ubigeo: '0806' } as const
  const canas = { name: 'Canas', level: 'provincial', status: 'active', ubigeo: '0805' } as const
  const added = { id: mesaId.parse('cusco'), name: 'Cusco', mesas: [canchis, canas] }
  await addRegion(endpoint.storage, added, 0)
  const amazonas = await peopled(endpoint, { region: 'amazonas', mesa: 'condorcanqui', quiet: 'bagua' }, 'Reservada')
  const cusco = await peopled(endpoint, { region: 'cusco', mesa: 'cusco-canchis', quiet: 'cusco-canas' }, 'Callada')
  const nobody: Names = {
    region: 'nowhere',
    mesa: 'no-such-mesa',
    quiet: 'none-such',
    device: '0'.repeat(16),
    spare: '1'.repeat(16),
    person: '2'.repeat(16),
    leaver: '3'.repeat(16),
    token: 'x'.repeat(43),
    record: 'nobody.s.1',
    words: 'Ana Inexistente',
    inc: 'nobody9',
    chain: 'f'.repeat(64),
    change: 'nobody9.s.1',
    sha: 'e'.repeat(64),
    begun: 'd'.repeat(64),
    key: (await newKeyPair()).public,
  }
  return { endpoint, amazonas, cusco, nobody }
}

let entered = 0

async function peopled(
  endpoint: InProcess,
  { region, mesa, quiet }: Pick<Names, 'region' | 'mesa' | 'quiet'>,
  word: string,
): Promise<Region> {
  const { storage, clock } = endpoint
  const enter = async (role: Role, name: string): Promise<EnrolAnswer> => {
    // Listed in this order, whatever their ids.
    clock.now += 1
    const isOffice = role === 'secretariat' || role === 'administrator'
    const mesas = isOffice ? [] : [mesaId.parse(mesa)]
    const code = await invite(storage, { role, name, mesas, region: mesaId.parse(region) }, clock.now)
    const body = JSON.stringify({ code, device: `Equipo ${word}` })
    const answer = await endpoint.ask(
      '/api/enrol',
      { method: 'POST', body },
      `10.1.0.${(entered = (entered + 1) % 250)}`,
    )
    return enrolAnswer.parse(await answer.json())
  }
  const promoter = await enter('promoter', `Rosa ${word}`)
  const spare = await enter('promoter', `Rosa ${word}`)
  const coordinator = await enter('coordinator', `Cruz ${word}`)
  const secretariat = await enter('secretariat', `Alba ${word}`)
  const administrator = await enter('administrator', `Delia ${word}`)
  const blocked = await enter('promoter', `Perdida ${word}`)
  // Of another person: her phone is what is asked for by name, and stays as it is.
  const device = await enter('promoter', `Quieta ${word}`)

  const leaver = await enter('promoter', `Saliente ${word}`)

  const phone = new Phone(endpoint, promoter.token, mesa)
  const record = `${word.toLowerCase()}.s.1`
  phone.write(record, {
    date: '2024-03-12',
    place: `Nieva ${word}`,
    'attendance/a1/name': `Ana ${word}`,
    'attendance/a1/institution': `UGEL ${word}`,
    'attendance/a1/phone': `9000${word}`,
    'attendance/a1/documentNumber': `4000${word}`,
    'agreements/g1/text': `Acuerdo ${word}`,
  })
  const closed = {
    date: '2024-04-12',
    kind: 'ordinary',
    'attendance/b1/name': `Bea ${word}`,
    'attendance/b1/institution': `UGEL ${word}`,
    'attendance/b1/segment': 'nationalState',
    'attendance/b1/state': 'present',
    'attendance/b1/sex': 'female',
    'attendance/b1/documentNumber': `4001${word}`,
    'agreements/h1/text': `Pedir a ${word}`,
    'agreements/h1/responsible': `Bea ${word}; UGEL ${word}`,
    'agreements/h1/due': '2024-05-01',
    minors: [1, 2, 3, 4],
  }
  phone.write(`${word.toLowerCase()}.s.3`, closed)
  phone.write(`${word.toLowerCase()}.s.3`, {}, { op: 'close' })
  const { sent } = phone.pack()
  const answer = await phone.send()
  const names = [...phone.rows.values()].flatMap((row) => [...row.leaves.values()].map((leaf) => leaf.name))
  const whisper = `${word}Susurro`.split('').toReversed().join('')
  const other = new Phone(endpoint, secretariat.token, quiet)
  other.write(`${word.toLowerCase()}.s.2`, { date: '2024-03-13', 'attendance/a1/name': `Eva ${whisper}` })
  await other.send()
  const whole = new TextEncoder().encode(`an image of ${word}`)
  const large = new TextEncoder().encode(`the beginning of ${word}`.repeat(400))
  await put(endpoint, promoter.token, { mesa, bytes: whole, of: whole })
  await put(endpoint, promoter.token, { mesa, bytes: large.slice(0, 4096), of: large })
  await storage.revoke(blocked.device, clock.now)
  await storage.askToErase(blocked.device, clock.now)
  storage.noteVisit({ device: promoter.device, at: clock.now, unsent: 3, app: '0.1.0' })
  await storage.noteWaiting()
  const { public: key } = await pairOf(storage, mesaId.parse(region))
  const person = (await storage.ownerOf(device.device))?.person.id ?? ''
  const all = { promoter, coordinator, secretariat, administrator, blocked }
  return {
    names: {
      region,
      mesa,
      quiet,
      device: device.device,
      spare: spare.device,
      person,
      leaver: (await storage.ownerOf(leaver.device))?.person.id ?? '',
      token: device.token,
      record,
      words: `Ana ${word}`,
      inc: sent.inc,
      chain: answer.ch,
      change: names[0] ?? '',
      sha: shaOf(whole),
      begun: shaOf(large),
      key,
    },
    tokens: { ...mapped(all, ({ token }) => token), export: await anExportToken(endpoint, region) },
    devices: mapped(all, ({ device: id }) => id),
    drawn: [...(await drawnIn(endpoint, region)), ...new Set(names.flatMap((name) => name ?? []))],
    word,
    whisper,
  }
}

const drawnIn = ({ database }: InProcess, region: string): Promise<string[]> =>
  database.look(async (db) => {
    const people = db.selectFrom('person').select('person.id').where('region', '=', mesaId.parse(region))
    const devices = db.selectFrom('device').select('device.id').where('person', 'in', people)
    const ids = [...(await people.orderBy('name').execute()), ...(await devices.orderBy('created').execute())]
    return ids.map(({ id }) => String(id))
  })

async function anExportToken({ storage, clock }: InProcess, region: string): Promise<string> {
  const token = newToken()
  const given = { id: `export-${region}`, name: 'Mesa Nacional', region: mesaId.parse(region), hash: hashOf(token) }
  await storage.addExportToken({ ...given, created: clock.now, expires: clock.now + 86_400_000, revoked: null })
  return token
}

const mapped = (all: Readonly<Record<Entered, EnrolAnswer>>, of: (each: EnrolAnswer) => string) => ({
  promoter: of(all.promoter),
  coordinator: of(all.coordinator),
  secretariat: of(all.secretariat),
  administrator: of(all.administrator),
  blocked: of(all.blocked),
})

async function put(
  endpoint: InProcess,
  token: string,
  { mesa, bytes, of }: { mesa: string; bytes: Uint8Array<ArrayBuffer>; of: Uint8Array },
): Promise<void> {
  const headers = { authorization: `Bearer ${token}`, [SUMS_HEADER]: checksums(bytes) }
  const path = `/api/files/${mesa}/${shaOf(of)}/0?size=${of.length}&mime=image/jpeg`
  const { have } = fileAnswer.parse(await (await endpoint.ask(path, { method: 'PUT', body: bytes, headers })).json())
  if (have !== bytes.length) throw new Error('a file was not taken')
}
