// Photos shared from another app, where the worker has put them (sw/take-shared.ts knows the same names). They stay until
// the disk has said that a meeting has them, or the person that they go nowhere.
const SHARED = 'compartido'

export interface SharedPhoto {
  readonly key: string
  readonly file: Blob
}

/** In the order in which they were shared. None where the browser keeps its caches shut. */
export async function sharedPhotos(): Promise<SharedPhoto[]> {
  if (!('caches' in globalThis) || !(await caches.has(SHARED))) return []
  const cache = await caches.open(SHARED)
  const found = await Promise.all(
    (await cache.keys()).map(async ({ url }) => {
      const kept = await cache.match(url)
      return kept ? [{ key: url, file: await kept.blob() }] : []
    }),
  )
  return found.flat()
}

/** How many wait: their bytes are not read. */
export async function countShared(): Promise<number> {
  if (!('caches' in globalThis) || !(await caches.has(SHARED))) return 0
  return (await (await caches.open(SHARED)).keys()).length
}

export async function forget({ key }: SharedPhoto): Promise<void> {
  await (await caches.open(SHARED)).delete(key)
}
