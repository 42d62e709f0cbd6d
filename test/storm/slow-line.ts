// A meeting with its photos over a slow line that is cut again and again: real HTTP, the real endpoint, the real carrier.
import '../help/indexed-db.ts'
import { createAdaptorServer } from '@hono/node-server'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { pino } from 'pino'
import { mesaId } from '../../src/domain/id.ts'
import { createHandler } from '../../src/endpoint/handler.ts'
import { invite } from '../../src/endpoint/invite.ts'
import { openData } from '../../src/endpoint/open.ts'
import { counts } from '../../src/store/counts.ts'
import { filesWaiting } from '../../src/store/file-custody.ts'
import { keepPhoto } from '../../src/store/photos.ts'
import { record } from '../../src/store/record.ts'
import { shaOf } from '../../src/store/sha-of.ts'
import { openStore, type Store } from '../../src/store/store.ts'
import { createCarrier } from '../../src/sync/carrier.ts'
import { sendOver } from '../../src/sync/transport.ts'
import { randomBytes, aThumb } from '../help/bytes.ts'
import { openLine } from '../help/line.ts'
import type { LineWeather } from '../help/line-weather.ts'

export interface SlowLine {
  readonly photos: number
  /** Bytes of each. */
  readonly size: number
  readonly weather: Partial<LineWeather>
}

const MESA = mesaId.parse('condorcanqui')

/** Ends when all has arrived, or throws when something of it is not what was taken. */
export async function slowLine({ photos, size, weather }: SlowLine) {
  const dataDir = mkdtempSync(join(tmpdir(), 'cuaderno-slow-'))
  const storage = await openData({ dataDir, databaseUrl: null })
  const handler = createHandler({ storage, log: pino({ level: 'silent' }), now: Date.now, assets: null })
  const server = createAdaptorServer({ fetch: handler.fetch })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('listening, but on no port')
  const line = await openLine({ to: `http://127.0.0.1:${address.port}` })

  let parts = 0
  let areWordsFirst = Promise.resolve(false)
  const store = await openStore(`slow-${dataDir}`)
  const network: typeof fetch = (input, init) => {
    if (init?.method === 'PUT' && ++parts === 1) areWordsFirst = counts(store).then(({ unsent }) => unsent === 0)
    return fetch(new URL(input instanceof Request ? input.url : input, line.url), init)
  }
  const alone = async <T>(run: (taken: AbortSignal) => Promise<T>) => ({
    done: await run(new AbortController().signal),
  })
  const carrier = createCarrier({ store, send: sendOver(network), app: 'slow', alone })
  const code = await invite(storage, { role: 'promoter', name: 'Alba Ficticia', mesas: [MESA] }, Date.now())
  await carrier.enrol(code, 'a slow phone')
  await carrier.sendNow()

  const shas = await aMeeting(store, photos, size)
  line.setWeather(weather)
  const before = line.stats()
  const started = performance.now()
  const stop = carrier.start()
  let wordsAt: number | null = null
  const isOver = async () => {
    if (wordsAt === null && (await counts(store)).unsent === 0) wordsAt = performance.now()
    return wordsAt !== null && (await filesWaiting(store)).files === 0
  }
  while (!(await isOver())) await sleep(500)
  const seconds = (performance.now() - started) / 1_000
  stop()
  const after = line.stats()
  for (const sha of shas) {
    const bytes = await storage.inMesa(MESA, (_tx, files) => files.bytes(sha))
    if ((await shaOf(new Uint8Array(bytes))) !== sha) throw new Error(`${sha} is not what was taken`)
  }
  await line.close()
  server.close()
  await storage.close()
  rmSync(dataDir, { recursive: true })
  const bytes = photos * size
  const sent = after.up - before.up
  return {
    photos,
    bytes,
    sent,
    ratio: Number((sent / bytes).toFixed(3)),
    parts,
    cuts: after.cuts - before.cuts,
    requests: after.requests - before.requests,
    seconds: Math.round(seconds),
    secondsToWords: Number((((wordsAt ?? Infinity) - started) / 1_000).toFixed(1)),
    wordsBeforePhotos: await areWordsFirst,
  }
}

async function aMeeting(store: Store, photos: number, size: number) {
  const rec = store.newRecordId()
  await record(store, {
    mesa: MESA,
    rec,
    type: 'meeting',
    patch: { place: 'Santa María de Nieva', date: '2024-03-14' },
  })
  const shas = []
  for (let index = 0; index < photos; index++) {
    const photo = {
      mesa: MESA,
      rec,
      bytes: randomBytes(size, index + 1),
      mime: 'image/jpeg',
      thumb: aThumb(index),
      order: index,
    }
    const kept = await keepPhoto(store, photo)
    if (kept.is !== 'kept') throw new Error(`a photo was not kept: ${kept.is}`)
    shas.push(kept.sha)
  }
  return shas
}
