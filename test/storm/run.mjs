// `npm run storm -- --minutes M --engine sqlite|postgres`: real endpoint processes, real sockets, real kills.
// The last line is one line of JSON.
import { parseArgs } from 'node:util'
import { createServer } from 'vite'

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '1' },
    engine: { type: 'string', default: 'sqlite' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    devices: { type: 'string', default: '8' },
  },
})
const [minutes, seed, devices] = [Number(values.minutes), Number(values.seed), Number(values.devices)]
const engine = values.engine === 'postgres' ? values.engine : 'sqlite'
if (!(minutes > 0) || !Number.isSafeInteger(seed) || !(devices >= 1) || engine !== values.engine) {
  console.error('Usage: npm run storm -- [--minutes M] [--engine sqlite|postgres] [--seed S] [--devices N]')
  process.exit(2)
}

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1))
// A server that stays, unlike vite's runnerImport: what the sources import later, when they need it, is loaded too.
const vite = await createServer({
  configFile: false,
  logLevel: 'error',
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true },
})
const { storm } = /** @type {typeof import('./storm.ts')} */ (await vite.ssrLoadModule('/test/storm/storm.ts'))
const { isWhole, figures, broken } = await storm({ minutes, engine, seed, devices, say: console.log })
for (const words of broken.slice(0, 40)) console.log(words)
console.log(JSON.stringify(figures))
// Killed programs leave promises behind that nobody will ever keep.
process.exit(isWhole ? 0 : 1)
