// `/api/files/…`: takes a file part by part, and gives it back. What has come stays, so a cut line goes on where it was.
import * as z from 'zod/mini'
import { MAX_FILE } from '../domain/file.ts'
import { mime } from '../domain/file.ts'
import { sha as shaSchema } from '../domain/photo.ts'
import { mesaId } from '../domain/id.ts'
import type { Problem } from '../domain/problem.ts'
import { whole } from '../domain/whole.ts'
import { BLOCK, checksum, MOST_PART, SUMS_HEADER, type FileAnswer, type PartAnswer } from '../protocol/file.ts'
import { authorIn, callerOf } from './caller.ts'
import type { Deps } from './deps.ts'
import { refused, standing, takePiece, type Part, type Piece } from './take-file.ts'

const ADDRESS = /^\/api\/files\/([^/]+)\/([^/]+)\/(have|\d{1,8})$/

const asked = z.object({ mesa: mesaId, sha: shaSchema, at: z.union([z.literal('have'), whole]) })
type Asked = z.infer<typeof asked>
const claims = z.object({
  size: z.coerce.number().check(z.refine(Number.isSafeInteger), z.minimum(1)),
  mime: z.string(),
})

export async function files(request: Request, deps: Deps): Promise<FileAnswer | PartAnswer | Problem> {
  const caller = await callerOf(request, deps.storage)
  if (!caller) return 'unauthorised'
  const { pathname, searchParams } = new URL(request.url)
  const [, mesa, sha, at] = ADDRESS.exec(pathname) ?? []
  const read = asked.safeParse({ mesa, sha, at: at === 'have' ? at : Number(at) })
  if (!read.success) return 'badRequest'
  const { access } = authorIn(caller, read.data.mesa)
  if (access === 'none') return refused('forbidden')
  if (request.method === 'GET') return give(deps, read.data)
  if (read.data.at === 'have') return 'badRequest'
  const claimed = claims.safeParse(Object.fromEntries(searchParams))
  if (!claimed.success) return 'badRequest'
  const type = mime.safeParse(claimed.data.mime)
  if (access !== 'write') return refused('forbidden')
  if (!type.success) return refused('badType')
  if (claimed.data.size > MAX_FILE) return refused('tooLarge')
  const part: Part = { ...read.data, at: read.data.at, size: claimed.data.size, mime: type.data }
  const answer = await receive(request, deps, part)
  const about = { device: caller.device, mesa: part.mesa, sha: part.sha }
  if (typeof answer !== 'string' && answer.why)
    deps.log.info({ ...about, at: part.at, why: answer.why }, 'part refused')
  return answer
}

/** Keeps what comes, block by block. What a cut line has brought stays: its sender asks how much that is. */
async function receive(request: Request, { storage, now }: Deps, part: Part): Promise<FileAnswer | Problem> {
  const sums = (request.headers.get(SUMS_HEADER) ?? '').split(',')
  let answer: FileAnswer | Problem = 'badRequest'
  let isOver = false
  let got = 0
  for await (const bytes of blocksOf(request)) {
    const start = got
    got += bytes.length
    // Read to the end even if nothing more is kept: a sender cut off half-way never sees the answer that says so.
    if (isOver && got <= MOST_PART * 8) continue
    if (isOver) break
    const piece: Piece = { ...part, at: part.at + start, bytes, sound: soundIn(bytes, sums.slice(start / BLOCK)) }
    const taken = () => storage.inMesa(part.mesa, (tx, files) => takePiece(tx, files, piece, now()))
    answer = got > MOST_PART ? 'tooLarge' : await taken()
    isOver = typeof answer === 'string' || answer.why !== undefined
  }
  return answer
}

/** Whole blocks as soon as they are here; the last one may be shorter. */
async function* blocksOf({ body }: Request): AsyncGenerator<Uint8Array> {
  let rest = Buffer.alloc(0)
  try {
    for await (const chunk of body ?? []) {
      rest = Buffer.concat([rest, chunk])
      const end = rest.length - (rest.length % BLOCK)
      if (end > 0) yield rest.subarray(0, end)
      rest = rest.subarray(end)
    }
  } catch {
    // Cut off. What has come is kept, and nobody hears the answer.
    return
  }
  if (rest.length > 0) yield rest
}

/** The blocks up to the first that is not what was sent. */
function soundIn(blocks: Uint8Array, sums: readonly string[]): Uint8Array {
  let end = 0
  while (end < blocks.length && checksum(blocks.subarray(end, end + BLOCK)) === sums[end / BLOCK]) end += BLOCK
  return blocks.subarray(0, end)
}

async function give({ storage }: Deps, { mesa, sha, at }: Asked): Promise<FileAnswer | PartAnswer | Problem> {
  return storage.inMesa(mesa, async (_tx, files): Promise<FileAnswer | PartAnswer | Problem> => {
    const file = await files.file(sha)
    if (at === 'have') return standing(file)
    if (!file?.whole) return refused('notHere', file)
    const part = at < file.size ? await files.partAt(sha, at) : null
    if (!part) return 'badRequest'
    const bytes = Buffer.from(part.bytes).subarray(at - part.at)
    const { size, mime } = file
    return { kind: 'mclcp-part', at, size, mime, sum: checksum(bytes), bytes: bytes.toString('base64') }
  })
}

/** What was begun and is not whole is kept this long: a phone may be weeks away from its next signal. */
const KEPT_FOR = 30 * 86_400_000
const DAY = 86_400_000

/** Drops what was begun and never ended. */
export async function sweepFiles({ storage, log, now }: Deps): Promise<void> {
  let dropped = 0
  for (const { id } of await storage.mesas()) {
    dropped += await storage.inMesa(id, (_tx, files) => files.sweep(now() - KEPT_FOR))
  }
  if (dropped > 0) log.info({ files: dropped }, 'unfinished files dropped')
}

/** Now and once a day. @returns a function that stops it */
export function sweepDaily(deps: Deps): () => void {
  const sweep = () => sweepFiles(deps).catch((error) => deps.log.error({ err: error }, 'unfinished files not dropped'))
  void sweep()
  const timer = setInterval(() => void sweep(), DAY)
  return () => clearInterval(timer)
}
