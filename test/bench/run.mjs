// `npm run bench [-- --meetings N --years Y --slower X --out FILE]`: how long the secretariat waits, in a real browser.
// Printed, and written as JSON. It is never red because of the clock. The other measured tests run after it.
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { createServer } from 'vite'

const { values } = parseArgs({
  options: {
    meetings: { type: 'string', default: '10000' },
    years: { type: 'string', default: '5' },
    slower: { type: 'string', default: '4' },
    out: { type: 'string', default: 'dist/bench.json' },
    'panel-only': { type: 'boolean', default: false },
  },
})
const [meetings, years, slower] = [Number(values.meetings), Number(values.years), Number(values.slower)]
if (!(meetings >= 1) || !(years >= 1) || !(slower >= 1)) {
  console.error('Usage: npm run bench [-- --meetings N --years Y --slower X --out FILE --panel-only]')
  process.exit(2)
}

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1))
const vite = await createServer({
  configFile: false,
  logLevel: 'error',
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true },
})
const { bench } = /** @type {typeof import('./bench.ts')} */ (await vite.ssrLoadModule('/test/bench/bench.ts'))
const { told, ratios } = /** @type {typeof import('./figures.ts')} */ (
  await vite.ssrLoadModule('/test/bench/figures.ts')
)
const figures = await bench({ meetings, years, slower, say: console.log })
await vite.close()
console.log(told(figures))
const json = JSON.stringify({ ...figures, ratios: ratios(figures) })
writeFileSync(values.out, `${json}\n`)

const MEASURED = ['test/domain/progress/speed.test.ts', 'test/store/search-speed.test.ts']
const { status } = values['panel-only']
  ? { status: 0 }
  : spawnSync('npx', ['vitest', 'run', '--project', 'unit', ...MEASURED], { stdio: 'inherit' })
console.log(json)
process.exit(status ?? 1)
