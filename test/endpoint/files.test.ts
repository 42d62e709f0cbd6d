// A file as the endpoint takes it and gives it: in parts, in order, whole or not at all.
import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { fileId } from '../../src/domain/file.ts'
import { sha as shaSchema, type Sha } from '../../src/domain/photo.ts'
import { sweepFiles } from '../../src/endpoint/files.ts'
import { BLOCK, checksum, checksums, fileAnswer, partAnswer, SUMS_HEADER } from '../../src/protocol/file.ts'
import { randomBytes } from '../help/bytes.ts'
import { MESA } from '../help/changes.ts'
import { twoPhones } from './a-phone.ts'
import { anEndpoint, type InProcess } from './in-process.ts'

const DAY = 86_400_000
const PART = 32 * 1024
const shaOf = (bytes: Uint8Array): Sha => shaSchema.parse(createHash('sha256').update(bytes).digest('hex'))

interface Asking {
  readonly method?: string
  readonly body?: Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array> | string
  readonly duplex?: 'half'
  readonly headers?: Readonly<Record<string, string>>
}

/** One file on its way to one endpoint, by hand. */
function sending(endpoint: InProcess, token: string, bytes: Uint8Array<ArrayBuffer>, mesa: string = MESA) {
  const sha = shaOf(bytes)
  const ask = (at: number | string, { headers, ...init }: Asking = {}) =>
    endpoint.ask(`/api/files/${mesa}/${sha}/${at}`, {
      ...init,
      headers: { authorization: `Bearer ${token}`, ...headers },
    })
  const put = async (
    at: number,
    part: Uint8Array<ArrayBuffer> = bytes.slice(at, at + PART),
    { sums = checksums(part), mime = 'image/jpeg', size = bytes.length } = {},
  ) => {
    const body = { method: 'PUT', body: part, headers: { [SUMS_HEADER]: sums } }
    return (await ask(`${at}?size=${size}&mime=${mime}`, body)).json()
  }
  const all = async (from = 0) => {
    for (let at = from; at < bytes.length; at += PART) await put(at)
  }
  const back = async (): Promise<Uint8Array> => {
    const parts: Uint8Array[] = []
    for (let at = 0; at < bytes.length; at += parts.at(-1)?.length ?? 0) {
      const part = partAnswer.parse(await (await ask(at)).json())
      parts.push(Buffer.from(part.bytes, 'base64'))
      expect(checksum(parts.at(-1) ?? new Uint8Array())).toBe(part.sum)
    }
    return Buffer.concat(parts)
  }
  return { sha, ask, put, all, back, have: async () => fileAnswer.parse(await (await ask('have')).json()) }
}

async function aSender(size = 3 * PART + 100) {
  const endpoint = await anEndpoint()
  const { alba, bruno } = await twoPhones(endpoint)
  return { endpoint, alba, bruno, file: sending(endpoint, alba.token, randomBytes(size, 7)) }
}

test('[I11] part by part it becomes whole, is given back as it was, and everyone is told in a new version', async () => {
  const { file, bruno, endpoint } = await aSender()
  expect(await file.have()).toMatchObject({ have: 0, whole: false })
  expect(await file.put(0)).toEqual({ kind: 'mclcp-file', have: PART, whole: false })
  await bruno.send()
  const before = await endpoint.storage.inMesa(MESA, (mesa) => Promise.resolve(mesa.scope?.v ?? 0))
  await file.all(PART)
  expect(await file.have()).toMatchObject({ have: 3 * PART + 100, whole: true })
  await bruno.send()
  expect(bruno.values(fileId(file.sha))).toMatchObject({ sha: file.sha, size: 3 * PART + 100, mime: 'image/jpeg' })
  expect(bruno.rows.get(fileId(file.sha))?.v).toBe(before + 1)
  expect(shaOf(await sending(endpoint, bruno.token, randomBytes(3 * PART + 100, 7)).back())).toBe(file.sha)
})

test('[I3, fault 15] a part sent twice, or out of its place, changes nothing', async () => {
  const { file } = await aSender()
  await file.put(0)
  expect(await file.put(0)).toMatchObject({ have: PART })
  expect(await file.put(2 * PART)).toMatchObject({ have: PART })
  await file.all(PART)
  expect(await file.put(PART)).toMatchObject({ whole: true })
})

test('[fault 30] a flipped bit is found in its block, and nothing from there on is kept', async () => {
  const { file } = await aSender()
  const [sums, bad] = [checksums(randomBytes(3 * PART + 100, 7).slice(0, PART)), randomBytes(PART, 7)]
  bad[3 * BLOCK + 5] = (bad[3 * BLOCK + 5] ?? 0) ^ 1
  expect(await file.put(0, bad, { sums })).toMatchObject({ why: 'badChecksum', have: 3 * BLOCK })
  expect(await file.put(3 * BLOCK, bad.slice(3 * BLOCK), { sums })).toMatchObject({
    why: 'badChecksum',
    have: 3 * BLOCK,
  })
  await file.all(3 * BLOCK)
  expect(await file.have()).toMatchObject({ whole: true })
})

test('[fault 29] a part that is cut in the middle leaves its whole blocks', async () => {
  const { file, endpoint } = await aSender()
  const bytes = randomBytes(3 * PART + 100, 7)
  const pieces = [bytes.slice(0, BLOCK - 1), bytes.slice(BLOCK - 1, 3 * BLOCK + 7)]
  const body = new ReadableStream<Uint8Array>({
    pull: (stream) => {
      const piece = pieces.shift()
      if (piece) stream.enqueue(piece)
      else stream.error(new Error('cut'))
    },
  })
  const headers = { [SUMS_HEADER]: checksums(bytes.slice(0, PART)) }
  await file.ask(`0?size=${bytes.length}&mime=image/jpeg`, { method: 'PUT', headers, body, duplex: 'half' })
  expect(await file.have()).toMatchObject({ have: 3 * BLOCK, whole: false })
  expect(endpoint.logged.join(''), 'weather, not a failure').not.toContain('failure')
  await file.all(3 * BLOCK)
  expect(shaOf(await file.back())).toBe(file.sha)
})

test('[I11] parts that together are not the file are all dropped, and it may begin anew', async () => {
  const { file, bruno } = await aSender()
  await file.put(0, randomBytes(PART, 99))
  await file.put(PART)
  await file.put(2 * PART)
  expect(await file.put(3 * PART)).toMatchObject({ why: 'badHash', have: 0, whole: false })
  expect(await file.have()).toMatchObject({ have: 0 })
  await bruno.send()
  expect([...bruno.rows.keys()]).not.toContain(fileId(file.sha))
  await file.all()
  expect(await file.have()).toMatchObject({ whole: true })
})

test('[fault 19] what had come is there when the endpoint comes back, to the byte', async () => {
  const { file, endpoint, alba } = await aSender()
  await file.put(0)
  await file.put(PART, randomBytes(3 * PART + 100, 7).slice(PART, PART + 5_000))
  await endpoint.close()
  const again = sending(await anEndpoint({ database: endpoint.database }), alba.token, randomBytes(3 * PART + 100, 7))
  expect(await again.have()).toMatchObject({ have: PART + 5_000 })
  await again.all(PART + 5_000)
  expect(shaOf(await again.back())).toBe(file.sha)
})

test('two devices send the same file at once: each goes on where the other is, and there is one', async () => {
  const { file, endpoint, bruno } = await aSender()
  const other = sending(endpoint, bruno.token, randomBytes(3 * PART + 100, 7))
  await file.put(0, randomBytes(3 * PART + 100, 7).slice(0, 8_192))
  expect(await other.put(0)).toMatchObject({ have: 8_192 })
  await Promise.all([other.all(8_192), file.all(8_192)])
  const { have } = await file.have()
  await file.all(have)
  await bruno.send()
  expect(bruno.rows.has(fileId(file.sha))).toBe(true)
  expect(shaOf(await other.back())).toBe(file.sha)
})

test('who began with another size does not stand in the way', async () => {
  const { file } = await aSender()
  await file.put(0, undefined, { size: 4_000_000 })
  expect(await file.have()).toMatchObject({ have: PART })
  expect(await file.put(PART)).toMatchObject({ have: 0 })
  await file.all()
  expect(await file.have()).toMatchObject({ whole: true })
})

test('who may only read gives nothing; who may do neither learns nothing; who is not known is told so', async () => {
  const { file, endpoint } = await aSender()
  const reader = await endpoint.device('coordinator', [MESA], 'Carla Coordina')
  const bytes = randomBytes(3 * PART + 100, 7)
  expect(await sending(endpoint, reader.token, bytes).put(0)).toMatchObject({ why: 'forbidden', have: 0 })
  await file.all()
  expect(shaOf(await sending(endpoint, reader.token, bytes).back())).toBe(file.sha)

  const stranger = sending(endpoint, (await endpoint.device('promoter', ['bagua'])).token, bytes)
  expect(await stranger.put(0)).toMatchObject({ why: 'forbidden', have: 0 })
  expect(await stranger.have()).toMatchObject({ why: 'forbidden', have: 0, whole: false })
  expect((await sending(endpoint, 'x'.repeat(43), bytes).ask('have')).status).toBe(401)
  expect(await sending(endpoint, reader.token, bytes, 'no-such-mesa').have()).toMatchObject({ why: 'forbidden' })
})

test('limits: no part above 32 KiB, no file above 5 MB, no kind that is not on the list, no address that is none', async () => {
  const { file, endpoint, alba } = await aSender()
  expect(await file.put(0, randomBytes(PART + 1, 1))).toMatchObject({ problem: 'tooLarge' })
  expect(await file.put(0, undefined, { size: 5_000_001 })).toMatchObject({ why: 'tooLarge', have: 0 })
  expect(await file.put(0, undefined, { mime: 'text/html' })).toMatchObject({ why: 'badType', have: 0 })
  expect(await file.put(0, undefined, { size: 10 })).toMatchObject({ problem: 'badRequest' })
  expect((await file.ask('have', { method: 'PUT', body: 'x' })).status).toBe(400)
  const headers = { authorization: `Bearer ${alba.token}` }
  for (const path of ['Condor/aa/0', `${MESA}/${'g'.repeat(64)}/0`, `${MESA}/${file.sha}/-1`]) {
    expect((await endpoint.ask(`/api/files/${path}`, { headers })).status).toBe(400)
  }
  expect((await endpoint.ask(`/api/files/${MESA}/${file.sha}`, { headers })).status).toBe(404)
  expect(await (await file.ask(0)).json()).toMatchObject({ why: 'notHere' })
  expect(await file.have()).toMatchObject({ have: 0 })
})

test('a device cannot say that the endpoint has a file', async () => {
  const { file, alba } = await aSender()
  alba.write(fileId(file.sha), { sha: file.sha, size: 100 }, { type: 'file' })
  expect((await alba.send()).results).toMatchObject([{ is: 'refused', why: 'forbidden' }])
})

test('what was begun and not ended is dropped after thirty days without a part, and never before', async () => {
  const { file, endpoint } = await aSender()
  const whole = sending(endpoint, (await endpoint.device('promoter', [MESA], 'Dora')).token, randomBytes(100, 3))
  await whole.all()
  await file.put(0)
  const sweep = () => sweepFiles({ storage: endpoint.storage, log: endpoint.log, now: () => endpoint.clock.now })
  endpoint.clock.now += 29 * DAY
  await file.put(PART)
  endpoint.clock.now += 29 * DAY
  await sweep()
  expect(await file.have()).toMatchObject({ have: 2 * PART })
  endpoint.clock.now += 2 * DAY
  await sweep()
  expect(await file.have()).toMatchObject({ have: 0 })
  expect(await whole.have()).toMatchObject({ whole: true })
  expect(endpoint.logged.join('')).toContain('"files":1')
})

test('another size claimed for a file does not take away what has come of it, until it really begins', async () => {
  const endpoint = await anEndpoint()
  const { alba, bruno } = await twoPhones(endpoint)
  const bytes = randomBytes(3 * PART, 7)
  const honest = sending(endpoint, alba.token, bytes)
  await honest.put(0)
  const liar = sending(endpoint, bruno.token, bytes)
  expect(await liar.put(PART, undefined, { size: 9 * PART })).toMatchObject({ have: 0 })
  expect(await liar.put(0, undefined, { size: 9 * PART, sums: 'wrong' })).toMatchObject({ have: 0 })
  expect(await honest.put(PART)).toMatchObject({ have: 2 * PART })
})
