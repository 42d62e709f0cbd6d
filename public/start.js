// Runs before the app, beside it and without it: if a version that came broken does not start, the person is not left
// with a blank page. It tries once more from the endpoint, and never touches what is written on this device.
;(() => {
  const TRIED = 'tried-again'
  /** After the last file came, the slowest phone has started long before this. */
  const PATIENCE = 20000
  /** A fault that does not stop the app is no reason to start anew. */
  const MOMENT = 2000
  let isOver = false

  // On a first visit nothing is at hand: what entering needs is asked for together with the program itself.
  if (!navigator.serviceWorker?.controller) {
    const files = document.querySelector('meta[name=first-visit]')?.content.split(' ') ?? []
    for (const href of files.filter(Boolean)) {
      const link = document.createElement('link')
      const kind = href.endsWith('.css') ? { rel: 'preload', as: 'style' } : { rel: 'modulepreload' }
      document.head.append(Object.assign(link, kind, { crossOrigin: '', href }))
    }
  }

  const app = () => document.getElementById('app')
  const hasStarted = () => (app()?.childElementCount ?? 0) > 0
  // The page is there before the program: on a first visit, over a thin line, seconds before.
  document.addEventListener('readystatechange', () => {
    const words = document.getElementById('opening')
    if (!words || navigator.serviceWorker?.controller || hasStarted()) return
    words.hidden = false
    new MutationObserver(() => words.remove()).observe(app(), { childList: true })
  })

  const note = (change) => {
    try {
      return change(sessionStorage)
    } catch {
      // Shut: then nothing can be noted, and a page that starts anew would do so for ever.
      return '1'
    }
  }

  /** The program's own files alone, and only once the endpoint has shown that it gives them. Without signal they stay. */
  const startClean = async () => {
    try {
      const answer = await fetch(`/index.html?nueva=${Date.now()}`, { cache: 'no-store' })
      if (!answer.ok || !(await answer.text()).includes('id="not-started"')) throw new Error('not ours')
      const workers = await navigator.serviceWorker.getRegistrations()
      for (const worker of workers) await worker.unregister()
      const names = (await caches.keys()).filter((name) => name.startsWith('workbox-precache'))
      for (const name of names) await caches.delete(name)
    } catch {
      // Without a worker there is no page to come back to.
      if (!navigator.serviceWorker?.controller) return tell()
    }
    location.reload()
  }
  const tell = () => {
    const words = document.getElementById('not-started')
    if (!words || hasStarted()) return
    document.getElementById('opening')?.remove()
    words.hidden = false
    words.querySelector('button').addEventListener('click', () => void startClean())
    new MutationObserver(() => (words.hidden = hasStarted())).observe(app(), { childList: true })
  }
  const fail = () => {
    if (isOver || hasStarted()) return
    isOver = true
    const isSecond = note((kept) => kept.getItem(TRIED))
    note((kept) => kept.setItem(TRIED, '1'))
    if (isSecond) tell()
    else void startClean()
  }
  const failSoon = ({ target }) => {
    // A picture that does not come is no reason; a script or a fault of the program is.
    if (target === window || target.tagName === 'SCRIPT') setTimeout(fail, MOMENT)
  }
  addEventListener('error', failSoon, true)
  addEventListener('load', () => {
    setTimeout(() => {
      if (hasStarted()) note((kept) => kept.removeItem(TRIED))
      else fail()
    }, PATIENCE)
  })
})()
