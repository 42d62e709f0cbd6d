// «Guardar copia»: all that only this device has, in one file that another device carries to the endpoint (rule 30).
import { isBeside } from '../domain/photo.ts'
import { dateOf } from '../domain/time.ts'
import { EXTENSION, PARCEL, type ParcelHead } from '../protocol/parcel.ts'
import { lineAndBytes, WORDS_PACKET, type PacketHead } from '../protocol/relay.ts'
import { MOST_PART } from '../protocol/file.ts'
import { sealTo, type PublicKey } from '../protocol/sealed.ts'
import type { RequestHead } from '../protocol/sync.ts'
import { PROTOCOL } from '../protocol/version.ts'
import { noteCopy } from './copies.ts'
import { filesToSend } from './file-custody.ts'
import { readFile } from './files.ts'
import { organisationKey } from './organisation-key.ts'
import { newLocker } from './passphrase.ts'
import { readSession } from './session.ts'
import { shaOf } from './sha-of.ts'
import type { Store } from './store.ts'
import { unsentLines, type UnsentLines } from './unsent-lines.ts'

/** Bytes of photos in one copy: it is put together in a phone's memory. */
export const MOST_BYTES = 32_000_000
type Bytes = Uint8Array<ArrayBuffer>

export interface Copy {
  readonly file: File
  readonly records: number
  readonly files: number
  /** Photos and papers that found no room in it, or are damaged. */
  readonly leftOut: number
}

/**
 * @param passphrase null: sealed to the organisation, so that nobody else opens it
 * @param app this program's version
 * @param most bytes of files
 * @returns `noKey` while the endpoint has not given its key; `nothing` when all was sent
 */
export async function makeCopy(
  store: Store,
  { passphrase, app, most = MOST_BYTES }: { passphrase: string | null; app: string; most?: number },
): Promise<Copy | 'noKey' | 'nothing'> {
  const [session, key] = [await readSession(store), await organisationKey(store)]
  if (!session || !key) return 'noKey'
  const unsent = await unsentLines(store, WORDS_PACKET)
  const words: Bytes[] = []
  for (const each of unsent) words.push(await wordsBody(each, app))
  const { bodies, files, leftOut } = await fileBodies(store, most)
  if (words.length + bodies.length === 0) return 'nothing'

  const locker = passphrase === null ? null : await newLocker(passphrase)
  const packets: Bytes[] = []
  for (const body of [...words, ...bodies]) {
    const sealed = locker
      ? await locker.close(packets.length, await proven(session.token, body, key))
      : await sealTo(key, lineAndBytes({ token: session.token }, body))
    packets.push(sealed)
  }
  const records = recordsIn(unsent)
  const { region, mesa, name: by } = session.person
  const head: ParcelHead = {
    region,
    by,
    at: store.now(),
    records,
    files,
    words: words.length,

    packets: await Promise.all(packets.map(async (packet) => ({ size: packet.length, sum: await shaOf(packet) }))),
    ...(locker && { passphrase: locker.lock }),
  }
  const name = `cuaderno-${mesa ?? region}-${dateOf(store.now())}${EXTENSION}`
  const line = lineAndBytes({ cuaderno: PARCEL, ...head }, new Uint8Array())
  // Words alone, shown on a screen, are no copy that anybody could look for later.
  if (most > 0) await noteCopy(store)
  return { file: new File([line, ...packets], name, { type: 'application/octet-stream' }), records, files, leftOut }
}

/** A request as this device would send it. */
async function wordsBody({ request, lines }: UnsentLines, app: string): Promise<Bytes> {
  const req = crypto.randomUUID()
  const head: RequestHead = { proto: PROTOCOL, req, app, unsent: lines.length, room: LEAST_ROOM, mesas: [request] }
  const stream = new Blob([[JSON.stringify(head), ...lines].join('\n')]).stream()
  const packed = await new Response(stream.pipeThrough(new CompressionStream('gzip'))).arrayBuffer()
  const what: PacketHead = {}
  return lineAndBytes(what, new Uint8Array(packed))
}
/** Nothing is asked for; the wire wants a number. */
const LEAST_ROOM = 1_000

/** The oldest first, each in pieces, as many as there is room for. */
async function fileBodies(store: Store, most: number) {
  const bodies: Bytes[] = []
  let [files, leftOut, left] = [0, 0, most]
  for (const { mesa, sha, size, mime } of await filesToSend(store)) {
    const read = size <= left ? await readFile(store, mesa, sha) : null
    if (read?.is !== 'here') {
      leftOut += 1
      continue
    }
    for (let at = 0; at < size; at += MOST_PART) {
      const what: PacketHead = { file: { mesa, sha, size, mime, at } }
      bodies.push(lineAndBytes(what, read.bytes.subarray(at, at + MOST_PART)))
    }
    files += 1
    left -= size
  }
  return { bodies, files, leftOut }
}

/** Whoever opens it with the passphrase reads it, but cannot speak in its author's name: her token is sealed in the proof. */
async function proven(token: string, body: Bytes, key: PublicKey): Promise<Bytes> {
  const said = new TextEncoder().encode(JSON.stringify({ token, sum: await shaOf(body) }))
  const proof = btoa(String.fromCharCode(...(await sealTo(key, said))))
  return lineAndBytes({ proof }, body)
}

/** As a person counts them. */
function recordsIn(unsent: readonly UnsentLines[]): number {
  const all = new Set(unsent.flatMap(({ changes }) => changes.map(({ mutation }) => mutation.rec)))
  return [...all].filter((rec) => !isBeside(rec)).length
}
