// The service worker: keeps the whole app on the phone from the first visit, and only serves files.
// When a new version starts is the person's decision, so it waits until the page says so.
import { clientsClaim } from 'workbox-core'
import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'
import { checkFiles } from './check-files.ts'
import { takeShared } from './take-shared.ts'

declare const self: ServiceWorkerGlobalScope

cleanupOutdatedCaches()
const files = self.__WB_MANIFEST
precacheAndRoute(files)

// Every address of the app is the same page. What the endpoint answers is never served from here.
registerRoute(new NavigationRoute(createHandlerBoundToURL('/index.html'), { denylist: [/^\/api\//] }))

// Photos that another app shares with this one arrive as a form, with or without signal.
registerRoute('/compartir', ({ request }) => takeShared(request), 'POST')

self.addEventListener('message', (event) => {
  const { data, ports } = event
  if (data?.type === 'SKIP_WAITING') void self.skipWaiting()
  if (data?.type === 'CHECK_FILES' && ports[0]) event.waitUntil(checkFiles(files, ports[0]))
})

// The page of the first visit is taken over at once, so that one visit is enough to work without signal.
clientsClaim()
