// Bytes that do not pack, like those of a JPEG, and always the same for the same seed.

export function randomBytes(size: number, seed: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size)
  let state = seed >>> 0 || 1
  for (let at = 0; at < size; at++) {
    // xorshift32
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    bytes[at] = state >>> 24
  }
  return bytes
}

/** A thumbnail of a usual weight. */
export const aThumb = (seed: number): string =>
  `data:image/jpeg;base64,${Buffer.from(randomBytes(3_000, seed + 1_000)).toString('base64')}`

/** By its first bytes, a PDF. */
export function aPdf(size: number, seed: number): Uint8Array<ArrayBuffer> {
  const bytes = randomBytes(size, seed)
  bytes.set(new TextEncoder().encode('%PDF-1.7\n'))
  return bytes
}
