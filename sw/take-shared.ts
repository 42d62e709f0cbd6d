// What another app shares with this one: kept at once, before anything is asked, so that nothing that happens next loses it.
// The page gives it to a meeting and takes it from here (src/ui/share/shared-photos.ts knows the same names).
const SHARED = 'compartido'

/** Keeps the photos, all or none, and leads to the screen that asks where they go. */
export async function takeShared(request: Request): Promise<Response> {
  const kept: string[] = []
  try {
    const files = (await request.formData()).getAll('fotos').filter((each): each is File => each instanceof File)
    const photos = files.filter(({ type }) => type.startsWith('image/'))
    const cache = await caches.open(SHARED)
    const share = Date.now()
    for (const [index, photo] of photos.entries()) {
      const key = `/${SHARED}/${share}-${index}`
      kept.push(key)
      await cache.put(key, new Response(photo))
    }
    return go(files.length > photos.length ? `?otros=${files.length - photos.length}` : '')
  } catch {
    // No room, or the form did not come whole: none of them, so that none is thought to be here. They stay in the gallery.
    const cache = await caches.open(SHARED).catch(() => null)
    for (const key of kept) await cache?.delete(key).catch(() => false)
    return go('?fallo=1')
  }
}

const go = (query: string): Response => Response.redirect(`/compartir${query}`, 303)
