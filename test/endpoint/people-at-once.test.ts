// Two of the office who look after the same person at the same time, and who would reach further than her role lets her.
import { expect, test } from 'vitest'
import { mesaId } from '../../src/domain/id.ts'
import { devicesAnswer } from '../../src/protocol/devices.ts'
import { codeAnswer, peopleAnswer } from '../../src/protocol/people.ts'
import { anEndpoint } from './in-process.ts'

const rosa = {
  name: 'Rosa Ficticia',
  role: 'promoter',
  grants: [{ mesa: mesaId.parse('condorcanqui'), access: 'write' }],
} as const

async function anOffice() {
  const endpoint = await anEndpoint()
  const asking = (token: string) => {
    const headers = { authorization: `Bearer ${token}` }
    const post = (path: string, body: unknown) =>
      endpoint.ask(path, { method: 'POST', headers, body: JSON.stringify(body) })
    const people = async () => peopleAnswer.parse(await (await endpoint.ask('/api/people', { headers })).json())
    return { token, headers, post, people }
  }
  const ana = asking((await endpoint.device('administrator', [], 'Ana Inventada')).token)
  const sol = asking((await endpoint.device('secretariat', [], 'Sol Inventada')).token)
  return { endpoint, ana, sol, asking }
}

test('whose access ends while her request is still on its way gets nothing with it', async () => {
  const { endpoint, ana, sol } = await anOffice()
  const { me } = await sol.people()
  let finish = () => {}
  let asked = () => {}
  const isAsked = new Promise<void>((resolve) => (asked = resolve))
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        asked()
        return new Promise<void>((done) => {
          finish = () => {
            controller.enqueue(new TextEncoder().encode('{"lasts":"printed"}'))
            controller.close()
            done()
          }
        })
      },
    },
    { highWaterMark: 0 },
  )
  // A body that comes in pieces goes one way only; the types do not know the word yet.
  const request = { method: 'POST', headers: sol.headers, body, duplex: 'half' }
  const held = endpoint.ask(`/api/people/${me}/code`, request)
  await isAsked
  expect((await ana.post(`/api/people/${me}/end`, { erase: false })).status).toBe(200)
  finish()
  expect((await held).status).toBe(401)
})

test('a device of somebody without access opens nothing, however it came to be', async () => {
  const { endpoint, ana, sol } = await anOffice()
  const { me } = await sol.people()
  expect((await ana.post(`/api/people/${me}/end`, { erase: false })).status).toBe(200)
  await endpoint.database.look((db) =>
    db.updateTable('device').set({ revoked: null }).where('person', '=', me).execute(),
  )
  expect((await endpoint.ask('/api/people', { headers: sol.headers })).status).toBe(401)
})

test('a code that somebody kept is worth nothing once its owner has another role', async () => {
  const { endpoint, ana, sol } = await anOffice()
  const { added = '' } = peopleAnswer.parse(await (await sol.post('/api/people', rosa)).json())
  const give = async () =>
    codeAnswer.parse(await (await sol.post(`/api/people/${added}/code`, { lasts: 'printed' })).json()).code
  const kept = await give()
  expect((await ana.post(`/api/people/${added}`, { ...rosa, name: 'Rosa F. Prueba' })).status).toBe(200)
  expect((await endpoint.enrol(kept)).status).toBe(200)
  const other = await give()
  expect((await ana.post(`/api/people/${added}`, { name: rosa.name, role: 'administrator', grants: [] })).status).toBe(
    200,
  )
  expect((await endpoint.enrol(other)).status).toBe(410)
})

test('the phone of an administrator is blocked by an administrator', async () => {
  const { endpoint, ana, sol, asking } = await anOffice()
  const delia = asking((await endpoint.device('administrator', [], 'Delia Inventada')).token)
  const { me } = await ana.people()
  const { devices } = devicesAnswer.parse(await (await endpoint.ask('/api/devices', { headers: sol.headers })).json())
  const hers = devices.find(({ personId }) => personId === me)?.id ?? ''
  expect((await sol.post(`/api/devices/${hers}/block`, { erase: true })).status).toBe(400)
  await ana.people()
  expect((await delia.post(`/api/devices/${hers}/block`, { erase: true })).status).toBe(200)
  expect((await endpoint.ask('/api/people', { headers: ana.headers })).status).toBe(401)
})

test('who was changed meanwhile is not changed from an old screen', async () => {
  const { ana, sol } = await anOffice()
  const { added = '' } = peopleAnswer.parse(await (await sol.post('/api/people', rosa)).json())
  const reader = { ...rosa, role: 'coordinator', grants: [{ mesa: 'bagua', access: 'read' }] }
  expect((await ana.post(`/api/people/${added}`, { ...reader, before: rosa })).status).toBe(200)
  expect((await sol.post(`/api/people/${added}`, { ...rosa, name: 'Rosa F.', before: rosa })).status).toBe(400)
  expect((await sol.people()).people.find(({ id }) => id === added)).toMatchObject(reader)
  expect((await sol.post(`/api/people/${added}`, { ...reader, name: 'Rosa F.', before: reader })).status).toBe(200)
})
