// `npm run bench:server -- --devices 5000 --engine postgres`: the Friday evening, when all phones come back to signal.
//   --steady SECONDS   instead: one meeting a request, at a fixed pace, to see whether memory grows
//   --pull MEETINGS    instead: an empty phone fetches a mesa of so many, beside one packed GET of the same rows
// The last line is one line of JSON. It is never red because of the clock; it is where anything failed.
import { parseArgs } from 'node:util'
import { createServer } from 'vite'

const { values } = parseArgs({
  options: {
    devices: { type: 'string', default: '500' },
    mesas: { type: 'string', default: '2000' },
    engine: { type: 'string', default: 'sqlite' },
    processes: { type: 'string' },
    meetings: { type: 'string', default: '10' },
    photos: { type: 'string', default: '8' },
    'photo-size': { type: 'string', default: '60000' },
    'at-once': { type: 'string', default: '16' },
    steady: { type: 'string', default: '0' },
    pull: { type: 'string', default: '0' },
  },
})
const number = (/** @type {keyof typeof values} */ name) => Number(values[name])
const engine = values.engine === 'postgres' ? values.engine : 'sqlite'
// SQLite's file has one process; over PostgreSQL there are as many as processors here.
values.processes ??= engine === 'postgres' ? '2' : '1'
const [devices, mesas, processes, meetings] = [
  number('devices'),
  number('mesas'),
  number('processes'),
  number('meetings'),
]
const [photos, photoSize, atOnce] = [number('photos'), number('photo-size'), number('at-once')]
const [seconds, pulled] = [number('steady'), number('pull')]
const all = [devices, mesas, processes, photoSize, atOnce]
if (all.some((n) => !(n >= 1)) || !(meetings >= 2) || !(photos >= 0) || engine !== values.engine) {
  console.error(
    'Usage: npm run bench:server -- [--devices N] [--mesas N] [--engine sqlite|postgres] [--processes N] [--meetings N]\n' +
      '         [--photos N] [--photo-size BYTES] [--at-once N] [--steady SECONDS | --pull MEETINGS]',
  )
  process.exit(2)
}

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1))
const vite = await createServer({
  configFile: false,
  logLevel: 'error',
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true },
})
const load = (/** @type {string} */ file) => vite.ssrLoadModule(`/test/bench/server/${file}.ts`)
const { openHouse } = /** @type {typeof import('./house.ts')} */ (await load('house'))
const { evening } = /** @type {typeof import('./evening.ts')} */ (await load('evening'))
const { steady } = /** @type {typeof import('./steady.ts')} */ (await load('steady'))
const { pull } = /** @type {typeof import('./pull.ts')} */ (await load('pull'))

const say = console.log
const house = await openHouse({ engine, devices, mesas, processes })
const figures =
  pulled > 0
    ? await pull(house, pulled, say)
    : seconds > 0
      ? await steady(house, seconds, say)
      : await evening(house, { meetings, photos, photoSize, atOnce, say })
await house.close()
await vite.close()
console.log(JSON.stringify(figures))
process.exit('failed' in figures && figures.failed > 0 ? 1 : 0)
