// The table «Who may import whom» (README), wall by wall: a forbidden import turns the linter red, an allowed one does not.
// The real configuration is run over a tiny house of the same shape.
import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const FORBIDDEN = [
  ['src/domain/a.ts', '../protocol/x.ts'],
  ['src/domain/progress/a.ts', '../../protocol/x.ts'],
  ['src/domain/report/a.ts', '../../protocol/x.ts'],
  ['src/domain/a.ts', '../store/x.ts'],
  ['src/domain/a.ts', 'zod'],
  ['src/domain/a.ts', 'node:fs'],
  ['src/protocol/a.ts', '../store/x.ts'],
  ['src/protocol/a.ts', '../endpoint/x.ts'],
  ['src/store/a.ts', '../sync/x.ts'],
  ['src/store/a.ts', '../ui/x.ts'],
  ['src/store/a.ts', 'preact'],
  ['src/sync/a.ts', '../ui/x.ts'],
  ['src/sync/a.ts', '../endpoint/x.ts'],
  ['src/sync/a.ts', 'dexie'],
  ['src/document/a.ts', '../store/x.ts'],
  ['src/document/a.ts', '../ui/text/x.ts'],
  ['src/endpoint/a.ts', '../store/x.ts'],
  ['src/endpoint/a.ts', '../sync/x.ts'],
  ['src/endpoint/a.ts', '../ui/x.ts'],
  ['src/endpoint/storage/a.ts', '../../store/x.ts'],
  ['src/endpoint/storage/migrations/a.ts', '../../../store/x.ts'],
  ['src/endpoint/a.ts', 'dexie'],
  ['src/ui/a.tsx', '../protocol/x.ts'],
  ['src/ui/a.tsx', '../endpoint/x.ts'],
  ['src/ui/a.tsx', '../document/x.ts'],
  ['src/ui/a.tsx', 'zod/mini'],
  ['src/ui/meetings/a.tsx', '../agreements/x.ts'],
  ['src/ui/meetings/a.tsx', '../../protocol/x.ts'],
  ['src/ui/meetings/a.tsx', 'dexie'],
  ['src/ui/meetings/a.tsx', 'zod/mini'],
  ['src/ui/today/a.tsx', '../meetings/x.ts'],
  ['src/ui/today/a.tsx', '../../document/x.ts'],
  ['src/ui/shell/a.tsx', '../today/x.ts'],
  ['src/ui/shell/a.tsx', '../../document/x.ts'],
  ['src/ui/parts/a.tsx', '../../domain/x.ts'],
  ['src/ui/parts/a.tsx', '../meetings/x.ts'],
  ['src/ui/parts/a.tsx', '../shell/x.ts'],
  ['src/ui/text/a.ts', '../../store/x.ts'],
  ['src/paper/a.ts', '../store/x.ts'],
  ['src/paper/a.ts', '../ui/minutes/x.ts'],
  ['src/document/pdf/a.ts', '../../store/x.ts'],
  ['src/main.tsx', './endpoint/x.ts'],
  ['src/main.tsx', './protocol/x.ts'],
  ['sw/a.ts', '../src/domain/x.ts'],
  ['sw/a.ts', '../src/store/x.ts'],
] as const

const ALLOWED = [
  ['src/domain/a.ts', './x.ts'],
  ['src/domain/progress/a.ts', '../x.ts'],
  ['src/domain/report/a.ts', '../progress/x.ts'],
  ['src/domain/a.ts', 'zod/mini'],
  ['src/protocol/a.ts', '../domain/x.ts'],
  ['src/store/a.ts', '../domain/x.ts'],
  ['src/store/a.ts', '../protocol/x.ts'],
  ['src/store/a.ts', 'dexie'],
  ['src/sync/a.ts', '../domain/x.ts'],
  ['src/sync/a.ts', '../protocol/x.ts'],
  ['src/sync/a.ts', '../store/x.ts'],
  ['src/document/a.ts', '../domain/x.ts'],
  ['src/document/pdf/a.ts', '../x.ts'],
  ['src/paper/a.ts', '../document/pdf/x.ts'],
  ['src/paper/a.ts', '../endpoint/x.ts'],
  ['src/paper/a.ts', '../ui/text/x.ts'],
  ['src/endpoint/a.ts', '../protocol/x.ts'],
  ['src/endpoint/a.ts', './storage/x.ts'],
  ['src/endpoint/storage/a.ts', '../x.ts'],
  ['src/endpoint/storage/a.ts', 'pg'],
  ['src/endpoint/backup/a.ts', '../storage/x.ts'],
  ['src/endpoint/storage/migrations/a.ts', '../../x.ts'],
  ['src/endpoint/storage/migrations/a.ts', '../../../protocol/x.ts'],
  ['src/endpoint/storage/a.ts', '../../domain/x.ts'],
  ['src/endpoint/storage/a.ts', 'node:fs'],
  ['src/ui/a.tsx', './meetings/x.ts'],
  ['src/ui/a.tsx', '../sync/x.ts'],
  ['src/ui/meetings/a.tsx', './x.ts'],
  ['src/ui/meetings/a.tsx', '../x.ts'],
  ['src/ui/meetings/a.tsx', '../parts/x.ts'],
  ['src/ui/meetings/a.tsx', '../text/x.ts'],
  ['src/ui/meetings/a.tsx', '../shell/x.ts'],
  ['src/ui/meetings/a.tsx', '../../store/x.ts'],
  ['src/ui/meetings/a.tsx', '../../document/x.ts'],
  ['src/ui/parts/a.tsx', 'preact/hooks'],
  ['src/ui/text/a.ts', '../../domain/x.ts'],
  ['src/main.tsx', './ui/x.ts'],
  ['src/main.tsx', './sync/x.ts'],
  ['sw/a.ts', 'workbox-precaching'],
] as const

/** The ways to import, each on a line of its own and under a name of its own. */
const SHAPES = {
  'a value': (target: string, n: number) => `import { x as x${n} } from '${target}'; export const y${n} = x${n}`,
  'a type': (target: string, n: number) => `import type { X as X${n} } from '${target}'; export type Y${n} = X${n}`,
  'on demand': (target: string, n: number) => `export const y${n} = () => import('${target}')`,
}

const edges = [...FORBIDDEN, ...ALLOWED].flatMap(([from, target]) =>
  Object.entries(SHAPES).map(([shape, write]) => ({ from, target, shape, write })),
)
/** What stands in each file of the house, line by line. */
const linesByFile = new Map<string, typeof edges>(
  edges.map(({ from }) => [from, edges.filter((edge) => edge.from === from)]),
)

interface Finding {
  readonly filename: string
  readonly code: string
  readonly labels: readonly { readonly span: { readonly line: number } }[]
}

let house: string
let findings: readonly Finding[]

beforeAll(async () => {
  house = await mkdtemp(join(tmpdir(), 'cuaderno-walls-'))
  await cp('.oxlintrc.json', join(house, '.oxlintrc.json'))
  for (const [file, lines] of linesByFile)
    await put(file, lines.map(({ target, write }, n) => write(target, n)).join('\n'))
  await put('src/domain/circle.ts', `import { b } from './circle-back.ts'\nexport const a = () => b\n`)
  await put('src/domain/circle-back.ts', `import { a } from './circle.ts'\nexport const b = () => a\n`)
  // The real tsconfig of the folder: without it the linter would not know what is a promise, and would say nothing.
  await cp('tsconfig.json', join(house, 'tsconfig.json'))
  await cp('src/domain/tsconfig.json', join(house, 'src/domain/tsconfig.json'))
  await put(
    'src/domain/floating.ts',
    `const later = async (): Promise<void> => {}\nexport const go = () => {\n  later()\n}\n`,
  )
  findings = await lint()
}, 60_000)
afterAll(() => rm(house, { recursive: true }))

describe.each(Object.keys(SHAPES))('%s', (shape) => {
  test.each(FORBIDDEN)('%s may not import %s', (from, target) =>
    expect(codesOn(from, target, shape)).toEqual(['eslint(no-restricted-imports)']),
  )

  test.each(ALLOWED)('%s may import %s', (from, target) => expect(codesOn(from, target, shape)).toEqual([]))
})

test('an import circle is an error', () => expect(codesIn('src/domain/circle.ts')).toContain('import(no-cycle)'))
test('a promise nobody waits for is an error, by the types of its own folder', () =>
  expect(codesIn('src/domain/floating.ts')).toContain('typescript(no-floating-promises)'))

const codesIn = (file: string) => findings.filter(({ filename }) => filename === file).map(({ code }) => code)

/** What is said about the one line that holds this import. */
function codesOn(from: string, target: string, shape: string): string[] {
  const at = linesByFile.get(from)?.findIndex((edge) => edge.target === target && edge.shape === shape) ?? -1
  const isThere = ({ filename, labels }: Finding) =>
    filename === from && labels.some(({ span }) => span.line === at + 1)
  return findings.filter(isThere).map(({ code }) => code)
}

async function put(file: string, text: string): Promise<void> {
  await mkdir(join(house, dirname(file)), { recursive: true })
  await writeFile(join(house, file), text)
}

/** All that the linter finds in the house. It ends red, which is why its exit code is no failure here. */
function lint(): Promise<readonly Finding[]> {
  const tools = join(process.cwd(), 'node_modules/.bin')
  // Its type-aware half is a second program, looked for on the PATH.
  const env = { ...process.env, PATH: tools + delimiter + process.env['PATH'] }
  return new Promise((resolve, reject) => {
    const options = { cwd: house, env, maxBuffer: 2 ** 26, timeout: 30_000 }
    execFile(join(tools, 'oxlint'), ['--type-aware', '--format=json'], options, (error, stdout) => {
      if (error?.code !== 1) reject(new Error(`oxlint ended with ${error?.code ?? 0}: ${stdout}`))
      else resolve(JSON.parse(stdout).diagnostics)
    })
  })
}
