// Bytes that only the holder of a private key can open: of the organisation, whose half stays at the endpoint.
//
//   'MCS1' · the throw-away public key (65 bytes) · AES-256-GCM of the content
//
// The key is agreed between a pair made for this one content and the organisation's (ECDH P-256 → HKDF-SHA-256). It is
// used once, so its nonce may be zeros. Both public halves and the first bytes are part of what is authenticated.
import * as z from 'zod/mini'

const coordinate = z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/))
const halves = { kty: z.enum(['EC']), crv: z.enum(['P-256']), x: coordinate, y: coordinate }
/** A JSON Web Key without anything that is not the key. */
export const publicKey = z.object(halves)
export type PublicKey = z.infer<typeof publicKey>
export const privateKey = z.object({ ...halves, d: coordinate })
export type PrivateKey = z.infer<typeof privateKey>

/** The answer of `GET /api/organisation-key`: the public half of the caller's region. */
export const organisationKeyAnswer = z.object({ kind: z.enum(['mclcp-organisation-key']), key: publicKey })
export type OrganisationKeyAnswer = z.infer<typeof organisationKeyAnswer>

const CURVE = { name: 'ECDH', namedCurve: 'P-256' }
const MAGIC = new TextEncoder().encode('MCS1')
const POINT = 65
const HEAD = MAGIC.length + POINT
const NONCE = new Uint8Array(12)

export interface KeyPair {
  readonly public: PublicKey
  readonly private: PrivateKey
}

export async function newKeyPair(): Promise<KeyPair> {
  const made = await crypto.subtle.generateKey(CURVE, true, ['deriveBits'])
  const whole = privateKey.parse(await crypto.subtle.exportKey('jwk', made.privateKey))
  return { public: publicKey.parse(whole), private: whole }
}

/** Only the holder of the other half opens it, not even who sealed it. */
export async function sealTo(to: PublicKey, bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const once = await crypto.subtle.generateKey(CURVE, true, ['deriveBits'])
  const point = new Uint8Array(await crypto.subtle.exportKey('raw', once.publicKey))
  const head = joined(MAGIC, point)
  const shared = await crypto.subtle.deriveBits({ name: 'ECDH', public: await imported(to, []) }, once.privateKey, 256)
  const sealing = await keyFrom(shared, head, to)
  return joined(head, await crypto.subtle.encrypt(cipher(head), sealing, bytes))
}

/** Null when it was not sealed to this key, or is not whole. */
export async function unseal(own: PrivateKey, sealed: Uint8Array): Promise<Uint8Array<ArrayBuffer> | null> {
  if (!isSealed(sealed)) return null
  const head = sealed.slice(0, HEAD)
  try {
    const point = await crypto.subtle.importKey('raw', head.slice(MAGIC.length), CURVE, false, [])
    const secret = await imported(own, ['deriveBits'])
    const shared = await crypto.subtle.deriveBits({ name: 'ECDH', public: point }, secret, 256)
    const opening = await keyFrom(shared, head, own)
    return new Uint8Array(await crypto.subtle.decrypt(cipher(head), opening, sealed.slice(HEAD)))
  } catch {
    // A point that is none, another's key, a byte that changed: WebCrypto says no more than that it does not open.
    return null
  }
}

/** Whether it says of itself that it is such a thing. */
export const isSealed = (bytes: Uint8Array): boolean =>
  bytes.length > HEAD && MAGIC.every((byte, index) => bytes[index] === byte)

const cipher = (head: Uint8Array) => ({ name: 'AES-GCM', iv: NONCE, additionalData: head })

const imported = (key: PublicKey | PrivateKey, uses: readonly string[]) =>
  crypto.subtle.importKey('jwk', key, CURVE, false, uses)

async function keyFrom(shared: ArrayBuffer, salt: Uint8Array, { x, y }: PublicKey) {
  const secret = await crypto.subtle.importKey('raw', new Uint8Array(shared), 'HKDF', false, ['deriveBits'])
  const info = new TextEncoder().encode(`cuaderno sealed 1 ${x} ${y}`)
  const bits = await crypto.subtle.deriveBits({ name: 'HKDF', hash: 'SHA-256', salt, info }, secret, 256)
  return crypto.subtle.importKey('raw', new Uint8Array(bits), 'AES-GCM', false, ['encrypt', 'decrypt'])
}

function joined(head: Uint8Array, rest: ArrayBuffer | Uint8Array): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(head.length + rest.byteLength)
  all.set(head)
  all.set(new Uint8Array(rest), head.length)
  return all
}
