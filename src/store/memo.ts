// Small things the device remembers for itself and never sends: where the person was, when all was last sent, the theme.
import * as z from 'zod/mini'
import { mayWrite, type Store } from './store.ts'

const memos = {
  /** The screen and field to return to after a crash or a dead battery. */
  place: z.object({ url: z.string(), field: z.string(), at: z.number() }),
  /** When the outbox was last empty after a complete exchange, milliseconds since 1970. */
  lastSent: z.number(),
  /** When the tab that carries the outbox was last seen to be alive, milliseconds since 1970. */
  lease: z.number(),
  /** A code typed with no signal, to be used later. */
  code: z.string(),
  /** The line that is being typed about someone who is not on the list yet. */
  newcomer: z.object({ meeting: z.string(), text: z.string() }),
  /** When she said «Ahora no» to putting the app on the home screen, milliseconds since 1970. */
  installDeclined: z.number(),
  /** When this phone was last found ready for a trip, milliseconds since 1970. */
  ready: z.number(),
  /** The endpoint's clock minus this one's, when they were last compared, milliseconds. */
  clock: z.object({ gap: z.number(), at: z.number() }),
} as const
type Memo = keyof typeof memos

export async function readMemo<K extends Memo>({ db }: Store, key: K): Promise<z.infer<(typeof memos)[K]> | null> {
  const row = await db.meta.get(key)
  const parsed = memos[key].safeParse(row?.value)
  return parsed.success ? (parsed.data as z.infer<(typeof memos)[K]>) : null // the union of schemas forgets which key
}

/** @throws OutdatedCode, as every other writing */
export async function writeMemo<K extends Memo>(
  store: Store,
  key: K,
  value: z.infer<(typeof memos)[K]>,
): Promise<void> {
  const { meta } = store.db
  await store.db.transaction('rw', meta, async () => {
    await mayWrite(store)
    await meta.put({ key, value })
  })
}
