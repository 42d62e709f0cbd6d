// The log of deeds, changed by whoever has the database open: where it was is told, and its end is missed by who knows it.
import { sql } from 'kysely'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { logHead } from '../../../src/endpoint/law/log-head.ts'
import { verifyDeeds } from '../../../src/endpoint/law/verify-deeds.ts'
import { linked } from '../../../src/endpoint/storage/deed-chain.ts'
import { aFolder } from '../../help/a-database.ts'
import { admin } from '../a-console.ts'
import { anEndpoint, type InProcess } from '../in-process.ts'

async function withDeeds(count: number) {
  const endpoint = await anEndpoint()
  for (let n = 1; n <= count; n += 1) {
    const deed = { at: n, by: 'console', region: null, what: 'code-given', about: `a${n}`, detail: '' } as const
    await endpoint.storage.noteDeed(deed)
  }
  return endpoint
}
const run = ({ database }: InProcess, text: string) => database.look((db) => sql.raw(text).execute(db))

test.each([
  ['changed', `update deed set about = 'nobody' where n = 4`, 4],
  ['changed in its hour', `update deed set at = at + 1 where n = 1`, 1],
  ['changed in who did it', `update deed set "by" = 'system' where n = 7`, 7],
  ['given another number', `update deed set n = 99 where n = 8`, 8],
  ['taken out', `delete from deed where n = 4`, 4],
  ['taken out, and the rest moved up', `delete from deed where n = 4; update deed set n = n - 1 where n > 4`, 4],
  ['taken out at the beginning', `delete from deed where n = 1`, 1],
  [
    'put in',
    `update deed set n = n + 100 where n > 3; update deed set n = n - 99 where n > 100;
    insert into deed select 4, at, "by", region, what, about, detail, link from deed where n = 3`,
    4,
  ],
  [
    'put in another order',
    `update deed set n = 99 where n = 4; update deed set n = 4 where n = 5; update deed set n = 5 where n = 99`,
    4,
  ],
])('one that was %s is found where it is', async (_what, change, at) => {
  const endpoint = await withDeeds(8)
  for (const each of change.split(';')) await run(endpoint, each)
  expect(await verifyDeeds(endpoint.storage)).toEqual({ is: 'broken', at })
  await logHead(endpoint)
  expect(endpoint.logged.join('')).toContain('THE LOG OF DEEDS WAS CHANGED')
})

test('an end that was cut off is missed by who knows the last link, and so is a log that was written anew', async () => {
  const endpoint = await withDeeds(8)
  await logHead(endpoint)
  const known = /"head":"([0-9a-f]{64})"/.exec(endpoint.logged.join(''))?.[1] ?? ''
  expect(await verifyDeeds(endpoint.storage, [known])).toEqual({ is: 'whole', count: 8, head: known })
  await run(endpoint, `delete from deed where n > 6`)
  // By itself what is left hangs together.
  expect(await verifyDeeds(endpoint.storage)).toMatchObject({ is: 'whole', count: 6 })
  expect(await verifyDeeds(endpoint.storage, [known])).toEqual({ is: 'cut', at: 7 })

  const other = await withDeeds(8)
  const { head } = { head: '', ...(await verifyDeeds(other.storage)) }
  const all = await other.storage.deeds({ region: null, after: 0, limit: 10 })
  await other.database.look(async (db) => {
    await db.deleteFrom('deed').execute()
    let last: ReturnType<typeof linked> | undefined
    for (const deed of all) {
      last = linked(last, { ...deed, by: deed.n === 3 ? 'system' : deed.by })
      await db.insertInto('deed').values(last).execute()
    }
  })
  expect(await verifyDeeds(other.storage)).toMatchObject({ is: 'whole', count: 8 })
  expect(await verifyDeeds(other.storage, [head])).toEqual({ is: 'cut', at: 9 })
})

test('the command tells it with a link noted before, or with a backup', { timeout: 60_000 }, async () => {
  const endpoint = await withDeeds(3)
  const copy = join(aFolder(), 'copy')
  await admin(endpoint, 'backup', '--to', copy)
  await endpoint.storage.noteDeed({ at: 9, by: 'system', region: null, what: 'code-given', about: '', detail: '' })
  const said = await admin(endpoint, 'verify-deeds', '--from', copy)
  expect(said).toContain('El registro está entero: 5 hechos.')
  const known = /[0-9a-f]{64}/.exec(said)?.[0] ?? ''
  await run(endpoint, `delete from deed where n = 5`)
  expect(await admin(endpoint, 'verify-deeds')).toContain('El registro está entero: 4 hechos.')
  expect(await admin(endpoint, 'verify-deeds', '--known', known)).toContain('le falta algo desde el hecho 5')
  expect(await admin(endpoint, 'verify-deeds', '--from', copy)).toContain('El registro está entero: 4 hechos.')
  await run(endpoint, `delete from deed where n = 4`)
  expect(await admin(endpoint, 'verify-deeds', '--from', copy)).toContain('le falta algo desde el hecho 4')
  await run(endpoint, `update deed set detail = 'x' where n = 2`)
  expect(await admin(endpoint, 'verify-deeds')).toContain('lo cambiaron en el hecho 2')
  expect(await admin(endpoint, 'verify-deeds', '--known', 'abc')).toContain('64 cifras')
})
