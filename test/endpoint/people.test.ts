// The people of a region: who sees them, who names them, what a code is worth, and the end of an access.
import { expect, test } from 'vitest'
import { mesaId, userId } from '../../src/domain/id.ts'
import { giveCode } from '../../src/endpoint/give-code.ts'
import { hashOf } from '../../src/endpoint/secret.ts'
import { devicesAnswer } from '../../src/protocol/devices.ts'
import { enrolAnswer } from '../../src/protocol/enrol.ts'
import { codeAnswer, peopleAnswer, type PersonRequest } from '../../src/protocol/people.ts'
import { Phone } from './a-phone.ts'
import { anEndpoint, type InProcess } from './in-process.ts'

const condorcanqui = { mesa: mesaId.parse('condorcanqui'), access: 'write' } as const
const bagua = { mesa: mesaId.parse('bagua'), access: 'write' } as const
const rosa: PersonRequest = { name: 'Rosa Ficticia', role: 'promoter', grants: [condorcanqui] }

/** One who asks about people. */
const asker = (endpoint: InProcess, token: string) => {
  const headers = { authorization: `Bearer ${token}` }
  const post = (path: string, body: unknown = {}) =>
    endpoint.ask(`/api/people${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
  const answered = async (response: Response) => peopleAnswer.parse(await response.json())
  return {
    post,
    list: async () => answered(await endpoint.ask('/api/people', { headers })),
    add: async (person: PersonRequest) => {
      const { added, people } = await answered(await post('', person))
      const found = people.find(({ id }) => id === added)
      if (!found) throw new Error('nobody was added')
      return found
    },
    code: async (id: string, lasts: 'short' | 'printed' = 'printed') =>
      codeAnswer.parse(await (await post(`/${id}/code`, { lasts })).json()),
    headers,
  }
}

async function anOffice(role: 'secretariat' | 'administrator' = 'secretariat') {
  const endpoint = await anEndpoint()
  const office = asker(endpoint, (await endpoint.device(role, [], 'Bruno Inventado')).token)
  return { endpoint, office }
}

/** The same endpoint with a second region, and its own secretariat. */
async function twoRegions() {
  const { endpoint, office } = await anOffice()
  const loreto = mesaId.parse('loreto')
  const maynas = mesaId.parse('maynas')
  await endpoint.storage.addMesas([
    { id: loreto, region: loreto, space: 'region' },
    { id: maynas, region: loreto, space: 'mesa' },
  ])
  const person = {
    id: userId.parse('loreto01'),
    name: 'Ñusak Ejemplo',
    role: 'secretariat',
    region: loreto,
    mesa: null,
  } as const
  await endpoint.storage.addPerson(person)
  const code = await giveCode(endpoint.storage, { person, lasts: 1_000, by: 'console' }, endpoint.clock.now)
  const other = asker(endpoint, enrolAnswer.parse(await (await endpoint.enrol(code ?? '')).json()).token)
  return { endpoint, office, other, maynas, stranger: person.id }
}

test('a person is added and gets in with her code; the list tells her role, her mesas, her phones, and never the code', async () => {
  const { endpoint, office } = await anOffice()
  const added = await office.add(rosa)
  expect(added).toMatchObject({ name: 'Rosa Ficticia', role: 'promoter', mesa: 'condorcanqui', devices: 0, code: null })

  const { code, expires } = await office.code(added.id)
  expect(expires - endpoint.clock.now).toBe(7 * 86_400_000)
  const pending = (await office.list()).people.find(({ id }) => id === added.id)
  expect(pending?.code).toEqual({ given: endpoint.clock.now, expires })
  expect(JSON.stringify(await office.list())).not.toContain(code)
  expect(endpoint.logged.join('')).not.toContain(code)
  expect(
    JSON.stringify(await endpoint.database.look((db) => db.selectFrom('code').selectAll().execute())),
  ).not.toContain(code)

  const entered = enrolAnswer.parse(await (await endpoint.enrol(code)).json())
  expect(entered.person.name).toBe('Rosa Ficticia')
  expect(entered.grants).toContainEqual(condorcanqui)
  expect((await office.list()).people.find(({ id }) => id === added.id)).toMatchObject({ devices: 1, code: null })
  const { devices } = devicesAnswer.parse(
    await (await endpoint.ask('/api/devices', { headers: office.headers })).json(),
  )
  expect(devices.find(({ id }) => id === entered.device)?.personId).toBe(added.id)
})

test('a code for the screen lasts fifteen minutes; a newer one, or taking it back, ends the one before', async () => {
  const { endpoint, office } = await anOffice()
  const { id } = await office.add(rosa)
  const status = async (code: string) => (await endpoint.enrol(code)).status
  const late = await office.code(id, 'short')
  endpoint.clock.now += 15 * 60_000
  expect(await status(late.code)).toBe(410)

  const older = await office.code(id)
  const newer = await office.code(id, 'short')
  expect(await status(older.code)).toBe(410)
  expect((await office.post(`/${id}/code/cancel`)).status).toBe(200)
  expect(await status(newer.code)).toBe(410)
  const last = await office.code(id, 'short')
  expect(await status(last.code)).toBe(200)
  expect(await status(last.code)).toBe(410)
})

test('taking back the codes of a person leaves the code that unlocks her phone', async () => {
  const { endpoint, office } = await anOffice()
  const { id } = await office.add(rosa)
  const { device } = enrolAnswer.parse(await (await endpoint.enrol((await office.code(id)).code)).json())
  const at = endpoint.clock.now
  const unlock = { hash: hashOf('an unlock code'), person: id, device, given: at, expires: at + 1, by: 'console' }
  await endpoint.storage.addUnlockCode(unlock)
  expect((await office.list()).people.find((each) => each.id === id)?.code).toBeNull()
  await office.post(`/${id}/code/cancel`)
  expect(await endpoint.storage.spendCode(unlock.hash, at)).toBe('spent')
})

test('what a person may do changes at the next contact of her phone, and only inside her role', async () => {
  const { endpoint, office } = await anOffice()
  const { id } = await office.add(rosa)
  const { token } = enrolAnswer.parse(await (await endpoint.enrol((await office.code(id)).code)).json())
  const grants = async () => (await endpoint.storage.callerByToken(hashOf(token)))?.grants
  const phone = new Phone(endpoint, token)
  phone.write('m1', { date: '2024-07-05' })
  await phone.send()

  expect((await office.post(`/${id}`, { ...rosa, grants: [bagua] })).status).toBe(200)
  expect(await grants()).toEqual([{ mesa: 'amazonas', access: 'read' }, bagua])
  phone.write('m2', { date: '2024-07-06' })
  expect((await phone.send()).results).toMatchObject([{ is: 'refused', why: 'forbidden' }])

  const whole = [{ mesa: 'amazonas', access: 'read' }]
  expect((await office.post(`/${id}`, { ...rosa, role: 'coordinator', grants: whole })).status).toBe(200)
  expect(await grants()).toHaveLength(9)
  expect((await grants())?.every(({ access }) => access === 'read')).toBe(true)
  const { devices } = devicesAnswer.parse(
    await (await endpoint.ask('/api/devices', { headers: office.headers })).json(),
  )
  expect(devices.find((each) => each.personId === id)?.mesas).toHaveLength(9)
})

test('a promoter of the whole region writes in its mesas and only reads what they share', async () => {
  const { endpoint, office } = await anOffice()
  const all = [{ mesa: mesaId.parse('amazonas'), access: 'write' as const }]
  const { id } = await office.add({ ...rosa, grants: all })
  const { grants } = enrolAnswer.parse(await (await endpoint.enrol((await office.code(id)).code)).json())
  expect(grants).toHaveLength(9)
  expect(grants.filter(({ access }) => access === 'read').map(({ mesa }) => mesa)).toEqual(['amazonas'])
})

test.each<[string, unknown]>([
  ['a promoter of no mesa', { ...rosa, grants: [] }],
  ['a coordinator who writes', { ...rosa, role: 'coordinator' }],
  ['a secretariat with mesas', { ...rosa, role: 'secretariat' }],
  ['the same mesa twice', { ...rosa, grants: [condorcanqui, condorcanqui] }],
  ['a mesa there is not', { ...rosa, grants: [{ mesa: 'maynas', access: 'read' }] }],
  ['no name', { ...rosa, name: '' }],
  ['a space before', { ...rosa, name: ' Rosa' }],
  ['a name that hides itself', { ...rosa, name: 'Rosa\u202e' }],
  ['nothing', null],
])('nobody is named %s', async (_what, person) => {
  const { office } = await anOffice()
  const { id } = await office.add(rosa)
  expect((await office.post('', person)).status).toBe(400)
  expect((await office.post(`/${id}`, person)).status).toBe(400)
  expect((await office.list()).people).toHaveLength(2)
})

test('an ended access: her phones and her codes open nothing, what she wrote stays, and she is listed as ended', async () => {
  const { endpoint, office } = await anOffice()
  const { id } = await office.add(rosa)
  const entered = enrolAnswer.parse(await (await endpoint.enrol((await office.code(id)).code)).json())
  const phone = new Phone(endpoint, entered.token)
  phone.write('m1', { date: '2024-07-05' })
  await phone.send()
  const { code } = await office.code(id)

  expect((await office.post(`/${id}/end`, { erase: true })).status).toBe(200)
  expect((await endpoint.sync(entered.token, '')).status).toBe(401)
  expect((await endpoint.enrol(code)).status).toBe(410)
  expect((await office.list()).people.find((each) => each.id === id)).toMatchObject({
    ended: endpoint.clock.now,
    devices: 0,
    code: null,
  })
  const [device] = (await endpoint.storage.devices()).filter(({ personId }) => personId === id)
  expect(device).toMatchObject({ revoked: endpoint.clock.now, wipe: endpoint.clock.now })
  const { count } = await endpoint.database.look((db) =>
    db
      .selectFrom('record')
      .select((all) => all.fn.countAll().as('count'))
      .where('mesa', '=', condorcanqui.mesa)
      .executeTakeFirstOrThrow(),
  )
  expect(Number(count)).toBe(1)
  // Whoever comes back is named anew.
  for (const what of ['/code', '/end', ''])
    expect((await office.post(`/${id}${what}`, { ...rosa, lasts: 'short', erase: false })).status).toBe(400)
})

test('nobody raises herself, nor ends her own access; only an administrator has to do with administrators', async () => {
  const { endpoint, office } = await anOffice()
  const { me } = await office.list()
  const bruno = { name: 'Bruno Inventado', role: 'secretariat', grants: [] } as const
  expect((await office.post(`/${me}`, { ...bruno, name: 'Bruno E. Inventado' })).status).toBe(200)
  expect((await office.post(`/${me}`, { ...bruno, role: 'administrator' })).status).toBe(400)
  expect((await office.post(`/${me}`, rosa)).status).toBe(400)
  expect((await office.post(`/${me}/end`, { erase: false })).status).toBe(400)
  expect((await office.post('', { ...bruno, role: 'administrator' })).status).toBe(400)
  const { id } = await office.add(rosa)
  expect((await office.post(`/${id}`, { ...bruno, role: 'administrator' })).status).toBe(400)

  const admin = asker(endpoint, (await endpoint.device('administrator', [], 'Alba')).token)
  const { me: alba } = await admin.list()
  for (const [what, body] of [
    ['', bruno],
    ['/end', { erase: false }],
    ['/code', { lasts: 'short' }],
    ['/code/cancel', {}],
  ] as const)
    expect((await office.post(`/${alba}${what}`, body)).status, what).toBe(400)
  expect((await admin.post(`/${id}`, { ...bruno, role: 'administrator' })).status).toBe(200)
  expect((await admin.post(`/${id}/end`, { erase: false })).status).toBe(200)
})

test('a region is never left without its office, nor without the administrator it had', async () => {
  const { endpoint } = await anOffice('administrator')
  const { storage } = endpoint
  const [first] = await storage.people(mesaId.parse('amazonas'), 0)
  if (!first) throw new Error('nobody is there')
  await endpoint.device('secretariat')
  expect(await storage.endAccess(first.id, 1, false)).toBe('last')
  expect(await storage.changePerson({ ...first, role: 'secretariat' }, [], 1)).toBe('last')

  await endpoint.device('administrator', [], 'Otra')
  const admins = (await storage.people(first.region, 0)).filter(({ role }) => role === 'administrator')
  const ends = await Promise.all(admins.map(({ id }) => storage.endAccess(id, 1, false)))
  expect(ends.toSorted((a, b) => a.localeCompare(b))).toEqual(['done', 'last'])
})

test('promoters get no answer; a coordinator sees those of her mesas and changes nothing', async () => {
  const { endpoint, office } = await anOffice()
  await office.add(rosa)
  const delia = await office.add({ ...rosa, name: 'Delia', grants: [bagua] })
  await office.code(delia.id)
  const promoter = asker(endpoint, (await endpoint.device('promoter', ['condorcanqui'])).token)
  const coordinator = asker(endpoint, (await endpoint.device('coordinator', ['bagua'], 'Coordina')).token)
  const { people } = await coordinator.list()
  expect(people.map(({ name }) => name)).toEqual(['Bruno Inventado', 'Coordina', 'Delia'])
  const { headers } = promoter
  expect((await endpoint.ask('/api/people', { headers })).status).toBe(401)
  expect((await endpoint.ask('/api/people', {})).status).toBe(401)
  const id = people.find(({ name }) => name === 'Delia')?.id ?? ''
  for (const who of [promoter, coordinator])
    for (const path of ['', `/${id}`, `/${id}/end`, `/${id}/code`, `/${id}/code/cancel`])
      expect((await who.post(path, { ...rosa, lasts: 'short', erase: false })).status, path).toBe(401)
  // What waits to be used is the office's to know, and nobody's else to give.
  expect(people.every(({ code }) => code === null)).toBe(true)
  const waiting = (await office.list()).people.filter(({ code }) => code !== null)
  expect(waiting.map(({ name }) => name)).toEqual(['Delia'])
})

test('a person of another region is as unknown as one that never was, and so are its mesas', async () => {
  const { endpoint, office, other, stranger, maynas } = await twoRegions()
  expect((await office.list()).people.map(({ name }) => name)).toEqual(['Bruno Inventado'])
  expect((await other.list()).people.map(({ name }) => name)).toEqual(['Ñusak Ejemplo'])
  const about = async (id: string) => {
    const said: string[] = []
    for (const what of ['', '/end', '/code', '/code/cancel']) {
      const response = await office.post(`/${id}${what}`, { ...rosa, lasts: 'short', erase: false })
      said.push(`${response.status} ${await response.text()}`)
    }
    return said
  }
  expect(await about(stranger)).toEqual(await about('nobody0000'))
  expect((await about(stranger))[0]).toMatch(/^404/)
  const named = async (mesa: string) => (await office.post('', { ...rosa, grants: [{ mesa, access: 'read' }] })).status
  expect(await named(maynas)).toBe(await named('never-was'))
  const { devices } = devicesAnswer.parse(await (await endpoint.ask('/api/devices', { headers: other.headers })).json())
  expect(devices).toHaveLength(1)
})

test('each change is noted before it is done, without a name', async () => {
  const { endpoint, office } = await anOffice()
  const { id } = await office.add(rosa)
  await office.post(`/${id}`, { ...rosa, grants: [bagua] })
  await office.code(id)
  await office.post(`/${id}/code/cancel`)
  await office.post(`/${id}/end`, { erase: false })
  const deeds = (await endpoint.storage.deeds({ region: null, after: 0, limit: 100 })).filter(
    ({ about }) => about === id,
  )
  expect(deeds.map(({ what, detail }) => [what, detail])).toEqual([
    ['person-added', 'promoter, condorcanqui write'],
    ['person-changed', 'promoter, bagua write'],
    ['code-given', 'promoter'],
    ['code-cancelled', ''],
    ['person-ended', ''],
  ])
  expect(new Set(deeds.map(({ by }) => by))).toEqual(new Set([(await office.list()).me]))
  expect(JSON.stringify(deeds)).not.toContain('Rosa')
})
