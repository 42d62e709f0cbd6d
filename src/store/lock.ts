// What a store that has a PIN is opened with.
import type { Lock } from './store.ts'
import { fromBase64, toBase64 } from './base64.ts'
import { cipherOf } from './cipher.ts'
import { lockedTables } from './locked-tables.ts'

/** A change that is put into another place of the journal says nothing new there: its number is in it. */
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
