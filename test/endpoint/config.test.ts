import { expect, test } from 'vitest'
import { readConfig } from '../../src/endpoint/config.ts'

test('without a word from the operator, only this machine is served', () => {
  const usual = { port: 8787, host: '127.0.0.1', dataDir: './data', databaseUrl: null, logLevel: 'info' }
  expect(readConfig({})).toEqual(usual)
  expect(readConfig({ PORT: '', HOST: '' })).toEqual(usual)
})

test('what the operator says holds', () => {
  const said = { PORT: '9000', HOST: '0.0.0.0', DATA_DIR: '/srv/cuaderno', LOG_LEVEL: 'error' }
  const DATABASE_URL = 'postgresql://rosa@db/cuaderno?sslmode=disable'
  expect(readConfig({ ...said, DATABASE_URL })).toEqual({
    port: 9000,
    host: '0.0.0.0',
    dataDir: '/srv/cuaderno',
    databaseUrl: DATABASE_URL,
    logLevel: 'error',
  })
})

test.each([
  ['PORT', 'abc'],
  ['PORT', '70000'],
  ['LOG_LEVEL', 'loud'],
  ['DATABASE_URL', 'mysql://rosa@db/cuaderno'],
  ['DATABASE_URL', 'postgres://rosa@db'],
  ['DATABASE_URL', 'localhost'],
  ['DATABASE_URL', 'postgres://u:/clave@db/cuaderno'],
])('a %s of «%s» is named as the fault', (name, value) => {
  expect(readConfig({ [name]: value })).toContain(`${name} debe ser`)
})

test('a wrong DATABASE_URL is not repeated: there may be a password in it', () => {
  expect(readConfig({ DATABASE_URL: 'postgress://rosa:clave-secreta@db/cuaderno' })).not.toContain('clave-secreta')
})
