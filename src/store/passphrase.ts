// The lock of a copy that opens with a passphrase.
import { MOST_ROUNDS, ROUNDS, type ParcelHead } from '../protocol/parcel.ts'

export type Lock = NonNullable<ParcelHead['passphrase']>

export interface Locker {
  readonly lock: Lock
  /** @param place of the packet in the file: no two of one key share it */
  readonly close: (place: number, bytes: Uint8Array<ArrayBuffer>) => Promise<Uint8Array<ArrayBuffer>>
  /** Null when the passphrase is another. */
  readonly open: (place: number, bytes: Uint8Array<ArrayBuffer>) => Promise<Uint8Array<ArrayBuffer> | null>
}

/** With a salt of its own. */
export function newLocker(passphrase: string): Promise<Locker> {
  const salt = [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
  return lockerOf(passphrase, { salt, rounds: ROUNDS })
}

export async function lockerOf(passphrase: string, lock: Lock): Promise<Locker> {
  const salt = Uint8Array.from(lock.salt.match(/../g) ?? [], (digits) => Number.parseInt(digits, 16))
  const typed = new TextEncoder().encode(tidy(passphrase))
  const secret = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveKey'])
  const iterations = Math.min(lock.rounds, MOST_ROUNDS)
  const slow = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations }
  const uses: KeyUsage[] = ['encrypt', 'decrypt']
  const key = await crypto.subtle.deriveKey(slow, secret, { name: 'AES-GCM', length: 256 }, false, uses)
  const cipher = (place: number) => {
    const iv = new Uint8Array(12)
    new DataView(iv.buffer).setUint32(8, place)
    return { name: 'AES-GCM', iv }
  }
  return {
    lock,
    close: async (place, bytes) => new Uint8Array(await crypto.subtle.encrypt(cipher(place), key, bytes)),
    open: async (place, bytes) => {
      try {
        return new Uint8Array(await crypto.subtle.decrypt(cipher(place), key, bytes))
      } catch {
        return null // of the bytes themselves it is known that they are whole: it is the passphrase
      }
    },
  }
}

/** What is said aloud or written on paper: spaces at the ends, or two in a row, and how a keyboard makes an ñ do not count. */
const tidy = (passphrase: string): string => passphrase.trim().replace(/\s+/g, ' ').normalize('NFC')
