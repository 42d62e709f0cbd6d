// `npm run dev`: the app from vite's dev server and, beside it, the endpoint from a build that follows the sources.
// Vite passes /api on to it (vite.config.ts). Data goes where `npm start` keeps it: ./data, or DATA_DIR.
import { spawn } from 'node:child_process'
import { build, createServer } from 'vite'

/** @type {import('node:child_process').ChildProcess | undefined} */
let endpoint
const server = await createServer()
await server.listen()
server.printUrls()

// The folder is not emptied: the running endpoint may still want a part of itself.
const watcher = await build({ mode: 'endpoint', logLevel: 'warn', build: { watch: {}, emptyOutDir: false } })
if (!('on' in watcher)) throw new Error('vite built once and did not watch')
watcher.on('event', (event) => {
  if (event.code === 'ERROR') console.error(event.error)
  if (event.code === 'END') restartEndpoint()
})
const stopWatching = () => watcher.close()

function restartEndpoint() {
  if (!endpoint || endpoint.exitCode !== null || endpoint.signalCode !== null) return startEndpoint()
  // The new one wants the port and the database of the old one.
  endpoint.removeAllListeners('exit').once('exit', startEndpoint).kill()
}

function startEndpoint() {
  endpoint = spawn(process.execPath, ['dist/endpoint/main.js'], { stdio: 'inherit' })
}

async function stop() {
  endpoint?.removeAllListeners('exit').kill()
  await Promise.all([stopWatching(), server.close()])
  process.exit()
}
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void stop())
