// The phone's own lock (finger, face, pattern) as a second way to the data key: by the extension PRF of WebAuthn it gives
// the same secret whenever its person lets it, with no network, and to this site only.
import * as z from 'zod/mini'
import { fromBase64, toBase64 } from './base64.ts'

/** The data key, wrapped by what the phone gives. */
export const keyByDevice = z.object({ credential: z.string(), salt: z.string(), nonce: z.string(), key: z.string() })
export type KeyByDevice = z.infer<typeof keyByDevice>

const NAME = 'Cuaderno de la Mesa'
/** ES256 and RS256: what phones and laptops have. The signature itself is never asked for. */
const ALGORITHMS = [-7, -257] as const

const random = (length: number) => crypto.getRandomValues(new Uint8Array(length))

/** Whether this phone has a lock that browsers may ask for. Whether it gives a secret is known once it was asked. */
export async function hasDeviceLock(): Promise<boolean> {
  const asked = globalThis.PublicKeyCredential as typeof PublicKeyCredential | undefined // not in all browsers
  return (await asked?.isUserVerifyingPlatformAuthenticatorAvailable()) ?? false
}

/** Asks the person. @returns null when she declined, or the phone cannot */
export async function wrapByDevice(dataKey: Uint8Array<ArrayBuffer>): Promise<KeyByDevice | null> {
  const [salt, nonce] = [random(32), random(12)]
  const made = await allowed(() =>
    navigator.credentials.create({
      publicKey: {
        challenge: random(32),
        rp: { name: NAME },
        // What the phone lists among its keys: nothing of the person.
        user: { id: random(16), name: NAME, displayName: NAME },
        pubKeyCredParams: ALGORITHMS.map((alg) => ({ type: 'public-key', alg })),
        authenticatorSelection: { authenticatorAttachment: 'platform', userVerification: 'required' },
        extensions: { prf: { eval: { first: salt } } },
      },
    }),
  )
  if (!made?.getClientExtensionResults().prf?.enabled) return null
  const credential = toBase64(new Uint8Array(made.rawId))
  // Many phones give it only when they are asked once more.
  const wrapping = (await keyIn(made)) ?? (await askAgain(credential, salt))
  if (!wrapping) return null
  const key = await crypto.subtle.encrypt({ name: 'AES-GCM', iv: nonce }, wrapping, dataKey)
  return { credential, salt: toBase64(salt), nonce: toBase64(nonce), key: toBase64(new Uint8Array(key)) }
}

/** Asks the person. @returns null when she declined, or the phone gives another secret than it gave */
export async function unwrapByDevice(wrapped: KeyByDevice): Promise<Uint8Array<ArrayBuffer> | null> {
  const wrapping = await askAgain(wrapped.credential, fromBase64(wrapped.salt))
  const iv = fromBase64(wrapped.nonce)
  const open = (key: CryptoKey) => crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, fromBase64(wrapped.key))
  const dataKey = wrapping && (await refused(open(wrapping)))
  return dataKey && new Uint8Array(dataKey)
}

async function askAgain(credential: string, salt: Uint8Array<ArrayBuffer>): Promise<CryptoKey | null> {
  const answer = await allowed(() =>
    navigator.credentials.get({
      publicKey: {
        challenge: random(32),
        allowCredentials: [{ type: 'public-key', id: fromBase64(credential) }],
        userVerification: 'required',
        extensions: { prf: { eval: { first: salt } } },
      },
    }),
  )
  return answer && keyIn(answer)
}

async function keyIn(answer: PublicKeyCredential): Promise<CryptoKey | null> {
  const secret = answer.getClientExtensionResults().prf?.results?.first
  if (!secret) return null
  const raw = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey'])
  const how = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: new TextEncoder().encode('cuaderno lock') }
  return crypto.subtle.deriveKey(how, raw, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
}

const allowed = async (ask: () => Promise<Credential | null>): Promise<PublicKeyCredential | null> => {
  const answer = await refused(ask())
  return answer instanceof PublicKeyCredential ? answer : null
}

/** What the browser says when the person declined, waited too long, or there is no such key: the PIN is still there. */
async function refused<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked
  } catch (failure) {
    if (failure instanceof DOMException) return null
    throw failure
  }
}
