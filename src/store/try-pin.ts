// One try at the PIN. It is counted before it is made: who closes the page meanwhile has tried all the same.
import { minutesAfter } from '../domain/pin.ts'
import { readLockNote, readWrong, writeWrong } from './lock-note.ts'
import { unwrapKey } from './pin-key.ts'

const MINUTE = 60_000
const LONGEST = 60 * MINUTE

/** Milliseconds until the next try may be made. */
export function waitLeft(now: number): number {
  const left = readWrong().until - now
  // A clock that was put right meanwhile must not shut her out for years.
  return left > LONGEST ? 0 : Math.max(0, left)
}

/** The data key; null when it is another PIN, or it was too early to try. */
export async function tryPin(pin: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const note = readLockNote()
  const now = Date.now()
  if (!note || waitLeft(now) > 0) return null
  const count = readWrong().count + 1
  writeWrong({ count, until: now + minutesAfter(count) * MINUTE })
  const key = await unwrapKey(note.byPin, pin)
  if (key) writeWrong(null)
  return key
}
