// A phone sends what it holds of a photo, piece by piece, over a line that cuts, doubles and damages.
import type { Sha } from '../../src/domain/photo.ts'
import type { MesaId } from '../../src/domain/id.ts'
import type { MemoryDevice } from './memory-device.ts'
import type { MemoryServer } from './memory-server.ts'

export type Fate = 'fine' | 'answerLost' | 'doubled' | 'flipped' | 'short' | 'untold'

/** Nothing is as long as a photo here: a few pieces are enough to be cut between. */
const PIECE = 5

/** One piece of the first file that has to go. @returns whether there was any */
export async function carryFile(phone: MemoryDevice, server: MemoryServer, mesa: MesaId, fate: Fate): Promise<boolean> {
  const [next] = phone.filesToSend(mesa)
  if (!next) return false
  const [sha, bytes] = next
  const { have } = await server.fileAt(mesa, sha)
  const piece = bytes.slice(have, have + PIECE)
  const send = (sent: Uint8Array, sound = sent) =>
    server.receivePiece(phone.id, { mesa, sha, at: have, size: bytes.length, mime: 'image/jpeg', bytes: sent, sound })
  switch (fate) {
    case 'flipped':
      // Found by its checksum, so nothing of it is sound.
      await send(piece, new Uint8Array())
      break
    case 'short':
      await send(piece.slice(0, 2))
      break
    case 'untold':
      // Damaged so that its checksum is the same: only the hash of the whole tells.
      await send(piece.map((byte) => byte ^ 1))
      break
    case 'doubled':
      await send(piece)
      await send(piece)
      break
    case 'fine':
    case 'answerLost':
      await send(piece)
  }
  return true
}

/** I11: each photo that was kept is whole at the endpoint, or still on a phone that may not send it. */
export function lostPhotos(
  kept: readonly { readonly mesa: MesaId; readonly sha: Sha }[],
  server: MemoryServer,
  phones: readonly MemoryDevice[],
): string[] {
  const isHere = ({ mesa, sha }: { mesa: MesaId; sha: Sha }) =>
    server.hasWhole(mesa, sha) || phones.some((phone) => phone.holdsFile(mesa, sha))
  return kept.filter((photo) => !isHere(photo)).map(({ mesa, sha }) => `lost: photo ${sha.slice(0, 6)} in ${mesa}`)
}
