import { once } from 'node:events'
import { createServer } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { expect, onTestFinished, test } from 'vitest'
import { openLine } from './line.ts'
import type { Fate, LineWeather } from './line-weather.ts'

/** An endpoint that answers what it was sent, and remembers it. */
async function anEcho() {
  const got: string[] = []
  const server = createServer((request, response) => {
    const remember = (body: Buffer) => {
      got.push(body.toString())
      return response.end(body)
    }
    // One that is cut off half-way is not remembered.
    buffer(request).then(remember, () => undefined)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  onTestFinished(() => void server.close())
  return { url: `http://127.0.0.1:${address.port}`, got }
}

async function aLine(weather: Partial<LineWeather> = {}) {
  const echo = await anEcho()
  const line = await openLine({ to: echo.url, weather })
  onTestFinished(line.close)
  const post = async (body: string, path = '/api') => {
    const response = await fetch(line.url + path, { method: 'POST', body })
    return response.text()
  }
  const befallen = (fate: Fate, body: string) => {
    line.next(fate)
    return post(body)
  }
  return { echo, line, post, befallen }
}

test('in fair weather everything passes, many times over one connection', async () => {
  const { echo, line, post } = await aLine()
  const large = 'x'.repeat(300_000)
  expect(await post(large)).toBe(large)
  expect(await post('again')).toBe('again')
  expect(echo.got).toEqual([large, 'again'])
  expect(line.stats()).toMatchObject({ requests: 2, cuts: 0, unanswered: 0 })
  expect(line.stats().up).toBeGreaterThan(large.length)
})

test('a slow line carries no more than its bytes per second, each way', async () => {
  const { line, post } = await aLine({ up: 100_000, down: 200_000, latency: 20 })
  const started = performance.now()
  await post('x'.repeat(40_000))
  const seconds = (performance.now() - started) / 1_000
  expect(line.stats().up / seconds).toBeLessThan(100_000)
  expect(line.stats().down / seconds).toBeLessThan(200_000)
})

test('a request that is lost never reaches the endpoint; an answer that is lost was given', async () => {
  const { echo, befallen } = await aLine()
  await expect(befallen('requestLost', 'one')).rejects.toThrow()
  expect(echo.got).toEqual([])
  await expect(befallen('answerLost', 'two')).rejects.toThrow()
  expect(echo.got).toEqual(['two'])
})

test('an answer cut half-way breaks off after its first half', async () => {
  const { line } = await aLine()
  line.next('answerCut')
  const { body, headers } = await fetch(line.url, { method: 'POST', body: '0123456789' })
  expect(headers.get('content-length')).toBe('10')
  const reader = body?.getReader()
  expect(new TextDecoder().decode((await reader?.read())?.value)).toBe('01234')
  await expect(reader?.read()).rejects.toThrow()
})

test('a portal answers 200 with its own page, and a hung line not at all', async () => {
  const { echo, line, befallen } = await aLine()
  expect(await befallen('portal', 'one')).toContain('Wifi')
  line.next('hang')
  const gone = AbortSignal.timeout(100)
  await expect(fetch(line.url, { method: 'POST', body: 'two', signal: gone })).rejects.toThrow()
  expect(echo.got).toEqual([])
})

test('the same request arrives twice: at once, or some requests later', async () => {
  const { echo, line, post, befallen } = await aLine()
  await befallen('twice', 'one')
  await expect.poll(() => echo.got).toEqual(['one', 'one'])
  await befallen('twiceLater', 'late')
  await expect
    .poll(async () => {
      await post('other')
      return echo.got.filter((body) => body === 'late')
    })
    .toHaveLength(2)
  expect(line.stats().fates).toMatchObject({ twice: 1, twiceLater: 1 })
})

test('a later request overtakes one that is held', async () => {
  const { echo, line, post } = await aLine()
  line.next('overtaken', 'fair')
  const held = post('first')
  await expect.poll(() => line.stats().requests).toBe(1)
  await post('second')
  expect(await held).toBe('first')
  expect(echo.got).toEqual(['second', 'first'])
})

test.each<Fate>(['requestFlipped', 'answerFlipped'])('%s: one bit of the body is another', async (fate) => {
  const { echo, befallen } = await aLine()
  const answer = Buffer.from(await befallen(fate, 'abcdefgh'))
  const sent = Buffer.from('abcdefgh')
  const bits = [...answer].map((byte, at) => byte ^ (sent[at] ?? 0)).filter((difference) => difference !== 0)
  expect(bits).toHaveLength(1)
  expect(echo.got).toEqual([fate === 'requestFlipped' ? answer.toString() : 'abcdefgh'])
})

test('cut after so many bytes, what was crossing does not arrive; uncut, it does', async () => {
  const { echo, line, post } = await aLine({ cutAfter: 50_000 })
  await expect(post('x'.repeat(100_000))).rejects.toThrow()
  expect(echo.got).toEqual([])
  expect(line.stats().cuts).toBe(1)
  line.setWeather({ up: 50_000, cutEvery: 100 })
  await expect(post('x'.repeat(100_000))).rejects.toThrow()
  line.setWeather({})
  expect(await post('calm')).toBe('calm')
})

test('fates befall only what they are meant for', async () => {
  const { post } = await aLine({ fates: { portal: 1 }, only: (path) => path.startsWith('/api') })
  expect(await post('one', '/assets/app.js')).toBe('one')
  expect(await post('two', '/api/sync')).toContain('Wifi')
})

test('without an endpoint the line is silent', async () => {
  const line = await openLine({ to: 'http://127.0.0.1:9' })
  onTestFinished(line.close)
  await expect(fetch(line.url)).rejects.toThrow()
  expect(line.stats()).toMatchObject({ unanswered: 1 })
})
