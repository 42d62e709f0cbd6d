// `node test/storm/slow-line.mjs`: forty photos, 8 MB, at 300 kbit/s with a cut every 3 s, in about five minutes.
// `--scale 0.1` is the same at 30 kbit/s with a cut every 30 s, in about an hour. The last line is one line of JSON.
import { parseArgs } from 'node:util'
import { createServer } from 'vite'

const { values } = parseArgs({
  options: {
    photos: { type: 'string', default: '40' },
    size: { type: 'string', default: '200000' },
    scale: { type: 'string', default: '1' },
  },
})
const [photos, size, scale] = [Number(values.photos), Number(values.size), Number(values.scale)]
if (!(photos >= 1) || !(size >= 1) || !(scale > 0)) {
  console.error('Usage: node test/storm/slow-line.mjs [--photos N] [--size BYTES] [--scale S]')
  process.exit(2)
}
const rate = (300_000 / 8) * scale
const weather = { up: rate, down: rate, latency: 50 / scale, cutEvery: 3_000 / scale }

// A server that stays, unlike vite's runnerImport: what the sources import later, when they need it, is loaded too.
const vite = await createServer({
  configFile: false,
  logLevel: 'error',
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true },
})
const { slowLine } = /** @type {typeof import('./slow-line.ts')} */ (
  await vite.ssrLoadModule('/test/storm/slow-line.ts')
)
const figures = await slowLine({ photos, size, weather })
console.log(JSON.stringify(figures))
process.exit(figures.ratio <= 1.2 && figures.wordsBeforePhotos && figures.secondsToWords <= 60 / scale ? 0 : 1)
