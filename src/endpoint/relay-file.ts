// A piece of a photo or a paper that was carried here: kept as its author's own would be, from where the file is.
import { fileId, MAX_FILE } from '../domain/file.ts'
import { relayed, type PacketHead, type RelayAnswer } from '../protocol/relay.ts'
import { authorIn } from './caller.ts'
import type { Deps } from './deps.ts'
import type { KnownDevice } from './storage/contract.ts'
import { takePiece } from './take-file.ts'

type CarriedPiece = NonNullable<PacketHead['file']> & { readonly bytes: Uint8Array }

/** Of a device that was blocked too: bytes alone show nothing, and without them what it wrote could not be put back whole. */
export async function relayFile(
  piece: CarriedPiece,
  { caller }: KnownDevice,
  { storage, now }: Deps,
): Promise<RelayAnswer> {
  const { mesa, sha, size, mime, at, bytes } = piece
  const id = fileId(sha)
  if (authorIn(caller, mesa).access !== 'write' || size > MAX_FILE) return relayed('taken', { apart: [id] })
  return storage.inMesa(mesa, async (tx, files) => {
    const before = await files.file(sha)
    if (before?.whole) return relayed('taken', { repeated: [id] })
    const have = before?.have ?? 0
    if (have < at) return relayed('gap')
    const rest = bytes.subarray(have - at)
    if (rest.length === 0) return relayed('taken')
    const answer = await takePiece(tx, files, { mesa, sha, size, mime, at: have, bytes: rest, sound: rest }, now())
    if (typeof answer === 'string' || answer.why) return relayed('taken', { apart: [id] })
    return relayed('taken', { fresh: answer.whole ? [id] : [] })
  })
}
