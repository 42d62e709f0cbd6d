// Beside the device's token: the next one, until the endpoint has it, and the former one, should the endpoint go back to it.
import * as z from 'zod/mini'
import { readSession, session as sessionSchema } from './session.ts'
import { mayWrite, type Store } from './store.ts'

const KEY = 'spareTokens'
const spare = z.object({
  /** Whose they are: the next person on this phone has her own. */
  device: z.string(),
  next: z.optional(z.string()),
  former: z.optional(z.string()),
})
type Spare = z.infer<typeof spare>

/** The token in use with the one to offer. The same one until it is taken: two tabs, or one that was killed, offer no other. */
export function nextToken(store: Store): Promise<{ readonly token: string; readonly next: string } | null> {
  return withTokens(store, async (session, { next = newToken(), ...rest }, put) => {
    await put(session.token, { ...rest, next })
    return { token: session.token, next }
  })
}

/** The endpoint has it: from now on this device speaks with it. */
export async function takeNext(store: Store, taken: string): Promise<void> {
  await withTokens(store, async ({ token, device }, { next }, put) => {
    // Another tab has done so.
    if (next === taken) await put(taken, { device, former: token })
    return null
  })
}

/**
 * What to try when the endpoint does not know this token: the one another tab has come to meanwhile, or the former one,
 * which is what an endpoint knows that was put back from an older backup. False when there is no other.
 */
export async function turnToOther(store: Store, unknown: string): Promise<boolean> {
  const isOther = await withTokens(store, async ({ token }, { former, ...rest }, put) => {
    if (token !== unknown) return true
    if (former === undefined) return false
    await put(former, { ...rest, former: token })
    return true
  })
  return isOther ?? false
}

/** In one transaction. Null while the device is nobody's. */
function withTokens<T>(
  store: Store,
  work: (
    session: z.infer<typeof sessionSchema>,
    kept: Spare,
    put: (token: string, kept: Spare) => Promise<void>,
  ) => Promise<T>,
): Promise<T | null> {
  const { meta } = store.db
  return store.db.transaction('rw', meta, async () => {
    await mayWrite(store)
    const session = await readSession(store)
    if (!session || session.left) return null
    const kept = spare.safeParse((await meta.get(KEY))?.value)
    const own = kept.success && kept.data.device === session.device ? kept.data : { device: session.device }
    return work(session, own, async (token, rest) => {
      await meta.put({ key: KEY, value: spare.parse(rest) })
      if (token !== session.token) await meta.put({ key: 'session', value: sessionSchema.parse({ ...session, token }) })
    })
  })
}

/** 256 random bits. */
function newToken(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32))
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}
