// How long a phone takes to send what it wrote over a bad line, beside the least that any program could take.
import { once } from 'node:events'
import { createServer } from 'node:http'
import { aMeeting } from '../faults/a-meeting.ts'
import { openSite } from '../faults/a-site.ts'
import type { Device } from '../help/chromium.ts'
import { openLine } from '../help/line.ts'
import { hundredths, median } from './phone-figures.ts'

/** 400 kbit/s, and 400 ms there and back. */
export const BAD_LINE = { up: 50_000, down: 50_000, latency: 200 }
const SENT = 1_000

/** A thousand meetings of one phone, and the same words in one request. */
export async function sendingTimes(say: (words: string) => void) {
  say(`${SENT} meetings are sent…`)
  const site = await openSite()
  const [syncs, posts]: [number[], number[]] = [[], []]
  const post = await aPost()
  try {
    for (let turn = 0; turn < 3; turn++) {
      const phone = await site.switchOn(`sender-${turn}`)
      const { page } = phone
      await site.bench(page)
      await site.enrol(page, `Alba ${turn}`)
      await page.evaluate((count) => globalThis.bench.writeMeetings(count), SENT)
      site.line.setWeather(BAD_LINE)
      syncs.push(
        await page.evaluate(async () => {
          const begun = performance.now()
          const outcome = await globalThis.bench.carrier.sendNow()
          if (outcome !== 'allSent') throw new Error(outcome)
          return (performance.now() - begun) / 1000
        }),
      )
      posts.push(await post.seconds(phone))
      site.line.setWeather({})
      await phone.close()
    }
  } finally {
    await post.close()
    await site.close()
  }
  const [syncS, postS] = [median(syncs), median(posts)]
  return { syncS: hundredths(syncS), postS: hundredths(postS), syncRatio: hundredths(syncS / postS) }
}

/** The least there can be: one packed request over a line of the same kind, to somebody who takes it and says yes. */
async function aPost() {
  const taker = createServer((request, answer) => {
    request.resume().on('end', () => answer.writeHead(200, { 'Access-Control-Allow-Origin': '*' }).end())
  }).listen(0, '127.0.0.1')
  await once(taker, 'listening')
  const address = taker.address()
  if (address === null || typeof address === 'string') throw new Error('listening, but on no port')
  const line = await openLine({ to: `http://127.0.0.1:${address.port}`, weather: BAD_LINE })
  let entry = 0
  const text = Array.from({ length: SENT }, (_, n) => JSON.stringify(aMeeting(n, () => `e.x.${++entry}`))).join('\n')
  /** Packing counts, as it does for the app; the connection was there before, as the app's was. */
  const seconds = async ({ context }: Device): Promise<number> =>
    // An empty page: the app's own may ask nobody but its endpoint.
    (await context.newPage()).evaluate(
      async ([url, words]) => {
        await fetch(url)
        const begun = performance.now()
        const packed = new Blob([words]).stream().pipeThrough(new CompressionStream('gzip'))
        await fetch(url, { method: 'POST', body: await new Response(packed).blob() })
        return (performance.now() - begun) / 1000
      },
      [line.url, text] as const,
    )
  const close = async () => {
    await line.close()
    taker.close()
  }
  return { seconds, close }
}
