// What a store that has a PIN is opened with.
import type { Lock } from '../store.ts'
import { cipherOf } from './cipher.ts'
import { lockedTables } from './locked-tables.ts'

/** A line that is put into another place of the journal says nothing new there: its number is in it. */
const JOURNAL = 'journal'
const encoder = new TextEncoder()
const decoder = new TextDecoder()

export function lockOf(key: Uint8Array): Lock {
  const cipher = cipherOf(key)
  const tables = lockedTables(cipher)
  return {
    cover: (db) => void db.use(tables),
    sealText: (text) => toBase64(cipher.seal(encoder.encode(text), JOURNAL)),
    openText: (sealed) => decoder.decode(cipher.open(fromBase64(sealed), JOURNAL)),
  }
}

/** In pieces: as many arguments at once as a long change has bytes are too many. */
export function toBase64(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192))
  return btoa(text)
}

export const fromBase64 = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
