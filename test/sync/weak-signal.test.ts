// [issue 6, point 8] What a line that costs money carries, and a network that answers in the endpoint's place.
import * as z from 'zod/mini'
import { expect, onTestFinished, test, vi } from 'vitest'
import { mayCarryFiles } from '../../src/domain/file-way.ts'
import { carriedParcels } from '../../src/store/box.ts'
import { lastCopy } from '../../src/store/copies.ts'
import { counts } from '../../src/store/counts.ts'
import { chooseFileWay } from '../../src/store/file-way.ts'
import { makeCopy } from '../../src/store/make-copy.ts'
import { sendOver } from '../../src/sync/transport.ts'
import { aCopyOf, take } from '../help/a-copy.ts'
import { aHouse } from '../help/a-house.ts'
import { aPhoto, atEndpoint } from '../help/a-photo.ts'
import { MESA } from '../help/changes.ts'

test.each([
  ['wifi', 'wifi', 90_000_000, true],
  ['wifi', 'mobile', 1, false],
  ['wifi', 'unknown', 300_000, true],
  ['wifi', 'unknown', 300_001, false],
  ['data', 'mobile', 90_000_000, true],
  ['data', 'unknown', 90_000_000, true],
] as const)('chosen «%s», on %s, %d bytes go: %s', (chosen, way, bytes, goes) => {
  expect(mayCarryFiles(chosen, way, bytes)).toBe(goes)
})

/** It goes by itself, as soon as the machine gets to it. */
const PATIENT = { timeout: 20_000 }

/** The browser's own word of how it is connected, as Chrome on Android gives it. */
function onTheWay(type: string): { become: (next: string) => void } {
  const connection = Object.assign(new EventTarget(), { type })
  vi.stubGlobal('navigator', { connection, onLine: true })
  onTestFinished(() => void vi.unstubAllGlobals())
  return {
    become: (next) => {
      connection.type = next
      connection.dispatchEvent(new Event('change'))
    },
  }
}

test('on mobile data the words go and the photo waits, said as waiting; a wifi takes it along by itself', async () => {
  const way = onTheWay('cellular')
  const house = await aHouse()
  const phone = await house.aDevice('promoter', MESA)
  const { sha } = await aPhoto(phone)
  expect(await phone.carrier.sendNow()).toBe('allSent')
  expect(await counts(phone.store)).toMatchObject({ unsent: 0, files: 1 })
  expect(phone.sent).toEqual({ files: [], bytes: 0 })
  way.become('wifi')
  await expect.poll(async () => (await counts(phone.store)).files, PATIENT).toBe(0)
  expect(await atEndpoint(house, sha)).toBe(sha)
})

test('on mobile data a photo goes when its person says so, and only then', async () => {
  onTheWay('cellular')
  const phone = await (await aHouse()).aDevice('promoter', MESA)
  await aPhoto(phone)
  await phone.carrier.sendNow()
  expect(await counts(phone.store)).toMatchObject({ files: 1 })
  await chooseFileWay(phone.store, 'data')
  await phone.carrier.sendNow()
  expect(await counts(phone.store)).toMatchObject({ unsent: 0, files: 0 })
})

test('a wifi that is lost in the middle of a photo does not go on with paid data; the rest follows with the next wifi', async () => {
  const way = onTheWay('wifi')
  const phone = await (await aHouse()).aDevice('promoter', MESA)
  await aPhoto(phone, 6 * 32 * 1024)
  const stop = phone.carrier.subscribe(() => {
    if ((phone.carrier.status().files?.done ?? 0) > 0) way.become('cellular')
  })
  await phone.carrier.sendNow()
  stop()
  expect(phone.sent.files.length).toBeLessThan(6)
  expect(await counts(phone.store)).toMatchObject({ unsent: 0, files: 1 })
  way.become('wifi')
  await expect.poll(async () => (await counts(phone.store)).files, PATIENT).toBe(0)
  expect(phone.sent.files.filter((each) => each.startsWith('PUT'))).toHaveLength(6)
})

const PAGE = '<!doctype html><title>Wifi del municipio</title><form><input name="clave"></form>'
const html = { 'Content-Type': 'text/html' }
const ours = z.object({ kind: z.literal('mclcp-sync') })
/** As a browser does it: who said that being led elsewhere is an error gets no answer at all. */
const network = (answer: Response): typeof fetch => {
  return async (_address, init) => {
    if (answer.status === 302 && init?.redirect !== 'manual') throw new TypeError('Failed to fetch')
    return answer
  }
}
const answered = (answer: Response) => sendOver(network(answer))({ path: '/api/sync', patience: 1_000 }, ours)

test.each([
  ['a page instead of an answer', new Response(PAGE, { headers: html }), 'portal'],
  ['a way to another page', Response.redirect('http://wifi.example/entrar'), 'portal'],
  ['its own number for that', new Response(PAGE, { status: 511, headers: html }), 'portal'],
  ['a broken gateway’s page, which is no portal', new Response(PAGE, { status: 502, headers: html }), 'weakSignal'],
  ['half an answer, which is no portal', new Response('{"kind":"mclcp-s'), 'weakSignal'],
] as const)('[fault 25] %s', async (_name, answer, trouble) => {
  expect(await answered(answer)).toEqual({ is: 'trouble', trouble })
})

test('another’s photos, carried in the box, wait for a wifi too; her words do not', async () => {
  const way = onTheWay('cellular')
  const house = await aHouse()
  const [author, carrier] = [await house.aDevice('promoter', MESA), await house.aDevice('promoter', 'chachapoyas')]
  const { sha } = await aPhoto(author)
  await take(carrier, (await aCopyOf(author)).file)
  expect(await carrier.carrier.sendNow()).toBe('allSent')
  const [waiting] = await carriedParcels(carrier.store)
  expect(waiting).toMatchObject({ state: 'waiting', next: waiting?.words })
  way.become('wifi')
  await expect.poll(async () => (await carriedParcels(carrier.store))[0]?.state, PATIENT).toBe('delivered')
  expect(await atEndpoint(house, sha)).toBe(sha)
})

test('[point 5b] what goes by screen is the words alone, and is no copy that anybody has', async () => {
  const phone = await (await aHouse()).aDevice('promoter', MESA)
  await aPhoto(phone)
  const shown = await makeCopy(phone.store, { passphrase: null, app: 'test', most: 0 })
  expect(shown).toMatchObject({ records: 1, files: 0, leftOut: 1 })
  expect(await lastCopy(phone.store)).toBeNull()
})
