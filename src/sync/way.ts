// Which way the browser says it is connected. Few say it: Chrome on Android does, others do not.
import type { Way } from '../domain/file-way.ts'

/** Not in the standard library of types. */
interface Connection extends EventTarget {
  readonly type?: string
}
interface Known {
  readonly connection?: Connection
  readonly userAgentData?: { readonly mobile: boolean }
  readonly userAgent?: string
}

// Its shape is that of the drafts, where they exist; none of it in Node.
const known = (): Known => globalThis.navigator ?? {}

export function wayNow(): Way {
  const { connection, userAgentData, userAgent = '' } = known()
  if (connection?.type === 'cellular' || connection?.type === 'wimax') return 'mobile'
  if (connection?.type === 'wifi' || connection?.type === 'ethernet') return 'wifi'
  // A laptop hangs on no paid data that it would know of.
  return (userAgentData?.mobile ?? /Android|iPhone|iPad|Mobi/.test(userAgent)) ? 'unknown' : 'wifi'
}

/** @returns a function that stops it */
export function onWayChange(heard: () => void): () => void {
  const { connection } = known()
  connection?.addEventListener?.('change', heard)
  return () => connection?.removeEventListener?.('change', heard)
}
