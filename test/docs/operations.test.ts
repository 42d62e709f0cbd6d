// What an operator copies works, and what she reads is not stale.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { VARIABLES } from '../../src/endpoint/config.ts'
import { aFolder } from '../help/a-database.ts'

const guide = readFileSync('docs/operations.md', 'utf8')

const isHere = (program: string, question: string) => spawnSync(program, [question]).status === 0

test('every variable there is stands in the table, and no other', () => {
  const table = guide.slice(guide.indexOf('| variable'), guide.indexOf('**The limits**'))
  const rows = table.split('\n').filter((line) => line.startsWith('| `'))
  const told = rows.flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`([A-Z_]+)`/g)].map(([, name]) => name))
  expect(new Set(told)).toEqual(new Set(VARIABLES))
})

test('every file it points to is there', () => {
  for (const [, path = ''] of guide.matchAll(/\]\((?!https?:)([^)#]+)/g))
    expect(existsSync(join('docs', path)), path).toBe(true)
})

test('every metric it watches is one that is told', () => {
  const told = ['meter', 'metrics'].map((name) => readFileSync(`src/endpoint/${name}.ts`, 'utf8')).join('\n')
  const watched = new Set([...guide.matchAll(/cuaderno_[a-z_]+/g)].map(([name]) => name))
  expect(watched.size).toBeGreaterThan(4)
  for (const name of watched) expect(told, name).toContain(`'${name}'`)
})

test('the proxy reads its file', ({ skip }) => {
  if (!isHere('caddy', 'version')) return skip('Caddy is not on this machine')
  const folder = aFolder()
  const env = { ...process.env, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder, CUADERNO_SITE: 'localhost' }
  const file = ['--adapter', 'caddyfile', '--config', 'docs/operations/Caddyfile']
  const { status, stderr } = spawnSync('caddy', ['validate', ...file], { env, encoding: 'utf8' })
  expect(status, stderr).toBe(0)
  const plain = spawnSync('caddy', ['fmt', 'docs/operations/Caddyfile'], { encoding: 'utf8' }).stdout
  expect(plain).toBe(readFileSync('docs/operations/Caddyfile', 'utf8'))
})

test('systemd finds nothing wrong in the unit', ({ skip }) => {
  if (!isHere('systemd-analyze', '--version')) return skip('systemd is not on this machine')
  const unit = join(aFolder(), 'cuaderno.service')
  // It wants the program to be there, wherever this machine has it.
  const text = readFileSync('docs/operations/cuaderno.service', 'utf8')
  writeFileSync(unit, text.replace('/usr/bin/node', process.execPath))
  const { status, stderr } = spawnSync('systemd-analyze', ['verify', unit], { encoding: 'utf8' })
  expect([status, stderr]).toEqual([0, ''])
})
