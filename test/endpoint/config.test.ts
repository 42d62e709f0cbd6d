import { expect, test } from 'vitest'
import { readConfig } from '../../src/endpoint/config.ts'

test('without a word from the operator, only this machine is served', () => {
  const usual = { port: 8787, host: '127.0.0.1', dataDir: './data', databaseUrl: null, logLevel: 'info' }
  const closed = { tls: null, proxies: [], metricsToken: null, limits: { device: 3_000, address: 600 } }
  const all = { ...usual, ...closed, backups: null, databasePool: 10, drainSeconds: 0 }
  expect(readConfig({})).toEqual(all)
  expect(readConfig({ PORT: '', HOST: '', TLS_CERT: '', TRUSTED_PROXY: '' })).toEqual(all)
})

test('what the operator says holds', () => {
  const said = { PORT: '9000', HOST: '0.0.0.0', DATA_DIR: '/srv/cuaderno', LOG_LEVEL: 'error' }
  const DATABASE_URL = 'postgresql://rosa@db/cuaderno?sslmode=disable'
  const sealed = { TLS_CERT: '/etc/cuaderno/cert.pem', TLS_KEY: '/etc/cuaderno/key.pem' }
  const measured = { LIMIT_DEVICE: '100', LIMIT_ADDRESS: '50', DATABASE_POOL: '4', DRAIN_SECONDS: '5' }
  const around = { TRUSTED_PROXY: '127.0.0.1, 10.0.0.0/8,fd00::/8', METRICS_TOKEN: 'abcdefghijklmnopqrstuvwxyz' }
  expect(readConfig({ ...said, ...sealed, ...measured, ...around, DATABASE_URL })).toEqual({
    tls: { cert: '/etc/cuaderno/cert.pem', key: '/etc/cuaderno/key.pem' },
    limits: { device: 100, address: 50 },
    databasePool: 4,
    drainSeconds: 5,
    proxies: ['127.0.0.1', '10.0.0.0/8', 'fd00::/8'],
    metricsToken: 'abcdefghijklmnopqrstuvwxyz',
    port: 9000,
    host: '0.0.0.0',
    dataDir: '/srv/cuaderno',
    databaseUrl: DATABASE_URL,
    logLevel: 'error',
    backups: null,
  })
})

test('who says where backups go has them: one a day and fourteen kept, unless told', () => {
  expect(readConfig({ BACKUP_DIR: '/copias' })).toMatchObject({
    backups: { folder: '/copias', everyHours: 24, keep: 14 },
  })
  expect(readConfig({ BACKUP_DIR: '/copias', BACKUP_EVERY_HOURS: '0.5', BACKUP_KEEP: '3' })).toMatchObject({
    backups: { everyHours: 0.5, keep: 3 },
  })
})

test.each([
  ['BACKUP_EVERY_HOURS', '0'],
  ['BACKUP_KEEP', '0'],
  ['PORT', 'abc'],
  ['PORT', '70000'],
  ['LOG_LEVEL', 'loud'],
  ['DATABASE_URL', 'mysql://rosa@db/cuaderno'],
  ['DATABASE_URL', 'postgres://rosa@db'],
  ['DATABASE_URL', 'localhost'],
  ['DATABASE_URL', 'postgres://u:/clave@db/cuaderno'],
  ['DATABASE_POOL', '0'],
  ['TRUSTED_PROXY', 'proxy.local'],
  ['TRUSTED_PROXY', '10.0.0.0/33'],
  ['METRICS_TOKEN', 'corta'],
  ['LIMIT_DEVICE', 'muchas'],
  ['LIMIT_ADDRESS', '0'],
  ['DRAIN_SECONDS', '-1'],
])('a %s of «%s» is named as the fault', (name, value) => {
  expect(readConfig({ [name]: value })).toContain(`${name} debe ser`)
})

test('a wrong DATABASE_URL is not repeated: there may be a password in it', () => {
  expect(readConfig({ DATABASE_URL: 'postgress://rosa:clave-secreta@db/cuaderno' })).not.toContain('clave-secreta')
})

test('nor is a token', () => {
  expect(readConfig({ METRICS_TOKEN: 'clave secreta' })).not.toContain('clave secreta')
})

test('a certificate without its key, or a key alone, is told', () => {
  expect(readConfig({ TLS_CERT: 'a.pem' })).toContain('falta TLS_KEY')
  expect(readConfig({ TLS_KEY: 'a.pem' })).toContain('falta TLS_CERT')
})
