// A stray console.error or console.warn fails the test it came from: nobody reads a warning that passes.
// A test that expects one replaces the method itself with `vi.spyOn(console, 'error')`, and asserts on it.
import { afterAll, afterEach } from 'vitest'
import { format } from 'node:util'

const strays: string[] = []
for (const level of ['error', 'warn'] as const) {
  console[level] = (...said: unknown[]) => void strays.push(`console.${level}: ${format(...said)}`)
}

function failOnStrays(): void {
  const said = strays.splice(0)
  if (said.length > 0) throw new Error(`Something was said on the console:\n${said.join('\n')}`)
}

afterEach(failOnStrays)
// What was said outside a test, by an import or a beforeAll.
afterAll(failOnStrays)
