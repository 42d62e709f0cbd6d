// SHA-256 in one call. WebCrypto's is asynchronous, and an IndexedDB transaction does not wait.
const K = new Uint32Array(64)
const START = new Uint32Array(8)

/** Constants are the fractional parts of roots of the first primes (FIPS 180-4 §4.2.2, §5.3.3). */
for (let candidate = 2, count = 0; count < 64; candidate++) {
  let isPrime = true
  for (let divisor = 2; divisor * divisor <= candidate; divisor++) if (candidate % divisor === 0) isPrime = false
  if (!isPrime) continue
  const fraction = (root: number) => (root - Math.floor(root)) * 2 ** 32
  if (count < 8) START[count] = fraction(Math.sqrt(candidate))
  K[count++] = fraction(Math.cbrt(candidate))
}

const rotate = (x: number, by: number): number => (x >>> by) | (x << (32 - by))

/** SHA-256 of a text in UTF-8, as 64 hexadecimal digits. */
export function sha256(text: string): string {
  const bytes = new TextEncoder().encode(text)
  const padded = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64)
  padded.set(bytes)
  padded[bytes.length] = 0x80
  const view = new DataView(padded.buffer)
  view.setUint32(padded.length - 8, Math.floor(bytes.length / 2 ** 29))
  view.setUint32(padded.length - 4, bytes.length << 3)

  const state = START.slice()
  const w = new Uint32Array(64)
  for (let block = 0; block < padded.length; block += 64) compress(state, w, view, block)
  return [...state].map((word) => word.toString(16).padStart(8, '0')).join('')
}

function compress(state: Uint32Array, w: Uint32Array, view: DataView, block: number): void {
  const at = (array: Uint32Array, index: number): number => array[index] ?? 0
  for (let t = 0; t < 16; t++) w[t] = view.getUint32(block + t * 4)
  for (let t = 16; t < 64; t++) {
    const [x, y] = [at(w, t - 15), at(w, t - 2)]
    const s0 = rotate(x, 7) ^ rotate(x, 18) ^ (x >>> 3)
    const s1 = rotate(y, 17) ^ rotate(y, 19) ^ (y >>> 10)
    w[t] = at(w, t - 16) + s0 + at(w, t - 7) + s1
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state
  for (let t = 0; t < 64; t++) {
    const s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + at(K, t) + at(w, t)) | 0
    const s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0
    ;[h, g, f, e, d, c, b, a] = [g, f, e, (d + t1) | 0, c, b, a, (t1 + t2) | 0]
  }
  ;[a, b, c, d, e, f, g, h].forEach((word, index) => (state[index] = at(state, index) + word))
}
