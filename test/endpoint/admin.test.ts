// The administrator's commands, each in a process of its own, on the data of an endpoint that runs.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { aFolder } from '../help/a-database.ts'
import { admin } from './a-console.ts'
import { anEndpoint } from './in-process.ts'

const NOBODY = '0'.repeat(16)

test('a lost phone is found in the list and blocked, while the endpoint runs', { timeout: 60_000 }, async () => {
  const endpoint = await anEndpoint()
  expect(await admin(endpoint, 'devices')).toBe('Todavía no ha entrado ningún teléfono.\n')
  const lost = await endpoint.device('promoter', ['condorcanqui'], 'Rosa\u001b[2J')
  endpoint.clock.now += 1
  const kept = await endpoint.device('secretariat')
  endpoint.storage.noteVisit({ device: lost.device, at: endpoint.clock.now + 60_000, unsent: 7, app: '0.1.0' })
  await endpoint.storage.noteWaiting()

  expect((await admin(endpoint, 'devices')).split('\n').map((line) => line.split(/ {2,}/))).toEqual([
    ['ID', 'PERSONA', 'EQUIPO', 'ENTRÓ', 'ÚLTIMO CONTACTO', 'SIN ENVIAR', 'BLOQUEADO'],
    [lost.device, 'Rosa [2J', 'Samsung A05', '2024-03-23 18:20', '2024-03-23 18:21', '7', 'no'],
    [kept.device, 'Alba Ficticia Prueba', 'Samsung A05', '2024-03-23 18:20', '2024-03-23 18:20', '0', 'no'],
    [''],
  ])
  expect(await admin(endpoint, 'revoke', '--device', lost.device)).toContain('está bloqueado')
  const blocked = async () => (await endpoint.storage.devices()).map(({ revoked }) => revoked)
  const [at, other] = await blocked()
  expect([typeof at, other]).toEqual(['number', null])
  expect((await endpoint.sync(lost.token, '')).status).toBe(401)
  expect((await endpoint.sync(kept.token, '')).status).toBe(400)

  expect(await admin(endpoint, 'revoke', '--device', lost.device)).toContain('está bloqueado')
  expect(await blocked()).toEqual([at, null])
})

test('a command that cannot be done says what is wrong', { timeout: 60_000 }, async () => {
  const endpoint = await anEndpoint()
  expect(await admin(endpoint, 'revoke')).toContain('Falta --device')
  expect(await admin(endpoint, 'revoke', '--device', NOBODY)).toContain(`No existe el teléfono «${NOBODY}»`)
  expect(await admin(endpoint, 'toString')).toContain('No conozco la orden «toString»')
  expect(await admin(endpoint, '--help')).toContain('revoke --device')
})

test('a backup is made and put back by two commands, which say how far they are', { timeout: 60_000 }, async () => {
  const endpoint = await anEndpoint()
  const file = join(aFolder(), 'copy')
  await endpoint.device('secretariat')
  const made = await admin(endpoint, 'backup', '--to', file)
  expect(made).toContain(`Copia completa y comprobada en ${file}: 10 registros, 10 recibos, 0 archivos, 1 equipos.`)
  expect(made).toContain('Copiando record: 10 de 10\nCop')
  expect(await admin(endpoint, 'restore', '--from', file)).toMatch(
    /^Comprobando .* devuelta y comprobada: 10 registros/s,
  )
  const own = join(endpoint.database.env.DATA_DIR ?? './data', 'cuaderno.sqlite')
  expect(await admin(endpoint, 'backup', '--to', own)).toContain('es la base de datos misma. Elige otro archivo.')
  writeFileSync(file, 'hola')
  expect(await admin(endpoint, 'restore', '--from', file)).toBe(
    `${file} no es una copia hecha con backup. No se cambió nada.\n`,
  )
})

test('a PostgreSQL that cannot be reached is named, without its password', { timeout: 60_000 }, async () => {
  const said = await admin({ database: { env: { DATABASE_URL: 'postgres://rosa:secreta@127.0.0.1:1/c' } } }, 'devices')
  expect(said).toMatch(
    /^No se pueden abrir los datos de PostgreSQL, 127\.0\.0\.1:1\/c \(DATABASE_URL\): .*ECONNREFUSED/,
  )
  expect(said).not.toContain('secreta')
})
