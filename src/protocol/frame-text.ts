// A frame as the letters that a QR code packs tightest: two bytes are three of its forty-five (RFC 9285).
const LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:'
/** Tells our codes from all others in the world. */
const MARK = 'MCLCP1/'

export function frameText(frame: Uint8Array): string {
  let text = MARK
  for (let at = 0; at < frame.length; at += 2) {
    const [high = 0, low] = frame.subarray(at, at + 2)
    text += low === undefined ? letters(high, 2) : letters(high * 256 + low, 3)
  }
  return text
}

function letters(value: number, count: number): string {
  let [text, rest] = ['', value]
  for (let left = count; left > 0; left--) [text, rest] = [text + LETTERS.charAt(rest % 45), Math.floor(rest / 45)]
  return text
}

/** @returns null for any other code */
export function textFrame(text: string): Uint8Array | null {
  if (!text.startsWith(MARK)) return null
  const digits = text
    .slice(MARK.length)
    .split('')
    .map((letter) => LETTERS.indexOf(letter))
  if (digits.includes(-1) || digits.length % 3 === 1) return null
  const bytes: number[] = []
  for (let at = 0; at < digits.length; at += 3) {
    const [first = 0, second = 0, third] = digits.slice(at, at + 3)
    const value = first + second * 45 + (third ?? 0) * 2025
    if (value > (third === undefined ? 0xff : 0xffff)) return null
    if (third !== undefined) bytes.push(value >>> 8)
    bytes.push(value & 0xff)
  }
  return new Uint8Array(bytes)
}
