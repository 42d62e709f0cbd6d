// Locks again: by hand, and when nobody has looked at it for a while. The key is in this page's memory alone, so a page that
// begins anew has none.
import { readLockNote } from '../store/lock-note.ts'
import { watchChoosers, workDone } from './at-work.ts'
import { flushAll } from './autosave.ts'

const MINUTE = 60_000

/**
 * What is being typed is kept first, and the photo for which the phone's camera is open; what the disk refused stays on its
 * form, and it locks a minute later.
 */
export async function lockNow(): Promise<void> {
  await workDone()
  if (await flushAll()) location.reload()
  else setTimeout(() => document.hidden && void lockNow(), MINUTE)
}

/** Never while it is looked at. */
export function lockWhenAway(): void {
  let since = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  watchChoosers()
  document.addEventListener('visibilitychange', () => {
    clearTimeout(timer)
    const away = (readLockNote()?.away ?? 0) * MINUTE
    if (away === 0) return
    if (document.hidden) {
      since = Date.now()
      timer = setTimeout(() => void lockNow(), away)
    } else if (since > 0 && Date.now() - since >= away) void lockNow() // a phone that slept counts no time
  })
}
