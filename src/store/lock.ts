// What a store that has a PIN is opened with.
import type { Lock } from './store.ts'
import { fromBase64, toBase64 } from './base64.ts'
import { cipherOf, NONCE } from './cipher.ts'
import { lockedTables } from './locked-tables.ts'

/** A change that is put into another place of the journal says nothing new there: its number is in it. */
const JOURNAL = 'journal'
const encoder = new TextEncoder()
const decoder = new TextDecoder()
/** Extracts can be made again from the rows. */
const additionalData = encoder.encode('pages')

export function lockOf(key: Uint8Array): Lock {
  const cipher = cipherOf(key)
  const tables = lockedTables(cipher)
  const native = crypto.subtle.importKey('raw', new Uint8Array(key), 'AES-GCM', false, ['encrypt', 'decrypt'])
  return {
    cover: (db) => void db.use(tables),
    sealText: (text) => toBase64(cipher.seal(encoder.encode(text), JOURNAL)),
    openText: (sealed) => decoder.decode(cipher.open(fromBase64(sealed), JOURNAL)),
    sealAside: async (text) => {
      const iv = crypto.getRandomValues(new Uint8Array(NONCE))
      const way = { name: 'AES-GCM', iv, additionalData }
      const sealed = await crypto.subtle.encrypt(way, await native, encoder.encode(text))
      const all = new Uint8Array(NONCE + sealed.byteLength)
      all.set(iv)
      all.set(new Uint8Array(sealed), NONCE)
      return all
    },
    openAside: async (sealed) => {
      const way = { name: 'AES-GCM', iv: sealed.subarray(0, NONCE), additionalData }
      return decoder.decode(await crypto.subtle.decrypt(way, await native, sealed.subarray(NONCE)))
    },
  }
}
