// A value of the tables as bytes and back: JSON, with the bytes that are in it put after it as they are.

const encoder = new TextEncoder()
const decoder = new TextDecoder()
const MARK = 'bytes:'
/** A text that begins like a mark, told from it. */
const ESCAPED = 'text:'

/** Four bytes with the length of the JSON, the JSON, and then the bytes that its marks speak of. */
export function pack(value: unknown): Uint8Array {
  const parts: Uint8Array[] = []
  const json = encoder.encode(
    JSON.stringify(value, (_, each: unknown) => {
      if (each instanceof ArrayBuffer || each instanceof Uint8Array) {
        const bytes = each instanceof ArrayBuffer ? new Uint8Array(each) : each
        parts.push(bytes)
        return `${MARK}${each instanceof ArrayBuffer ? 'buffer' : 'array'}:${bytes.length}`
      }
      // As the disk itself says of what it cannot keep.
      if (typeof each === 'function') throw new DOMException('a function in a row', 'DataCloneError')
      return typeof each === 'string' && (each.startsWith(MARK) || each.startsWith(ESCAPED)) ? ESCAPED + each : each
    }),
  )
  const all = new Uint8Array(4 + json.length + parts.reduce((sum, { length }) => sum + length, 0))
  new DataView(all.buffer).setUint32(0, json.length)
  all.set(json, 4)
  let at = 4 + json.length
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

export function unpack(packed: Uint8Array): unknown {
  const length = new DataView(packed.buffer, packed.byteOffset).getUint32(0)
  let at = 4 + length
  const json = decoder.decode(packed.subarray(4, at))
  // Nearly all rows: looking at each value of them would take longer than all the rest.
  if (!json.includes(`"${MARK}`) && !json.includes(`"${ESCAPED}`)) return JSON.parse(json)
  return JSON.parse(json, (_, each: unknown) => {
    if (typeof each !== 'string') return each
    if (each.startsWith(ESCAPED)) return each.slice(ESCAPED.length)
    if (!each.startsWith(MARK)) return each
    const [, is, size] = each.split(':')
    const bytes = packed.slice(at, (at += Number(size)))
    return is === 'buffer' ? bytes.buffer : bytes
  })
}
