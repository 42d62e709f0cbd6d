// A JPEG as a phone's camera leaves it: lying on its side with a note to turn it, and with where it was taken.
import { Buffer } from 'node:buffer'
import type { Page } from 'playwright-core'

const ASCII = 2
const SHORT = 3
const LONG = 4
const RATIONAL = 5

/** The entry of an Exif directory; what does not fit in four bytes lies elsewhere. */
function entry(tag: number, type: number, count: number, value: number): Buffer {
  const bytes = Buffer.alloc(12)
  bytes.writeUInt16BE(tag, 0)
  bytes.writeUInt16BE(type, 2)
  bytes.writeUInt32BE(count, 4)
  if (type === SHORT) bytes.writeUInt16BE(value, 8)
  else bytes.writeUInt32BE(value, 8)
  return bytes
}

function directory(...entries: readonly Buffer[]): Buffer {
  const count = Buffer.alloc(2)
  count.writeUInt16BE(entries.length)
  return Buffer.concat([count, ...entries, Buffer.alloc(4)])
}

const degrees = (...parts: readonly number[]): Buffer =>
  Buffer.concat(
    parts.map((part) => {
      const bytes = Buffer.alloc(8)
      bytes.writeUInt32BE(part)
      bytes.writeUInt32BE(1, 4)
      return bytes
    }),
  )

/** Turned a quarter to the right; in Santa María de Nieva, 4°35′S 77°51′W. */
export function exif(): Buffer {
  const gpsAt = 8 + 2 + 2 * 12 + 4
  const valuesAt = gpsAt + 2 + 4 * 12 + 4
  const letter = (text: string) => text.charCodeAt(0) * 2 ** 24
  const tiff = Buffer.concat([
    Buffer.from([0x4d, 0x4d, 0, 42, 0, 0, 0, 8]),
    directory(entry(0x0112, SHORT, 1, 6), entry(0x8825, LONG, 1, gpsAt)),
    directory(
      entry(1, ASCII, 2, letter('S')),
      entry(2, RATIONAL, 3, valuesAt),
      entry(3, ASCII, 2, letter('W')),
      entry(4, RATIONAL, 3, valuesAt + 24),
    ),
    degrees(4, 35, 0),
    degrees(77, 51, 0),
  ])
  const body = Buffer.concat([Buffer.from('Exif\0\0'), tiff])
  const head = Buffer.from([0xff, 0xe1, 0, 0])
  head.writeUInt16BE(body.length + 2, 2)
  return Buffer.concat([head, body])
}

/** Drawn by the browser, restless enough to weigh something; the note is put in after its first two bytes. */
export async function locatedJpeg(page: Page, width = 3000, height = 2000): Promise<Buffer> {
  const drawn = await page.evaluate(
    async ([wide, high]) => {
      const canvas = new OffscreenCanvas(wide, high)
      const pen = canvas.getContext('2d')
      if (!pen) throw new Error('no canvas')
      for (let x = 0; x < wide; x += 50) {
        for (let y = 0; y < high; y += 50) {
          pen.fillStyle = `hsl(${(x * 7 + y * 13) % 360} 60% ${30 + ((x * y) % 41)}%)`
          pen.fillRect(x, y, 50, 50)
        }
      }
      const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.95 })
      return [...new Uint8Array(await blob.arrayBuffer())]
    },
    [width, height] as const,
  )
  const bytes = Buffer.from(drawn)
  return Buffer.concat([bytes.subarray(0, 2), exif(), bytes.subarray(2)])
}

export const hasExif = (bytes: Uint8Array): boolean => Buffer.from(bytes).includes('Exif\0\0')

/** Of a JPEG, from its frame header. */
export function sizeOfJpeg(bytes: Uint8Array): { readonly width: number; readonly height: number } {
  const all = Buffer.from(bytes)
  for (let at = 2; at < all.length;) {
    const marker = all.readUInt16BE(at)
    if (marker >= 0xffc0 && marker <= 0xffc3)
      return { height: all.readUInt16BE(at + 5), width: all.readUInt16BE(at + 7) }
    at += 2 + all.readUInt16BE(at + 2)
  }
  throw new Error('no frame in it')
}
