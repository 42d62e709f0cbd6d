// `npm test`: gets a browser, builds what the journeys drive, runs every test, and closes with «N passed, N failed».
// Arguments go on to vitest: `npm test -- test/domain`, `npm test -- -t acta`.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findChromium } from './help/find-chromium.mjs'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))

const chromium = findChromium() ?? installChromium()
if (!chromium) {
  console.error(
    process.env.CHROMIUM
      ? `CHROMIUM=${process.env.CHROMIUM}: no es un programa que se pueda ejecutar. Corrige la ruta o quita la variable.`
      : 'Falta Chromium. Instala Chromium o Google Chrome, o indica su ruta: CHROMIUM=/ruta/al/chromium npm test',
  )
  console.error(
    'No Chromium: install Chromium or Google Chrome, or point to it with CHROMIUM=/path/to/chromium npm test',
  )
  process.exit(1)
}

const vite = 'node_modules/vite/bin/vite.js'
if (!runs(process.execPath, vite, 'build', '--logLevel', 'warn')) process.exit(1)
if (!runs(process.execPath, vite, 'build', '--mode', 'endpoint', '--logLevel', 'warn')) process.exit(1)

const folder = mkdtempSync(join(tmpdir(), 'cuaderno-tally-'))
const file = join(folder, 'tally.json')
const { status } = spawnSync(
  process.execPath,
  [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--reporter=default',
    '--reporter=./test/help/tally.mjs',
    '--allowOnly=false',
    ...process.argv.slice(2),
  ],
  { stdio: 'inherit', env: { ...process.env, CHROMIUM: chromium, TALLY_FILE: file } },
)
const { passed, failed, skipped, repeated } = readTally()
rmSync(folder, { recursive: true })

for (const { name, reason } of skipped)
  console.log(`skipped: ${name}: ${reason ?? 'NO REASON GIVEN, which counts as failed'}`)
for (const name of repeated) console.log(`passed on its second try, after a wait that ran out: ${name}`)
const unexplained = skipped.filter(({ reason }) => !reason).length
const explained = skipped.length - unexplained
// A run that tested nothing, or that vitest itself calls failed, is one failure even where no test says so.
const isRed = passed + failed === 0 || (status !== 0 && failed === 0)
const red = failed + unexplained + Number(isRed)
console.log(`${passed} passed, ${red} failed${explained > 0 ? `, ${explained} skipped` : ''}`)
process.exit(red > 0 ? 1 : 0)

/** As root on Debian and its kin from the system's packages, else Playwright's own download. */
function installChromium() {
  if (process.env.CHROMIUM) return undefined
  console.log('No Chromium found: installing one…')
  // Nobody is there to answer a package's questions.
  process.env.DEBIAN_FRONTEND = 'noninteractive'
  if (process.getuid?.() === 0 && runs('apt-get', 'update') && runs('apt-get', 'install', '-y', 'chromium')) {
    return findChromium()
  }
  runs(process.execPath, 'node_modules/playwright-core/cli.js', 'install', 'chromium')
  return findChromium()
}

/** @param {string} program @param {string[]} args @returns {boolean} whether it ended well */
function runs(program, ...args) {
  return spawnSync(program, args, { stdio: 'inherit' }).status === 0
}

/** @returns {import('./help/tally.mjs').Tally} nothing at all when vitest ended before it could count */
function readTally() {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    console.error('vitest left no count:', error)
    return { passed: 0, failed: 0, skipped: [], repeated: [] }
  }
}
