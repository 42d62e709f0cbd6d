// What the endpoint makes of packets that others carry: whose they are, in any order, after a backup, from a blocked phone.
import { sql } from 'kysely'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lineAndBytes, relayAnswer, splitLine } from '../../src/protocol/relay.ts'
import { sealTo } from '../../src/protocol/sealed.ts'
import { lockerOf } from '../../src/store/passphrase.ts'
import { counts } from '../../src/store/counts.ts'
import { readCopy, type OpenedFile } from '../../src/store/open-copy.ts'
import { organisationKey } from '../../src/store/organisation-key.ts'
import { findRecord } from '../../src/store/read.ts'
import { readSession, type Session } from '../../src/store/session.ts'
import { openConflicts } from '../../src/store/shipments.ts'
import { aCopyOf, countOf, deliver } from '../help/a-copy.ts'
import { aDraft } from '../help/a-draft.ts'
import { aHouse, type Device, type House } from '../help/a-house.ts'
import { aPhoto, atEndpoint } from '../help/a-photo.ts'
import { MESA } from '../help/changes.ts'

async function inTheField() {
  const house = await aHouse()
  const [author, carrier] = [await house.aDevice('promoter', MESA), await house.aDevice('promoter', 'chachapoyas')]
  const office = await house.aDevice('secretariat')
  return { house, author, carrier, office }
}
const sessionOf = async ({ store }: Device): Promise<Session> => {
  const session = await readSession(store)
  if (!session) throw new Error('nobody')
  return session
}
const opened = async ({ store }: Device, file: Blob): Promise<OpenedFile> => {
  const read = await readCopy(store, file)
  if (typeof read === 'string') throw new Error(read)
  return read
}
const post = async (device: Device, packet: Uint8Array<ArrayBuffer>) => {
  const { token } = await sessionOf(device)
  const reply = await device.send({ path: '/api/relay', packet, token, patience: 5_000 }, relayAnswer)
  return reply.is === 'answer' ? reply.answer.is : reply
}
const keyOf = async ({ store }: Device) => {
  const key = await organisationKey(store)
  if (!key) throw new Error('no key')
  return key
}
/** All that a person could tell apart: records as they stand, and who wrote what. */
const stateOf = ({ look }: House) =>
  look(async (db) => ({
    records: await db.selectFrom('record').select(['id', 'content']).where('mesa', '=', MESA).orderBy('id').execute(),
    receipts: await db
      .selectFrom('receipt')
      .select(['name', 'by', 'result'])
      .where('mesa', '=', MESA)
      .orderBy('name')
      .execute(),
  }))

test('[I1][rule 30] from a blocked phone it changes nothing and is kept to the letter, apart', async () => {
  const { house, author, carrier, office } = await inTheField()
  const { rec } = await aDraft(author)
  const { sha } = await aPhoto(author)
  const { file } = await aCopyOf(author)
  await house.storage().revoke((await sessionOf(author)).device, Date.now())
  const parcel = await deliver(carrier, file)
  expect(parcel.state).toBe('delivered')
  expect(countOf(parcel, 'apart')).toBeGreaterThan(1)
  await office.carrier.sendNow()
  expect(await findRecord(office.store, 'meeting', rec)).toBeNull()
  const kept = await house.look((db) => db.selectFrom('quarantine').select(['bytes', 'why', 'device']).execute())
  expect(kept.map(({ bytes }) => bytes).join()).toContain('Nieva')
  expect(new Set(kept.map(({ why, device }) => `${why} ${device}`))).toEqual(
    new Set([`forbidden ${(await sessionOf(author)).device}`]),
  )
  expect(await atEndpoint(house, sha), 'its bytes are there too').toBe(sha)
  expect(await author.carrier.sendNow()).toBe('unauthorised')
})

test('[rule 30] nobody speaks in another’s name: a packet is hers by her token, or by a proof that speaks of it alone', async () => {
  const { author, carrier } = await inTheField()
  await aPhoto(author, 500)
  const [key, locked] = [await keyOf(carrier), await aCopyOf(author, 'clave')]
  const { head, packets } = await opened(carrier, locked.file)
  if (!head.passphrase) throw new Error('no lock')
  const locker = await lockerOf('clave', head.passphrase)
  const [words, file] = await Promise.all(packets.map(async (each, place) => locker.open(place, each)))
  const [parts, other] = [words && splitLine(words), file && splitLine(file)]
  if (!parts || !other) throw new Error('not opened')
  const { token } = await sessionOf(author)
  expect(new TextDecoder().decode(words ?? undefined), 'whoever has the passphrase has not her token').not.toContain(
    token,
  )
  expect(await post(carrier, await sealTo(key, lineAndBytes(other.line, parts.bytes)))).toBe('unreadable')
  expect(await post(carrier, await sealTo(key, lineAndBytes({}, parts.bytes)))).toBe('unreadable')
  expect(await post(carrier, await sealTo(key, lineAndBytes({ token: `${token}x` }, parts.bytes)))).toBe('unreadable')
  expect(await post(carrier, new Uint8Array(500))).toBe('unreadable')
  expect(await post(carrier, new Uint8Array(1_000_001))).toEqual({ is: 'problem', problem: 'tooLarge' })
  expect(await post(carrier, await sealTo(key, lineAndBytes(parts.line, parts.bytes)))).toBe('taken')
})

test('[I1][I3] a backup put back that is without what came before: it is taken, and its author repeats it once', async () => {
  const { house, author, carrier, office } = await inTheField()
  const first = await aDraft(author)
  await author.carrier.sendNow()
  const second = await aDraft(author)
  const { file } = await aCopyOf(author)
  await house.look(async (db) => {
    for (const table of ['receipt', 'incarnation', 'record'] as const) {
      await sql`delete from ${sql.table(table)} where mesa = ${MESA}`.execute(db)
    }
    await db
      .updateTable('mesa')
      .set({ v: 0, rows: 0, mark: '0'.repeat(16) })
      .where('id', '=', MESA)
      .execute()
    await db.updateTable('meta').set({ epoch: 'put-back' }).execute()
  })
  const parcel = await deliver(carrier, file)
  expect(countOf(parcel, 'fresh')).toBe(1)
  expect(await author.carrier.sendNow()).toBe('allSent')
  await office.carrier.sendNow()
  for (const { rec } of [first, second]) {
    expect(await findRecord(office.store, 'meeting', rec)).toMatchObject({ place: 'Nieva' })
  }
  expect([await openConflicts(office.store), await counts(author.store)]).toMatchObject([[], { unsent: 0, refused: 0 }])
})

test('[I3][I6] any copies, in any order and as often as one likes, between her own sendings: all comes to the same', async () => {
  const moves = fc.array(fc.oneof(fc.constantFrom('write', 'edit', 'copy', 'send', 'sendLost'), fc.nat({ max: 5 })), {
    minLength: 4,
    maxLength: 14,
  })
  await fc.assert(
    fc.asyncProperty(moves, async (steps) => {
      const { house, author, carrier, office } = await inTheField()
      const drafts = [await aDraft(author)]
      const files = [(await aCopyOf(author)).file]
      let edits = 0
      for (const step of steps) {
        if (step === 'write') drafts.push(await aDraft(author))
        else if (step === 'edit') await drafts.at(-1)?.write({ place: `Huampami ${++edits}` })
        else if (step === 'copy' && (await counts(author.store)).unsent > 0) files.push((await aCopyOf(author)).file)
        else if (step === 'send' || step === 'sendLost') {
          if (step === 'sendLost') author.weather.push('answerLost')
          await author.carrier.sendNow()
        } else if (typeof step === 'number') {
          const file = files[step % files.length]
          if (file) expect((await deliver(carrier, file)).state).toBe('delivered')
        }
      }
      await author.carrier.sendNow()
      const before = await stateOf(house)
      for (const file of files) await deliver(carrier, file)
      expect(await stateOf(house), 'nothing comes twice').toEqual(before)
      await author.carrier.sendNow()
      await office.carrier.sendNow()
      for (const [index, { rec }] of drafts.entries()) {
        const here = await findRecord(author.store, 'meeting', rec)
        expect(await findRecord(office.store, 'meeting', rec), `draft ${index}`).toEqual(here)
      }
      expect(await openConflicts(office.store)).toEqual([])
      expect(await counts(author.store)).toMatchObject({ unsent: 0, refused: 0, conflicts: 0 })
      const { person } = await sessionOf(author)
      expect(new Set(before.receipts.map(({ by, result }) => `${by} ${result}`))).toEqual(
        new Set([`${person.name} ok`]),
      )
    }),
    { numRuns: 12 },
  )
}, 60_000)
