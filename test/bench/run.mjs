// `npm run bench [-- --meetings N --years Y --slower X --out FILE]`: how long the promoter waits for her phone, and the
// secretariat for its panel, in a real browser. Printed, and written as JSON; the last line is the phone's figures alone.
// It is never red because of the clock. The other measured tests run after it.
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
    'phone-only': { type: 'boolean', default: false },
  },
})
/** A cheap phone beside this machine. */
const PHONE_SLOWER = 6
const [meetings, years, slower] = [Number(values.meetings), Number(values.years), Number(values.slower)]
if (!(meetings >= 1) || !(years >= 1) || !(slower >= 1)) {
  console.error('Usage: npm run bench [-- --meetings N --years Y --slower X --out FILE --panel-only --phone-only]')
  process.exit(2)
}

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1))
const vite = await createServer({
  configFile: false,
  logLevel: 'error',
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true },
})
const load = (/** @type {string} */ file) => vite.ssrLoadModule(`/test/bench/${file}.ts`)
const { bench } = /** @type {typeof import('./bench.ts')} */ (await load('bench'))
const { told, ratios } = /** @type {typeof import('./figures.ts')} */ (await load('figures'))
const { benchPhone } = /** @type {typeof import('./phone.ts')} */ (await load('phone'))
const { phoneLine, toldOfPhone } = /** @type {typeof import('./phone-figures.ts')} */ (await load('phone-figures'))

const say = console.log
const panel = values['phone-only'] ? null : await bench({ meetings, years, slower, say })
const phone = values['panel-only'] ? null : await benchPhone({ meetings, years, slower: PHONE_SLOWER, say })
await vite.close()
if (panel) console.log(told(panel))
if (phone) console.log(toldOfPhone(phone))
const all = { ...panel, ...(panel && { ratios: ratios(panel) }), ...phone }
writeFileSync(values.out, `${JSON.stringify(all)}\n`)

const MEASURED = ['test/domain/progress/speed.test.ts', 'test/store/search-speed.test.ts']
const { status } =
  panel && phone
    ? spawnSync('npx', ['vitest', 'run', '--project', 'unit', ...MEASURED], { stdio: 'inherit' })
    : { status: 0 }
console.log(JSON.stringify(phone ? phoneLine(phone) : all))
process.exit(status ?? 1)
