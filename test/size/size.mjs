// `npm run size`: what the app weighs on the wire (gzip 9), against the budget in budget.json. Red above it.
// The app is built just before (package.json, presize): an old build would tell an old weight.
//   firstLoad  JS + CSS until the promoter's start screen stands: the entry, the chunks of that route, all they import
//   worker     the service worker's own file
//   precache   all that the first visit leaves on the phone, so that every screen opens without signal
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

const APP = fileURLToPath(new URL('../../dist/app', import.meta.url))

/** @typedef {{ file: string, imports?: string[], css?: string[], isDynamicEntry?: boolean }} Chunk */
/** @type {Record<string, Chunk>} */
const chunks = JSON.parse(readFileSync(`${APP}/.vite/manifest.json`, 'utf8'))
/** @type {{ firstLoad: { limit: number, entry: string, lazy: string[] }, worker: { limit: number }, precache: { limit: number } }} */
const budget = JSON.parse(readFileSync(new URL('budget.json', import.meta.url), 'utf8'))

/** @param {string} file */
const gzipped = (file) => gzipSync(readFileSync(`${APP}/${file}`), { level: 9 }).length

/** The files a chunk needs before it runs. @param {string} key @param {Set<string>} [seen] @returns {string[]} */
function filesOf(key, seen = new Set()) {
  const chunk = chunks[key]
  if (!chunk || seen.has(key)) return []
  seen.add(key)
  return [chunk.file, ...(chunk.css ?? []), ...(chunk.imports ?? []).flatMap((imported) => filesOf(imported, seen))]
}

/** A start screen that is not found would make the sum too small in silence. @param {string} folder */
function lazyChunks(folder) {
  const found = Object.keys(chunks).filter((key) => key.startsWith(folder) && chunks[key]?.isDynamicEntry)
  if (found.length === 0)
    throw new Error(`${folder} is no chunk of its own any more: correct "lazy" in test/size/budget.json`)
  return found
}

const start = [budget.firstLoad.entry, ...budget.firstLoad.lazy.flatMap(lazyChunks)]
const first = new Set(start.flatMap((key) => filesOf(key)))
const all = new Set(Object.keys(chunks).flatMap((key) => filesOf(key)))
const deferred = [...all].filter((file) => !first.has(file))
// The list that the build wrote into the worker.
const precached = [...readFileSync(`${APP}/sw.js`, 'utf8').matchAll(/"url":"([^"]+)"/g)].flatMap(([, url]) => url ?? [])
if (precached.length === 0) throw new Error('No precache list found in sw.js')

/** @param {string} title @param {Iterable<string>} files @param {number} [limit] @returns {boolean} within its limit */
function print(title, files, limit) {
  const rows = [...files].map((file) => ({ file, size: gzipped(file) })).sort((a, b) => b.size - a.size)
  const total = rows.reduce((sum, { size }) => sum + size, 0)
  const isOver = limit !== undefined && total > limit
  const verdict = limit === undefined ? '' : isOver ? `  ABOVE ${limit}` : `  of ${limit}`
  console.log(`${title.padEnd(44)}${String(total).padStart(9)}${verdict}`)
  for (const { file, size } of rows) console.log(`  ${file.padEnd(42)}${String(size).padStart(9)}`)
  return !isOver
}

console.log(`${'bytes, gzip -9'.padEnd(44)}${'size'.padStart(9)}  budget`)
const verdicts = [
  print('first load of /hoy (JS + CSS)', first, budget.firstLoad.limit),
  print('page', ['index.html']),
  print('service worker', ['sw.js'], budget.worker.limit),
  print('deferred', deferred),
  print('precache, whole', precached, budget.precache.limit),
]
process.exit(verdicts.includes(false) ? 1 : 0)
