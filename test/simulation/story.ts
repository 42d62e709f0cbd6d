// One run: a story of steps over a server and some phones, then peace, then the oracle.
import fc from 'fast-check'
import { deviceId, mesaId, recordId, type MesaId, type RecordId } from '../../src/domain/id.ts'
import type { Json } from '../../src/domain/json.ts'
import { path, type Path } from '../../src/domain/record.ts'
import { encodeRow, type Row } from '../../src/protocol/row.ts'
import type { MesaAnswer } from '../../src/protocol/sync.ts'
import { MemoryDevice } from './memory-device.ts'
import { MemoryServer, type Parcel } from './memory-server.ts'
import { Oracle } from './oracle.ts'

const MESAS = [mesaId.parse('mesa-a'), mesaId.parse('mesa-b')]
const RECORDS = [recordId.parse('r1'), recordId.parse('r2')]
const PATHS = [path.parse('place'), path.parse('venue')]
const PHONES = 3

const at = fc.nat({ max: 5 })
const step = fc.oneof(
  {
    weight: 10,
    arbitrary: fc.record({
      do: fc.constant('write' as const),
      who: at,
      mesa: at,
      rec: at,
      leaf: at,
      both: fc.boolean(),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constantFrom('remove' as const, 'close' as const), who: at, mesa: at, rec: at }),
  },
  {
    weight: 10,
    arbitrary: fc.record({
      do: fc.constant('sync' as const),
      who: at,
      /** What becomes of the request and of its answer. */
      fate: fc.constantFrom('fine', 'fine', 'requestLost', 'answerLost', 'doubled', 'answerLate'),
      room: fc.constantFrom(1, 300, 100_000),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('replay' as const), which: fc.nat({ max: 30 }) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('lateAnswer' as const), which: fc.nat({ max: 30 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('kill' as const), who: at }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('clone' as const), who: at }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('rot' as const), who: at, mesa: at, rec: at }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('backUp' as const, 'restore' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('revoke' as const, 'grant' as const), who: at, mesa: at }) },
)
export type Step = typeof step extends fc.Arbitrary<infer T> ? T : never
export const story: fc.Arbitrary<Step[]> = fc.array(step, { minLength: 4, maxLength: 60 })

const pick = <T>(list: readonly T[], index: number): T => {
  const found = list[index % list.length]
  if (found === undefined) throw new Error('picked from nothing')
  return found
}

/** Plays the story and answers what is broken at its end. */
export async function play(steps: readonly Step[]): Promise<string[]> {
  const server = new MemoryServer(MESAS)
  const phones = Array.from({ length: PHONES }, (_, n) => new MemoryDevice(deviceId.parse(`phone${n}`), MESAS))
  const oracle = new Oracle()
  const sent: Parcel[] = []
  const late: { phone: MemoryDevice; parcel: Parcel; answer: MesaAnswer }[] = []
  const broken: string[] = []
  let written = 0

  const exchange = async (phone: MemoryDevice, mesa: MesaId, room: number, fate = 'fine') => {
    const parcel = phone.pack(mesa, room)
    if (fate === 'requestLost') return
    sent.push(parcel)
    const answer = await server.receive(parcel)
    if (fate === 'doubled') await server.receive(parcel)
    if (fate === 'answerLate') late.push({ phone, parcel, answer })
    else if (fate !== 'answerLost') broken.push(...phone.take(parcel.request, answer))
  }

  for (const each of steps) {
    switch (each.do) {
      case 'write': {
        const [phone, mesa, rec] = [pick(phones, each.who), pick(MESAS, each.mesa), pick(RECORDS, each.rec)]
        // As on screen: a closed acta cannot be written in.
        if (phone.valueAt(mesa, rec, STATE) === 'closed') break
        const leaves = each.both ? PATHS : [pick(PATHS, each.leaf)]
        const writings = leaves.map((leaf) => {
          return { by: phone.id, mesa, rec, at: leaf, value: `w${++written}`, shown: phone.valueAt(mesa, rec, leaf) }
        })
        const patch = Object.fromEntries(writings.map(({ at: leaf, value }) => [leaf, value]))
        phone.do(mesa, { rec, type: 'meeting', patch })
        for (const writing of writings) oracle.wrote(writing)
        break
      }
      case 'remove':
      case 'close': {
        const [phone, mesa, rec] = [pick(phones, each.who), pick(MESAS, each.mesa), pick(RECORDS, each.rec)]
        const view = phone.view(mesa, rec)
        if (!view || phone.valueAt(mesa, rec, STATE) === 'closed' || phone.valueAt(mesa, rec, REMOVED) === true) break
        oracle.did({ by: phone.id, mesa, rec, does: each.do, shown: valuesIn(view) })
        phone.do(mesa, { rec, type: 'meeting', op: each.do === 'close' ? 'close' : 'del' })
        break
      }
      case 'sync':
        for (const mesa of MESAS) await exchange(pick(phones, each.who), mesa, each.room, each.fate)
        break
      case 'replay':
        if (sent.length > 0) await server.receive(pick(sent, each.which))
        break
      case 'lateAnswer': {
        if (late.length === 0) break
        const { phone, parcel, answer } = pick(late, each.which)
        broken.push(...phone.take(parcel.request, structuredClone(answer)))
        break
      }
      case 'kill':
        pick(phones, each.who).kill()
        break
      case 'rot':
        pick(phones, each.who).rot(pick(MESAS, each.mesa), pick(RECORDS, each.rec))
        break
      case 'clone':
        if (phones.length === PHONES + 2) break
        for (const mesa of MESAS) {
          oracle.twinned(
            JSON.stringify(
              pick(phones, each.who)
                .heldIn(mesa)
                .filter(({ state }) => state === 'open'),
            ),
          )
        }
        phones.push(pick(phones, each.who).clone())
        break
      case 'backUp':
        server.backUp()
        break
      case 'restore':
        server.restore()
        break
      case 'revoke':
      case 'grant':
        server.access.set(
          `${pick(phones, each.who).id}/${pick(MESAS, each.mesa)}`,
          each.do === 'grant' ? 'write' : 'read',
        )
        break
    }
  }
  const restless = await settleDown(server, phones, exchange)
  const apart = (mesa: MesaId) => apartIn(server, phones, mesa)
  return [
    ...broken,
    ...restless,
    ...oracle.violations({ rows: (mesa) => server.rowsOf(mesa), apart }),
    ...divergences(server, phones),
    ...mistaken(server),
    ...(isPlain(steps) ? oracle.needlessCopies((mesa) => server.rowsOf(mesa)) : []),
  ]
}

/** Clones, restored databases, lost rows and revoked phones may make copies that nobody had to choose between. */
const isPlain = (steps: readonly Step[]): boolean =>
  steps.every((each) => !['clone', 'restore', 'revoke', 'rot'].includes(each.do))

/** Names never collide here: whoever is told so was told wrong. */
const mistaken = (server: MemoryServer): string[] =>
  MESAS.flatMap((mesa) => server.quarantineOf(mesa))
    .filter(({ why }) => why === 'nameTaken')
    .map(({ name }) => `mistaken: ${name} was taken for another`)

const STATE = path.parse('state')
const REMOVED = path.parse('removed')
const valuesIn = (row: Row): Map<Path, Json> => new Map([...row.leaves].map(([each, { value }]) => [each, value]))

/** Peace: everybody sends and fetches until nothing moves. */
async function settleDown(
  server: MemoryServer,
  phones: readonly MemoryDevice[],
  exchange: (phone: MemoryDevice, mesa: MesaId, room: number) => Promise<void>,
): Promise<string[]> {
  // Switched off and on, each counts what is left on its disk.
  for (const phone of phones) phone.kill()
  for (let round = 0; round < 40; round++) {
    for (const phone of phones) for (const mesa of MESAS) await exchange(phone, mesa, round % 2 ? 100_000 : 300)
    const isDone = phones.every((phone) =>
      MESAS.every((mesa) => phone.isQuiet(mesa) && phone.cursorOf(mesa) === server.versionOf(mesa)),
    )
    if (isDone) return []
  }
  return ['restless: somebody never finished sending']
}

/** Set apart: in the endpoint's quarantine, or refused and still held by its author. */
function apartIn(server: MemoryServer, phones: readonly MemoryDevice[], mesa: MesaId): string {
  const refused = phones.flatMap((phone) => phone.heldIn(mesa).filter(({ state }) => state === 'refused'))
  return JSON.stringify([server.quarantineOf(mesa).map(({ bytes }) => JSON.parse(bytes)), refused])
}

/** I6: in peace every device holds just what the endpoint holds. */
function divergences(server: MemoryServer, phones: readonly MemoryDevice[]): string[] {
  const found: string[] = []
  for (const mesa of MESAS) {
    for (const [index, phone] of phones.entries()) {
      for (const id of new Set<RecordId>([...server.rowsOf(mesa).keys(), ...phone.rowsOf(mesa).keys()])) {
        const [here, there] = [server.rowsOf(mesa).get(id), phone.rowsOf(mesa).get(id)]
        if (same(here, there)) continue
        found.push(`diverged: ${mesa}/${id} on phone ${index}`)
      }
    }
  }
  return found
}

const same = (a: Row | undefined, b: Row | undefined): boolean => sorted(a) === sorted(b)
const sorted = (row: Row | undefined): string =>
  row
    ? JSON.stringify([row.v, row.type, [...row.leaves].sort(([a], [b]) => (a < b ? -1 : 1)), encodeRow(row).id])
    : 'none'
