// The log of deeds: nothing in it can be changed, taken out, put elsewhere or cut off unseen.
import { expect, test } from 'vitest'
import { verifyDeeds } from '../../src/endpoint/law/verify-deeds.ts'
import { anEndpoint } from './in-process.ts'

test('what gives access, takes it or looks at people is noted, in order, with who did it', async () => {
  const endpoint = await anEndpoint()
  const lost = await endpoint.device('promoter', ['condorcanqui'], 'Rosa T.')
  const alba = await endpoint.device('secretariat')
  const headers = { authorization: `Bearer ${alba.token}` }
  expect((await endpoint.ask(`/api/devices/${lost.device}/people`, { headers })).status).toBe(200)
  const block = { method: 'POST', headers, body: JSON.stringify({ erase: true }) }
  expect((await endpoint.ask(`/api/devices/${lost.device}/block`, block)).status).toBe(200)
  expect((await endpoint.ask(`/api/devices/${lost.device}/block`, block)).status).toBe(200)

  const deeds = await endpoint.storage.deeds({ region: null, after: 0, limit: 100 })
  expect(deeds.map(({ what }) => what)).toEqual([
    'person-added',
    'code-given',
    'device-entered',
    'person-added',
    'code-given',
    'device-entered',
    'device-people-seen',
    'device-blocked',
    'device-erasure-asked',
  ])
  expect(deeds.slice(-3).every(({ about, by }) => about === lost.device && /^[a-z0-9]{4,32}$/.test(by))).toBe(true)
  expect(JSON.stringify(deeds)).not.toContain('Rosa')
  expect(await verifyDeeds(endpoint.storage)).toMatchObject({ is: 'whole', count: 9 })
})

test('two processes that note at once stand one after the other', async () => {
  const endpoint = await anEndpoint()
  const note = (about: string) =>
    endpoint.storage.noteDeed({ at: 1, by: 'system', region: null, what: 'code-given', about, detail: '' })
  await Promise.all(Array.from({ length: 20 }, async (_, index) => note(`a${index}`)))
  expect(await verifyDeeds(endpoint.storage)).toMatchObject({ is: 'whole', count: 20 })
})
