// The data key at work: bytes in, sealed bytes out, at once. A transaction of IndexedDB ends while WebCrypto thinks, so
// this is the same AES-256-GCM in plain code.
import { gcm } from '@noble/ciphers/aes.js'

/** Bytes of it before what is sealed. */
export const NONCE = 12

export interface Cipher {
  /** @param place where it will lie: sealed bytes that are put in another place do not open */
  readonly seal: (plain: Uint8Array, place: string) => Uint8Array<ArrayBuffer>
  /** @throws NotSealedHere unless every bit is as it was sealed, by this key, for this place */
  readonly open: (sealed: Uint8Array, place: string) => Uint8Array<ArrayBuffer>
}

/** Damaged, of another key, or moved here from another row. */
export class NotSealedHere extends Error {}

const encoder = new TextEncoder()

export function cipherOf(key: Uint8Array): Cipher {
  return {
    seal: (plain, place) => {
      const nonce = crypto.getRandomValues(new Uint8Array(NONCE))
      const sealed = gcm(key, nonce, encoder.encode(place)).encrypt(plain)
      const all = new Uint8Array(NONCE + sealed.length)
      all.set(nonce)
      all.set(sealed, NONCE)
      return all
    },
    open: (sealed, place) => {
      try {
        const nonce = sealed.subarray(0, NONCE)
        return new Uint8Array(gcm(key, nonce, encoder.encode(place)).decrypt(sealed.subarray(NONCE)))
      } catch (failure) {
        throw new NotSealedHere(place, { cause: failure })
      }
    },
  }
}
