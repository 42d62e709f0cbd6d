// The audit of packages: what fails the build, what is only told, and that a question nobody answered is never a «yes».
import { expect, test } from 'vitest'
import { verdictOn } from '../../.ci/audit-verdict.mjs'

const isShipped = (name: string) => name === 'hono'
const answered = (...found: readonly [string, string][]) =>
  JSON.stringify({
    auditReportVersion: 2,
    vulnerabilities: Object.fromEntries(found.map(([name, severity]) => [name, { name, severity }])),
  })

test('a grave hole in what is shipped fails; a light one, or one in a tool, is told', () => {
  expect(verdictOn(answered(['hono', 'high'], ['vite', 'critical']), isShipped)).toEqual({
    is: 'holes',
    words:
      'high: hono\ncritical: vite (only to build)\n' +
      'Audit done: 2 packages with known holes, 1 of them grave in what is shipped.',
  })
  expect(verdictOn(answered(['hono', 'critical']), isShipped).is).toBe('holes')
  expect(verdictOn(answered(['hono', 'moderate'], ['vite', 'critical']), isShipped).is).toBe('sound')
  expect(verdictOn(answered(), isShipped).words).toContain('Audit done: 0 packages')
})

test('a registry that does not answer, or answers with something else, is told as such', () => {
  const refused = { message: '405 Method Not Allowed - POST https://a/b', statusCode: 405, error: {} }
  expect(verdictOn(JSON.stringify(refused), isShipped).words).toMatch(/^AUDIT NOT DONE: .*\(405 Method Not Allowed\)/)
  for (const text of ['', '<html>', '{}']) expect(verdictOn(text, isShipped).is).toBe('notDone')
})
