// How the app, the endpoint and the tests are built: one file, three readings of it.
//   vite build                  → dist/app       the app with its service worker
//   vite build --mode endpoint  → dist/endpoint  main.js (serve), admin.js (codes, phones), paper.js (an acta as files),
//                                                report.js (a year's plan counted), demo.js (a year of invented records)
//   vitest                      → the projects `unit`, `postgres` (the same tests on the other engine), `journeys`, `storm`
import { readFileSync } from 'node:fs'
import type { Plugin, UserConfig } from 'vite'
import { VitePWA, type ManifestOptions } from 'vite-plugin-pwa'
import { defineConfig } from 'vitest/config'

/** Chrome 95 is the last for Android 5: syntax is lowered to it, and costs nothing (docs/decisions/004). */
const OLDEST_BROWSER = 'chrome95'
/** Where `npm run dev` runs the endpoint beside the dev server; see .ci/dev.mjs. */
const ENDPOINT = `http://127.0.0.1:${process.env['PORT'] ?? 8787}`

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'))
const DAY = 86_400_000
/** To the day only, so that a day's builds are the same: before it, no phone's clock is right. */
const built = Math.floor(Date.now() / DAY) * DAY
const define = { __APP_VERSION__: JSON.stringify(version), __APP_BUILT__: String(built) }

const shortcut = (name: string, url: string, icon: string) => ({
  name,
  url,
  icons: [{ src: `/icons/${icon}-96.png`, sizes: '96x96', type: 'image/png' }],
})

const manifest: Partial<ManifestOptions> = {
  id: '/',
  name: 'Cuaderno de la Mesa',
  short_name: 'Cuaderno',
  description: 'Registra reuniones y acuerdos de la Mesa de Concertación, aunque no haya señal.',
  lang: 'es-PE',
  dir: 'ltr',
  start_url: '/hoy',
  scope: '/',
  display: 'standalone',
  theme_color: '#F7F4ED',
  background_color: '#F7F4ED',
  categories: ['productivity', 'government'],
  icons: [
    { src: '/icons/icon-192.png', sizes: '192x192', type: 'image/png' },
    { src: '/icons/icon-512.png', sizes: '512x512', type: 'image/png' },
    { src: '/icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
  ],
  shortcuts: [
    shortcut('Nueva reunión', '/reuniones/nueva', 'new'),
    shortcut('Continuar', '/hoy?continuar', 'continue'),
    shortcut('Acuerdos por vencer', '/acuerdos', 'agreements'),
    shortcut('Envíos', '/envios', 'outbox'),
  ],
  // The worker takes them (sw/take-shared.ts), with or without signal.
  share_target: {
    action: '/compartir',
    method: 'POST',
    enctype: 'multipart/form-data',
    params: { files: [{ name: 'fotos', accept: ['image/*'] }] },
  },
}

type Graph = { getModuleInfo: (id: string) => { isEntry: boolean; importers: readonly string[] } | null }

const ENTER = 'enter'

/** What the start screen needs comes in one file, what entering needs in another: few requests on a thin line. */
const groups = [
  { priority: 2, name: named('first', (id, graph) => graph.getModuleInfo(id)?.isEntry ?? false) },
  {
    priority: 1,
    name: named(ENTER, (id) => /src\/ui\/(screens|entry\/entry-screen|recovered\/find-memory)\.tsx?$/.test(id)),
  },
]

function named(name: string, isRoot: (id: string, graph: Graph) => boolean) {
  return (id: string, graph: Graph) => (isReached(id, graph, (at) => isRoot(at, graph)) ? name : null)
}

/** Whether one of these imports it, at once and not later. */
function isReached(id: string, graph: Graph, isRoot: (id: string) => boolean, seen = new Set<string>()): boolean {
  if (seen.has(id)) return false
  seen.add(id)
  const importers = graph.getModuleInfo(id)?.importers ?? []
  return isRoot(id) || importers.some((importer) => isReached(importer, graph, isRoot, seen))
}

/** Tells start.js what a first visit will need besides, so that it comes together with the rest and not after it. */
const nameEnter: Plugin = {
  name: 'name-enter',
  transformIndexHtml: {
    order: 'post',
    handler: (_html, { bundle }) => {
      const names = Object.keys(bundle ?? {}).filter((file) =>
        new RegExp(`/(${ENTER}|rolldown-runtime)-[^/]+\\.(js|css)$`).test(file),
      )
      const content = names.map((name) => `/${name}`).join(' ')
      return [{ tag: 'meta', attrs: { name: 'first-visit', content }, injectTo: 'head-prepend' }]
    },
  },
}

const app: UserConfig = {
  define,
  // The build for today's browsers, without what Dexie carries for those of 2015, and as its authors pack it.
  resolve: { alias: { dexie: 'dexie/dist/modern/dexie.min.mjs' } },
  build: {
    outDir: 'dist/app',
    target: OLDEST_BROWSER,
    // The worker has every file at hand: lists of what each screen will need would only weigh on the first load.
    modulePreload: false,
    // Read by `npm run size` to know which chunks a route needs.
    manifest: true,
    rolldownOptions: { output: { codeSplitting: { groups } } },
  },
  plugins: [
    nameEnter,
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'sw',
      filename: 'sw.ts',
      // The app registers the worker itself, and the person decides when a new version starts.
      injectRegister: false,
      registerType: 'prompt',
      // Icons are fetched by the system when it installs, never by a page: they are not worth a phone's data twice.
      includeManifestIcons: false,
      injectManifest: {
        globPatterns: ['**/*.{js,css,html,svg,woff2,webp}'],
        rollupFormat: 'iife',
        target: OLDEST_BROWSER,
      },
      manifest,
    }),
  ],
  server: { proxy: { '/api': ENDPOINT } },
}

const endpoint: UserConfig = {
  define,
  // public/ is the app's.
  publicDir: false,
  // Everything is bundled except what holds binaries or starts workers, so that `npm ci --omit=dev` is enough to serve.
  ssr: { target: 'node', noExternal: true, external: ['pino', 'pg', '@photostructure/sqlite'] },
  build: {
    ssr: true,
    outDir: 'dist/endpoint',
    target: 'node20',
    rolldownOptions: {
      input: [
        ...['main', 'admin', 'demo'].map((entry) => `src/endpoint/${entry}.ts`),
        'src/paper/paper.ts',
        'src/paper/report.ts',
      ],
      // Names without a hash: while a server runs, `npm run admin` may build again under its feet.
      output: { entryFileNames: '[name].js', chunkFileNames: 'parts/[name].js' },
    },
  },
}

const test = {
  // Far from Lima and from UTC, on the other side of the date line: a day taken from the machine's clock shows itself.
  env: { TZ: 'Pacific/Auckland' },
  setupFiles: ['test/help/console-guard.ts'],
}

export default defineConfig(({ mode }) => {
  if (mode === 'endpoint') return endpoint
  if (mode !== 'test') return app
  return {
    define,
    test: {
      projects: [
        {
          extends: true,
          test: {
            ...test,
            name: 'unit',
            include: ['test/**/*.test.{ts,tsx}'],
            exclude: ['test/{journeys,faults,storm}/**', 'test/endpoint/storage/postgres*.test.ts'],
            provide: { engine: 'sqlite' },
            // Real disks and real hashes, on machines that do other things too.
            testTimeout: 30_000,
            sequence: { groupOrder: 0 },
          },
        },
        {
          extends: true,
          test: {
            ...test,
            // What `unit` runs on SQLite, again on a real PostgreSQL.
            name: 'postgres',
            include: ['test/endpoint/**/*.test.ts', 'test/sync/{exchange,two-versions}.test.ts'],
            exclude: ['test/endpoint/{assets,config}.test.ts', 'test/endpoint/storage/sqlite.test.ts'],
            provide: { engine: 'postgres' },
            globalSetup: ['test/help/postgres-setup.ts'],
            // Each test has a database made for it.
            testTimeout: 40_000,
            sequence: { groupOrder: 0 },
          },
        },
        {
          extends: true,
          test: {
            ...test,
            name: 'journeys',
            include: ['test/{journeys,faults}/**/*.test.ts'],
            // A browser and a server each, on machines of two cores: one after the other, and after the unit tests.
            maxWorkers: 1,
            fileParallelism: false,
            sequence: { groupOrder: 1 },
            testTimeout: 180_000,
            // A browser on a busy machine takes longer than a second to show what it has.
            expect: { poll: { timeout: 10_000 } },
            hookTimeout: 60_000,
            // Once more when a wait ran out, never when a value was wrong; `npm test` names who needed it.
            // See docs/decisions/008-a-second-try-for-waits.md.
            retry: { count: 1, condition: /^(locator|page|frame)\S* ?.*Timeout \d+ms exceeded/ },
          },
        },
        {
          extends: true,
          test: {
            ...test,
            name: 'storm',
            include: ['test/storm/**/*.test.ts'],
            // It makes its own trouble, and has enough of it.
            sequence: { groupOrder: 2 },
            testTimeout: 420_000,
          },
        },
      ],
    },
  }
})
