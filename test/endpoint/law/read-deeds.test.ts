// Who may read the log of deeds, what of it, and that reading it is noted.
import { expect, test } from 'vitest'
import { addRegion } from '../../../src/endpoint/add-region.ts'
import { mesaId } from '../../../src/domain/id.ts'
import { deedsAnswer } from '../../../src/protocol/deeds.ts'
import { admin } from '../a-console.ts'
import { anEndpoint, type InProcess } from '../in-process.ts'

const DAY = 86_400_000
const read = (endpoint: InProcess, token: string, query = '') =>
  endpoint.ask(`/api/deeds${query}`, { headers: { authorization: `Bearer ${token}` } })
const told = async (...asked: Parameters<typeof read>) => deedsAnswer.parse(await (await read(...asked)).json())
const note = ({ storage, clock }: InProcess, region: string | null, detail: string) =>
  storage.noteDeed({
    at: clock.now,
    by: 'console',
    region: region === null ? null : mesaId.parse(region),
    what: 'code-given',
    about: '',
    detail,
  })
const kinds = (deeds: readonly { readonly what: string }[]) => deeds.map(({ what }) => what)

test('the office reads its own region’s deeds and the whole server’s, a page at a time, the last one first', async () => {
  const endpoint = await anEndpoint()
  await addRegion(endpoint.storage, { id: mesaId.parse('cusco'), name: 'Cusco', mesas: [] }, 0)
  const { token } = await endpoint.device('secretariat')
  for (const [region, detail] of [
    ['cusco', 'theirs'],
    ['amazonas', 'ours'],
    [null, 'of all'],
    ['cusco', 'theirs'],
  ] as const)
    await note(endpoint, region, detail)
  const last = await told(endpoint, token, '?limit=3')
  expect([last.total, last.after]).toEqual([6, 3])
  expect(last.deeds.map(({ what, detail }) => [what, detail])).toEqual([
    ['code-given', 'ours'],
    ['code-given', 'of all'],
    ['deeds-seen', ''],
  ])
  const first = await told(endpoint, token, '?after=0&limit=2')
  expect([first.total, first.after, kinds(first.deeds)]).toEqual([6, 0, ['person-added', 'code-given']])
  // Neither a word of the other region, nor by a number how much it does.
  expect(JSON.stringify(await told(endpoint, token, '?after=0'))).not.toMatch(/cusco|theirs|"n":/)
})

test('reading is noted before it is answered, once a day for each reader', async () => {
  const endpoint = await anEndpoint()
  const [alba, delia] = [
    await endpoint.device('secretariat', [], 'Alba'),
    await endpoint.device('administrator', [], 'Delia'),
  ]
  const seen = async () => {
    const all = await endpoint.storage.deeds({ region: null, after: 0, limit: 100 })
    return all.filter(({ what }) => what === 'deeds-seen').map(({ by }) => by)
  }
  expect(kinds((await told(endpoint, alba.token)).deeds).at(-1)).toBe('deeds-seen')
  await told(endpoint, alba.token)
  expect(await seen()).toHaveLength(1)
  await told(endpoint, delia.token)
  expect(new Set(await seen()).size).toBe(2)
  endpoint.clock.now += DAY
  await told(endpoint, alba.token)
  expect(await seen()).toHaveLength(3)
})

test('nobody else reads it, and nothing but a page can be asked for', async () => {
  const endpoint = await anEndpoint()
  for (const role of ['promoter', 'coordinator'] as const) {
    const { token } = await endpoint.device(role, ['condorcanqui'], role)
    expect((await read(endpoint, token)).status).toBe(401)
  }
  expect((await endpoint.ask('/api/deeds', {})).status).toBe(401)
  const { token } = await endpoint.device('secretariat')
  for (const query of ['?limit=0', '?limit=1001', '?after=-1', '?after=x'])
    expect((await read(endpoint, token, query)).status, query).toBe(400)
})

test('the console shows it as a table, and that it did is in it', { timeout: 60_000 }, async () => {
  const endpoint = await anEndpoint()
  await addRegion(endpoint.storage, { id: mesaId.parse('cusco'), name: 'Cusco', mesas: [] }, 0)
  await endpoint.device('promoter', ['condorcanqui'], 'Rosa\u001b[2J')
  const all = await admin(endpoint, 'deeds')
  const lines = all.split('\n').map((line) => line.split(/ {2,}/))
  expect(lines[0]).toEqual(['N', 'CUÁNDO', 'QUIÉN', 'QUÉ HIZO', 'SOBRE', 'REGIÓN', 'DETALLE'])
  expect(lines.some((line) => line.includes('Rosa [2J') && line.includes('entró con un equipo'))).toBe(true)
  expect(all).toMatch(/la consola del servidor +leyó este registro/)
  const ours = await admin(endpoint, 'deeds', '--region', 'amazonas')
  expect(ours).toContain('entró con un equipo')
  expect(ours).not.toContain('cusco')
  expect(await admin(endpoint, 'deeds', '--region', 'lima')).toContain('No existe la región «lima»')
})
