// A drawing as a black and white picture (BMP, one bit a dot), for files in which lines cannot be drawn.
import { boundsOf, strokesIn } from '../domain/signature.ts'

export interface Bitmap {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly width: number
  readonly height: number
}

/** Of the pen, in dots. */
const NIB = 3
const HEAD = 62

/** As large as the room allows, and no larger than the drawing fills. */
export function strokesBitmap(path: string, room: { readonly width: number; readonly height: number }): Bitmap {
  const [left, top, wide, high] = boundsOf(path)
  const inner = { width: room.width - 2 * NIB, height: room.height - 2 * NIB }
  const scale = Math.min(inner.width / Math.max(1, wide), inner.height / Math.max(1, high))
  const width = Math.ceil(wide * scale) + 2 * NIB
  const height = Math.ceil(high * scale) + 2 * NIB
  const stride = Math.ceil(width / 32) * 4
  const bytes = new Uint8Array(HEAD + stride * height).fill(0xff, HEAD)
  writeHead(new DataView(bytes.buffer), width, height)

  const dot = (x: number, y: number) => {
    // Rows stand from the bottom up.
    const at = HEAD + (height - 1 - y) * stride + (x >> 3)
    bytes[at] = (bytes[at] ?? 0) & ~(0x80 >> (x & 7))
  }
  for (const points of strokesIn(path)) {
    const placed = points.map(([x, y]) => [NIB + (x - left) * scale, NIB + (y - top) * scale] as const)
    for (const [index, [x, y]] of placed.entries()) {
      const [fromX, fromY] = placed[index - 1] ?? [x, y]
      const steps = Math.max(1, Math.ceil(Math.max(Math.abs(x - fromX), Math.abs(y - fromY))))
      for (let step = 0; step <= steps; step++) {
        const [atX, atY] = [fromX + ((x - fromX) * step) / steps, fromY + ((y - fromY) * step) / steps]
        for (let dx = -NIB + 1; dx < NIB; dx++)
          for (let dy = -NIB + 1; dy < NIB; dy++) dot(Math.round(atX) + dx, Math.round(atY) + dy)
      }
    }
  }
  return { bytes, width, height }
}

/** The file's head, the picture's, and its two colours: black and white. */
function writeHead(view: DataView, width: number, height: number): void {
  view.setUint16(0, 0x424d)
  const numbers = [view.byteLength, 0, HEAD, 40, width, height, 0x0001_0001, 0, 0, 11_811, 11_811, 2, 2, 0, 0xff_ff_ff]
  for (const [index, value] of numbers.entries()) view.setUint32(2 + index * 4, value, true)
}
