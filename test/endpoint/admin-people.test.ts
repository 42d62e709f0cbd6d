// The people of a region from a shell, each command in a process of its own.
import { expect, test } from 'vitest'
import { hashOf } from '../../src/endpoint/secret.ts'
import { enrolAnswer, tidyCode } from '../../src/protocol/enrol.ts'
import { admin } from './a-console.ts'
import { anEndpoint } from './in-process.ts'

test('a person gets another mesa, loses one, and her access ends', { timeout: 120_000 }, async () => {
  const endpoint = await anEndpoint()
  expect(await admin(endpoint, 'people')).toBe('Todavía no hay ninguna persona.\n')
  const { token } = await endpoint.device('promoter', ['condorcanqui'], 'Rosa Ñusta')
  const grants = async () => (await endpoint.storage.callerByToken(hashOf(token)))?.grants.slice(1)
  await endpoint.code('promoter', ['bagua'], 'Delia\u001b[2J')

  const lines = (await admin(endpoint, 'people')).split('\n').map((line) => line.split(/ {2,}/).slice(1, 7))
  expect(lines.slice(0, 3)).toEqual([
    ['PERSONA', 'ROL', 'REGIÓN', 'MESAS', 'EQUIPOS', 'CÓDIGO'],
    ['Delia [2J', 'promoter', 'amazonas', 'bagua', '0', expect.stringMatching(/^(no|hasta 20\d\d-)/)],
    ['Rosa Ñusta', 'promoter', 'amazonas', 'condorcanqui', '1', 'no'],
  ])

  const rosa = ['--person', 'rosa nusta'] as const
  expect(await admin(endpoint, 'grant', ...rosa, '--mesa', 'bagua', '--read')).toBe(
    '«Rosa Ñusta» tiene ahora: condorcanqui (escribe), bagua (lee).\n',
  )
  expect(await grants()).toEqual([
    { mesa: 'bagua', access: 'read' },
    { mesa: 'condorcanqui', access: 'write' },
  ])
  expect(await admin(endpoint, 'grant', ...rosa, '--mesa', 'lima')).toContain('No existe la mesa «lima» en amazonas.')
  await admin(endpoint, 'ungrant', ...rosa, '--mesa', 'condorcanqui')
  expect(await admin(endpoint, 'ungrant', ...rosa, '--mesa', 'bagua')).toContain('se quedaría sin mesas')
  expect(await grants()).toEqual([{ mesa: 'bagua', access: 'read' }])
  await admin(endpoint, 'grant', ...rosa, '--mesa', 'amazonas')
  expect(await grants()).toHaveLength(8)

  expect(await admin(endpoint, 'end-access', ...rosa)).toContain('Equipos bloqueados: 1.')
  expect((await endpoint.sync(token, '')).status).toBe(401)
  expect(await admin(endpoint, 'end-access', ...rosa)).toContain('No hay ninguna persona con acceso')
  const deeds = await endpoint.storage.deeds({ region: null, after: 0, limit: 100 })
  expect(deeds.filter(({ by }) => by === 'console').map(({ what }) => what)).toEqual([
    'person-added',
    'code-given',
    'person-added',
    'code-given',
    'person-changed',
    'person-changed',
    'person-changed',
    'person-ended',
  ])
})

test(
  'who looks after a region is not taken from it, and of two of one name none is guessed',
  { timeout: 60_000 },
  async () => {
    const endpoint = await anEndpoint()
    await endpoint.device('secretariat', [], 'Bruno')
    expect(await admin(endpoint, 'end-access', '--person', 'Bruno')).toContain(
      'es la última persona que atiende amazonas',
    )
    expect(await admin(endpoint, 'grant', '--person', 'Bruno', '--mesa', 'bagua')).toContain(
      'ya abarca todas las mesas',
    )
    await endpoint.code('promoter', ['bagua'], 'Ana')
    await endpoint.code('promoter', ['luya'], 'Ana')
    expect(await admin(endpoint, 'end-access', '--person', 'Ana')).toContain('Hay 2 personas que se llaman así')
  },
)

test('a coordinator is named for a whole region, which she reads', { timeout: 60_000 }, async () => {
  const endpoint = await anEndpoint()
  const coordinator = ['--role', 'coordinator', '--mesa', 'amazonas', '--name', 'Ana'] as const
  const printed = await admin(endpoint, 'code', ...coordinator)
  const { grants, person } = enrolAnswer.parse(
    await (
      await endpoint.ask('/api/enrol', {
        method: 'POST',
        body: JSON.stringify({ code: tidyCode(printed.trimEnd().split('\n').at(-1) ?? ''), device: 'Samsung A05' }),
      })
    ).json(),
  )
  expect(person).toEqual({ name: 'Ana', role: 'coordinator', region: 'amazonas', mesa: null })
  expect(grants).toHaveLength(9)
  expect(new Set(grants.map(({ access }) => access))).toEqual(new Set(['read']))
})

test('each command explains itself with an example', { timeout: 60_000 }, async () => {
  const endpoint = await anEndpoint()
  const said = await admin(endpoint, 'grant', '--help')
  expect(said).toContain('--read ')
  expect(said).toContain('Por ejemplo:\n  npm run -s admin -- grant --person "Rosa T." --mesa bagua --read')
  expect(await admin(endpoint, 'people', '--help')).toContain('npm run -s admin -- people')
})
