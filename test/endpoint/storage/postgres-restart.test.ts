// Servers of their own, to be ended as by a power cut, or set up so that a power cut would cost something.
import { expect, onTestFinished, test } from 'vitest'
import { openData } from '../../../src/endpoint/open.ts'
import { StorageUnavailable } from '../../../src/endpoint/storage/contract.ts'
import { anEmptyPostgres, thePostgres } from '../../help/a-database.ts'
import { postgresBinaries, startPostgres } from '../../help/postgres.ts'
import { bodyOf, Phone } from '../a-phone.ts'
import { anEndpoint } from '../in-process.ts'

async function aServer(...settings: string[]) {
  // Skips where there is none.
  thePostgres()
  const server = await startPostgres(postgresBinaries() ?? '', settings)
  onTestFinished(server.remove)
  return server
}

test('[I1][I3, fault 21] a server that falls and comes back: what was answered is there, what was not is taken then', async () => {
  const server = await aServer()
  const endpoint = await anEndpoint({ database: await anEmptyPostgres(server.home) })
  const phone = new Phone(endpoint, (await endpoint.device('promoter', ['condorcanqui'])).token)
  phone.write('r1', { place: 'Nieva' })
  await phone.send()
  phone.write('r2', { place: 'Huampami' })
  const packed = phone.pack()

  await server.stopImmediately()
  const answer = await endpoint.sync(phone.token, bodyOf([packed.sent], packed.lines))
  expect([answer.status, await answer.json()]).toEqual([503, { kind: 'mclcp-problem', problem: 'unavailable' }])
  expect((await endpoint.ask('/health', {})).status).toBe(503)
  await server.start()

  expect(await phone.post(packed)).toMatchObject({ results: [{ seq: 2, is: 'ok', v: 2 }] })
  const reader = new Phone(endpoint, phone.token)
  expect((await reader.send()).rows.map(({ id }) => id)).toEqual(['r1', 'r2'])
  await endpoint.close()
})

test('[I9] a server that does not write to its disk is not used', async () => {
  const server = await aServer('fsync=off')
  const opening = openData({ dataDir: '', databaseUrl: server.home })
  await expect(opening).rejects.toBeInstanceOf(StorageUnavailable)
  await expect(opening).rejects.toMatchObject({ cause: { message: expect.stringContaining('fsync = off') } })
})
