// Whether every file of this version is on the phone, each one read. What is missing is asked for again, where there is
// signal.
import { getCacheKeyForURL, matchPrecache, type PrecacheEntry } from 'workbox-precaching'
import { cacheNames } from 'workbox-core'

/** Tells the page after each file how many are here, of how many; at the end, that it is done. */
export async function checkFiles(files: readonly (PrecacheEntry | string)[], page: MessagePort): Promise<void> {
  const total = files.length
  let here = 0
  for (const file of files) {
    const url = typeof file === 'string' ? file : file.url
    if ((await isHere(url)) || (await fetchAgain(url))) here += 1
    page.postMessage({ here, total, done: false }, [])
  }
  page.postMessage({ here, total, done: true }, [])
}

const isHere = async (url: string): Promise<boolean> =>
  matchPrecache(url).then(
    async (kept) => kept !== undefined && (await kept.arrayBuffer()).byteLength > 0,
    () => false, // the disk does not give it
  )

async function fetchAgain(url: string): Promise<boolean> {
  try {
    const answer = await fetch(url, { cache: 'reload' })
    const key = getCacheKeyForURL(url)
    // Gone from the endpoint too, or a portal's page in its place: only a new version helps.
    if (!answer.ok || answer.redirected || key === undefined) return false
    await (await caches.open(cacheNames.precache)).put(key, answer)
    return true
  } catch {
    // No signal, or no room: it is counted as missing, and the person is told.
    return false
  }
}
