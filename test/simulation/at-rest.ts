// Peace: everybody sends and fetches until nothing moves. What must hold then.
import type { MesaId, RecordId } from '../../src/domain/id.ts'
import { apartId } from '../../src/protocol/apart.ts'
import { encodeRow, type Row } from '../../src/protocol/row.ts'
import { carryFile } from './carry-file.ts'
import type { MemoryDevice } from './memory-device.ts'
import type { MemoryServer } from './memory-server.ts'
import { MESAS } from './steps.ts'

/** Peace: everybody sends and fetches until nothing moves. */
export async function settleDown(
  server: MemoryServer,
  phones: readonly MemoryDevice[],
  exchange: (phone: MemoryDevice, mesa: MesaId, room: number) => Promise<void>,
): Promise<string[]> {
  // Switched off and on, each counts what is left on its disk.
  for (const phone of phones) phone.kill()
  for (let round = 0; round < 40; round++) {
    for (const phone of phones) {
      for (const mesa of MESAS) {
        await exchange(phone, mesa, round % 2 ? 100_000 : 300)
        for (let piece = 0; piece < 4; piece++) await carryFile(phone, server, mesa, 'fine')
      }
    }
    const isUpToDate = (phone: MemoryDevice, mesa: MesaId) =>
      !server.mayRead(phone.id, mesa) || phone.cursorOf(mesa) === server.versionOf(mesa)
    const isCarried = (phone: MemoryDevice, mesa: MesaId) =>
      !server.mayWrite(phone.id, mesa) || phone.filesToSend(mesa).length === 0
    const isDone = phones.every((phone) =>
      MESAS.every((mesa) => phone.isQuiet(mesa) && isUpToDate(phone, mesa) && isCarried(phone, mesa)),
    )
    if (isDone) return []
  }
  return ['restless: somebody never finished sending']
}

/** Set apart: in the endpoint's quarantine, or refused and still held by its author. */
export function apartIn(server: MemoryServer, phones: readonly MemoryDevice[], mesa: MesaId): string {
  const refused = phones.flatMap((phone) => phone.heldIn(mesa).filter(({ state }) => state === 'refused'))
  return JSON.stringify([server.quarantineOf(mesa).map(({ bytes }) => JSON.parse(bytes)), refused])
}

/** I6: in peace every device holds just what the endpoint holds. */
export function divergences(server: MemoryServer, phones: readonly MemoryDevice[]): string[] {
  const found: string[] = []
  for (const mesa of MESAS) {
    for (const [index, phone] of phones.entries()) {
      if (!server.mayRead(phone.id, mesa)) continue
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

/** Names never collide here: whoever is told so was told wrong. */
export const mistaken = (server: MemoryServer): string[] =>
  MESAS.flatMap((mesa) => server.quarantineOf(mesa))
    .filter(({ why }) => why === 'nameTaken')
    .map(({ name }) => `mistaken: ${name} was taken for another`)

/** I4: the effects of a device's changes follow the order in which it sealed them. */
export const disordered = (server: MemoryServer): string[] =>
  MESAS.flatMap((mesa) => {
    // Those known by a first name of another life took effect in that one.
    const own = server.receiptsOf(mesa).filter(({ inc, name }) => name.startsWith(`${inc}.`))
    return own.flatMap(({ inc, result }) => {
      const next = own.find((later) => later.inc === inc && later.result.seq === result.seq + 1)
      return next && next.result.v < result.v ? [`disordered: ${inc} ${result.seq} in ${mesa}`] : []
    })
  })

/** Of every change set apart, everyone of the mesa is told. */
export const untold = (server: MemoryServer): string[] =>
  MESAS.flatMap((mesa) =>
    server
      .quarantineOf(mesa)
      .filter(({ name }) => !server.rowsOf(mesa).has(apartId(name)))
      .map(({ name }) => `untold: ${name} is apart in ${mesa} and nobody knows`),
  )
