// The data key, wrapped by what a PIN gives: it can be carried about in the open, as far as the PIN is worth something.
import * as z from 'zod/mini'
import { fromBase64, toBase64 } from './base64.ts'

/** A try costs a phone a second, and who has a room full of computers very little: see docs/privacy.md. */
const ROUNDS = 600_000

export const wrappedKey = z.object({
  salt: z.string(),
  rounds: z.number(),
  nonce: z.string(),
  key: z.string(),
  /** How many the PIN has, so that it opens with the last of them. */
  digits: z.number(),
})
export type WrappedKey = z.infer<typeof wrappedKey>

export async function wrapKey(dataKey: Uint8Array<ArrayBuffer>, pin: string): Promise<WrappedKey> {
  const salt = crypto.getRandomValues(new Uint8Array(16))
  const nonce = crypto.getRandomValues(new Uint8Array(12))
  const key = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv: nonce },
    await keyOf(pin, salt, ROUNDS, 'encrypt'),
    dataKey,
  )
  return {
    salt: toBase64(salt),
    rounds: ROUNDS,
    nonce: toBase64(nonce),
    key: toBase64(new Uint8Array(key)),
    digits: pin.length,
  }
}

/** Null when it is another PIN. */
export async function unwrapKey(wrapped: WrappedKey, pin: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const unwrapping = await keyOf(pin, fromBase64(wrapped.salt), wrapped.rounds, 'decrypt')
  try {
    const iv = fromBase64(wrapped.nonce)
    return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, unwrapping, fromBase64(wrapped.key)))
  } catch (failure) {
    if (failure instanceof DOMException && failure.name === 'OperationError') return null
    throw failure
  }
}

async function keyOf(pin: string, salt: Uint8Array<ArrayBuffer>, iterations: number, use: 'encrypt' | 'decrypt') {
  const secret = await crypto.subtle.importKey('raw', new TextEncoder().encode(pin), 'PBKDF2', false, ['deriveKey'])
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations }
  return crypto.subtle.deriveKey(how, secret, { name: 'AES-GCM', length: 256 }, false, [use])
}
