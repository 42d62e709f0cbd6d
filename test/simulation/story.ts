// One run: a story of steps over a server and some phones, then peace, then the oracle.
import { deviceId, type MesaId } from '../../src/domain/id.ts'
import type { Sha } from '../../src/domain/photo.ts'
import type { Json } from '../../src/domain/json.ts'
import { path, type Path } from '../../src/domain/record.ts'
import type { Row } from '../../src/protocol/row.ts'
import type { MesaAnswer } from '../../src/protocol/sync.ts'
import { apartIn, disordered, divergences, mistaken, settleDown, untold } from './at-rest.ts'
import { carryFile, lostPhotos } from './carry-file.ts'
import { choose } from './choose.ts'
import { MemoryDevice } from './memory-device.ts'
import { MemoryServer, type Parcel } from './memory-server.ts'
import { Oracle } from './oracle.ts'
import { isPlain, MESAS, PATHS, PHONES, RECORDS, type Step } from './steps.ts'

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
  const photos: { mesa: MesaId; sha: Sha }[] = []
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
      case 'photo': {
        const [phone, mesa, rec] = [pick(phones, each.who), pick(MESAS, each.mesa), pick(RECORDS, each.rec)]
        if (phone.valueAt(mesa, rec, STATE) === 'closed') break
        const [value, shown] = [`w${++written}`, phone.valueAt(mesa, rec, PHOTO)]
        const sha = phone.keepPhoto(mesa, rec, new TextEncoder().encode(`the photo ${value}`))
        oracle.wrote({ by: phone.id, mesa, rec, at: PHOTO, value: sha, shown })
        photos.push({ mesa, sha })
        break
      }
      case 'carry':
        await carryFile(pick(phones, each.who), server, pick(MESAS, each.mesa), each.fate)
        break
      case 'free':
        pick(phones, each.who).freeFiles(pick(MESAS, each.mesa))
        break
      case 'poison': {
        const [phone, mesa, rec] = [pick(phones, each.who), pick(MESAS, each.mesa), pick(RECORDS, each.rec)]
        if (phone.valueAt(mesa, rec, STATE) === 'closed') break
        const [value, shown] = [`w${++written}`, phone.valueAt(mesa, rec, DATE)]
        phone.do(mesa, { rec, type: 'meeting', patch: { [DATE]: value } })
        oracle.wrote({ by: phone.id, mesa, rec, at: DATE, value, shown })
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
      case 'clock':
        pick(phones, each.who).clock = each.to
        break
      case 'adopt':
      case 'dismiss': {
        const [phone, mesa] = [pick(phones, each.who), pick(MESAS, each.mesa)]
        for (const writing of choose(phone, mesa, each.do)) oracle.wrote(writing)
        break
      }
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
      case 'restoreUnsaid':
        server.restoreUnsaid()
        break
      case 'revoke':
      case 'forbid':
      case 'grant':
        server.access.set(
          `${pick(phones, each.who).id}/${pick(MESAS, each.mesa)}`,
          each.do === 'grant' ? 'write' : each.do === 'revoke' ? 'read' : 'none',
        )
        break
    }
  }
  const restless = await settleDown(server, phones, exchange)
  const apart = (mesa: MesaId) => apartIn(server, phones, mesa)
  const isUnsaid = steps.some((each) => each.do === 'restoreUnsaid')
  return [
    // Nobody said that the database is another one: going back and fetching anew is how it is found out.
    ...broken.filter((words) => !(isUnsaid && /^(back|needless)/.test(words))),
    ...restless,
    ...oracle.violations({ rows: (mesa) => server.rowsOf(mesa), apart }),
    ...divergences(server, phones),
    ...mistaken(server),
    ...disordered(server),
    ...lostPhotos(photos, server, phones),
    ...(isUnsaid || steps.some((each) => each.do === 'forbid') ? [] : untold(server)),
    ...(isPlain(steps) ? oracle.needlessCopies((mesa) => server.rowsOf(mesa)) : []),
    ...(isPlain(steps) ? oracle.staleCopies((mesa) => server.rowsOf(mesa)) : []),
  ]
}

const PHOTO = path.parse('photos/p1/file')
const DATE = path.parse('date')
const STATE = path.parse('state')
const REMOVED = path.parse('removed')
const valuesIn = (row: Row): Map<Path, Json> => new Map([...row.leaves].map(([each, { value }]) => [each, value]))
