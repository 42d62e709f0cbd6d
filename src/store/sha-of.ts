// A file's name from its bytes, by the browser's own hashing: ours (protocol/hash) is for texts inside a transaction.
import { sha as shaSchema, type Sha } from '../domain/photo.ts'

export async function shaOf(bytes: Uint8Array<ArrayBuffer>): Promise<Sha> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return shaSchema.parse([...digest].map((byte) => byte.toString(16).padStart(2, '0')).join(''))
}
