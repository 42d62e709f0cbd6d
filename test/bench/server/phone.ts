// What a phone sealed in the field: meetings of 15 attendees and 4 agreements, and photos.
import { createHash, randomFillSync } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { recordId, type MesaId } from '../../../src/domain/id.ts'
import type { Json } from '../../../src/domain/json.ts'
import { path, type Path } from '../../../src/domain/record.ts'
import { checksums } from '../../../src/protocol/file.ts'
import { bytesOf } from '../../../src/protocol/mutation.ts'
import { incarnation, nameOf, salt } from '../../../src/protocol/name.ts'
import { CHAIN_START } from '../../../src/protocol/scope.ts'
import { lineOf } from '../../../src/protocol/sync.ts'
import { PROTOCOL } from '../../../src/protocol/version.ts'

const SCHEMA = 1
const RUN = salt.parse('b')
/** As the app asks. */
const ROOM = 1_000_000

const INSTITUTIONS = ['Municipalidad', 'UGEL', 'Red de Salud', 'Organización indígena', 'Comedor popular']

function meeting(index: number): Record<Path, Json> {
  const leaves: [string, Json][] = [
    ['kind', 'ordinary'],
    ['date', '2024-08-15'],
    ['startTime', '09:30'],
    ['endTime', '12:45'],
    ['venue', 'Auditorio municipal'],
    ['place', 'Santa María de Nieva'],
    ['author', `Promotora ${index}`],
    ['minutesNumber', `${String(index % 1000).padStart(3, '0')}-2024`],
    ['reports', 'Se informó de los avances del trimestre y de lo que falta para cerrar el año.'],
  ]
  for (let n = 1; n <= 15; n++) {
    const at = `attendance/a${n}`
    leaves.push([`${at}/name`, `Nombre Ficticio Apellido ${index} ${n}`])
    leaves.push([`${at}/institution`, INSTITUTIONS[n % INSTITUTIONS.length] ?? ''])
    leaves.push([`${at}/sex`, n % 2 === 0 ? 'female' : 'male'], [`${at}/state`, 'present'], [`${at}/order`, n])
  }
  for (let n = 1; n <= 4; n++) {
    const at = `agreements/c${n}`
    leaves.push([
      `${at}/text`,
      `Acuerdo ${n}: presentar el informe de la brigada ${index} al comité en la próxima sesión.`,
    ])
    leaves.push([`${at}/responsible`, 'Red de Salud'], [`${at}/due`, '2024-09-30'], [`${at}/order`, n])
  }
  return Object.fromEntries(leaves.map(([at, value]) => [path.parse(at), value]))
}

/** The bodies of its requests, in order: each says how many meetings are in it. */
export function sealed(mesa: MesaId, device: number, counts: readonly number[], epoch: string): Buffer[] {
  const inc = incarnation.parse(`dev${device.toString(36).padStart(5, '0')}`)
  let seq = 0
  let ch: string = CHAIN_START
  return counts.map((count) => {
    const from = seq + 1
    const before = ch
    const lines = Array.from({ length: count }, () => {
      seq += 1
      const rec = recordId.parse(`${inc}.b.${seq}`)
      const change = { rec, type: 'meeting', op: 'set', patch: meeting(device * 100 + seq), over: {} } as const
      const bytes = bytesOf({ ...change, schema: SCHEMA, at: 1_723_700_000_000, off: -300 })
      ch = createHash('sha256')
        .update(`${ch}\n${nameOf(inc, RUN, seq)}\n${bytes}`)
        .digest('hex')
        .slice(0, 32)
      return lineOf(RUN, null, bytes)
    })
    return packed({ id: mesa, inc, epoch, cursor: 0, from, ch: before, n: count }, lines)
  })
}

/** Asks for all there is from here on, and sends nothing. */
export const asking = (mesa: MesaId, epoch: string, cursor: number, room = ROOM): Buffer =>
  packed({ id: mesa, inc: 'reader', epoch, cursor, from: 1, ch: CHAIN_START, n: 0 }, [], room)

function packed(mesa: Record<string, Json>, lines: readonly string[], room = ROOM): Buffer {
  const head = { proto: PROTOCOL, req: 'bench-request', app: '0.1.0', unsent: lines.length, room, mesas: [mesa] }
  return gzipSync([JSON.stringify(head), ...lines].join('\n'))
}

export interface BenchPhoto {
  readonly sha: string
  readonly sums: string
  readonly bytes: Uint8Array
}

/** No two are the same. */
export function photo(size: number): BenchPhoto {
  const bytes = randomFillSync(new Uint8Array(size))
  return { bytes, sha: createHash('sha256').update(bytes).digest('hex'), sums: checksums(bytes) }
}
