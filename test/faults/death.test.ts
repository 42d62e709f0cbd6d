// The browser or one of its pages dies in the middle of its work. What was said to be saved is there; the rest never was.
import { randomInt } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSite, type Site } from './a-site.ts'

/** More of them where there is time: `FAULT_ROUNDS=50`. */
const ROUNDS = Number(process.env['FAULT_ROUNDS'] ?? 4)

let site: Site
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

/** What the browser noted of its database at this start and the one before: whether it was found damaged, or made anew. */
function saidByTheDisk(name: string): string {
  const folder = join(site.profile(name), 'Default', 'IndexedDB')
  if (!existsSync(folder)) return 'no database yet'
  const notes = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => /\bLOG(\.old)?$/.test(file))
  return notes.map((file) => `${file}\n${readFileSync(join(folder, file), 'utf8')}`).join('\n')
}

test('[I1, I8, fault 1] the browser is killed at random: every write that was acknowledged is there', async () => {
  const acknowledged = new Map<string, number>()
  const lookAtTheDisk = async () => {
    const phone = await site.switchOn('killed')
    await site.bench(phone.page)
    expect(await phone.page.evaluate(() => bench.disagreements())).toEqual([])
    const shown = await phone.page.evaluate(() => bench.meetings())
    const missing = [...acknowledged].filter(([key, turn]) => Number(shown[key]?.place?.slice(6) ?? 0) < turn)
    expect(missing, saidByTheDisk('killed')).toEqual([])
    return phone
  }
  let writes = 0
  for (let round = 0; round < ROUNDS; round++) {
    const phone = await lookAtTheDisk()
    if (round === 0) await site.enrol(phone.page)
    const enough = randomInt(20, 400)
    await new Promise<void>((reached) => {
      let heard = 0
      const told = (key: string, turn: number) => {
        acknowledged.set(key, turn)
        if (++heard === enough) reached()
      }
      void phone.page
        .exposeFunction('told', told)
        // The page does not wait for the answer: it dies with something half written.
        .then(() => phone.page.evaluate('void bench.writeWithoutEnd((key, turn) => void told(key, turn))'))
    })
    await phone.kill()
    writes += enough
  }
  const phone = await lookAtTheDisk()
  await phone.close()
  console.info(JSON.stringify({ kills: ROUNDS, writes, records: acknowledged.size, lost: 0 }))
})

test('[I8, fault 3] a page crashes in the middle of a transaction: nothing of it remains', async () => {
  const phone = await site.switchOn('crashed', { expected: [/crash/i] })
  await site.bench(phone.page)
  await site.enrol(phone.page)
  await phone.page.evaluate(() => bench.write({ place: 'antes' }))
  const crashed = new Promise<void>((done) => void phone.page.once('crash', () => done()))
  const cdp = await phone.context.newCDPSession(phone.page)
  let reached = () => {}
  const middle = new Promise<void>((done) => (reached = done))
  await phone.page.exposeFunction('inTheMiddle', () => reached())
  await phone.page.evaluate(() => {
    const { db } = bench.store
    const told = Reflect.get(globalThis, 'inTheMiddle')
    // It never ends by itself; the saves inside are part of it.
    void db.transaction('rw', db.records, db.outbox, db.scopes, db.meta, async () => {
      for (let written = 1; ; written++) {
        await bench.write({ place: 'a medias' })
        if (written === 100) told()
      }
    })
  })
  await middle
  void cdp.send('Page.crash').catch(() => null) // the page does not live to answer
  await crashed

  const page = await phone.context.newPage()
  await site.bench(page)
  const shown = Object.values(await page.evaluate(() => bench.meetings()))
  expect(shown).toEqual([{ place: 'antes' }])
  expect(await page.evaluate(() => bench.store.db.outbox.count())).toBe(1)
  expect(await page.evaluate(() => bench.disagreements())).toEqual([])
  await phone.close()
})

test('[I1, I11, fault 8] files beside the database are taken for rubbish: nothing of ours was there', async () => {
  let phone = await site.switchOn('cleaned')
  await site.bench(phone.page)
  await site.enrol(phone.page)
  // A meeting as large as they come: two hundred people and an hour of notes.
  const key = await phone.page.evaluate(() => {
    const people = Array.from({ length: 200 }, (_, i) => [`attendance/p${i}/name`, `Nombre Inventado ${i} Ñusak`])
    // Letters that no compression makes fewer.
    const letters = () => Array.from({ length: 3_800 }, () => Math.random().toString(36)[2]).join('')
    const points = Array.from({ length: 12 }, (_, i) => [`agenda/g${i}/notes`, letters()])
    return bench.write({ place: 'Nieva', ...Object.fromEntries([...people, ...points]) })
  })
  await phone.page.evaluate(() => bench.takeBatch(bench.store, bench.mesa, 1))
  const photo = await phone.page.evaluate(() => bench.keepPhoto(300_000))
  await phone.close()

  const folder = join(site.profile('cleaned'), 'Default', 'IndexedDB')
  expect(existsSync(folder)).toBe(true)
  const beside = readdirSync(folder).filter((name) => name.endsWith('.indexeddb.blob'))
  for (const name of beside) rmSync(join(folder, name), { recursive: true })

  phone = await site.switchOn('cleaned')
  await site.bench(phone.page)
  expect(await phone.page.evaluate(() => bench.meetings())).toMatchObject({ [key]: { place: 'Nieva' } })
  expect(await phone.page.evaluate((name) => bench.isPhotoWhole(name ?? ''), photo)).toBe(true)
  expect(await phone.page.evaluate(() => bench.disagreements())).toEqual([])
  await phone.close()
})
