// TEMPORARY
import type { Store } from './store.ts'
export async function unsentLines({ db }: Store): Promise<Uint8Array> {
  const rows = await db.outbox.where('state').anyOf('open', 'sealed').toArray()
  const stream = new Blob([JSON.stringify(rows)]).stream().pipeThrough(new CompressionStream('gzip'))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}
