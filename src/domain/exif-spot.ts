// Where a camera says that it was, from the Exif directory of its JPEG. The photo that is kept has none of it.
import type { Spot } from './gps.ts'

const EXIF = [0x45, 0x78, 0x69, 0x66, 0, 0] as const
const APP1 = 0xe1
/** After it there are no more notes. */
const SCAN = 0xda
const GPS_DIRECTORY = 0x8825
const SOUTH_OR_WEST = /^[SW]/

/** Null where it does not say, or says it in a way that cannot be read. */
export function spotInJpeg(bytes: Uint8Array<ArrayBuffer>): Spot | null {
  try {
    const tiff = tiffIn(bytes)
    return tiff && spotInTiff(tiff)
  } catch (failure) {
    // Cut off, or an address outside of it: made by another hand than a camera's.
    if (failure instanceof RangeError) return null
    throw failure
  }
}

function tiffIn({ buffer, byteOffset, byteLength }: Uint8Array<ArrayBuffer>): DataView | null {
  const jpeg = new DataView(buffer, byteOffset, byteLength)
  if (jpeg.getUint16(0) !== 0xffd8) return null
  for (let at = 2; jpeg.getUint8(at) === 0xff && jpeg.getUint8(at + 1) !== SCAN;) {
    const length = jpeg.getUint16(at + 2)
    const isExif = jpeg.getUint8(at + 1) === APP1 && EXIF.every((byte, index) => jpeg.getUint8(at + 4 + index) === byte)
    if (isExif) return new DataView(buffer, byteOffset + at + 10, length - 8)
    at += 2 + length
  }
  return null
}

function spotInTiff(tiff: DataView): Spot | null {
  const isLittle = tiff.getUint16(0) === 0x4949
  const u16 = (at: number) => tiff.getUint16(at, isLittle)
  const u32 = (at: number) => tiff.getUint32(at, isLittle)
  /** Where the value of a tag stands in a directory. */
  const valueAt = (directory: number, tag: number): number | null => {
    for (let n = 0; n < u16(directory); n++) {
      const entry = directory + 2 + n * 12
      if (u16(entry) === tag) return entry + 8
    }
    return null
  }
  const main = u32(4)
  const gpsAt = valueAt(main, GPS_DIRECTORY)
  if (gpsAt === null) return null
  const gps = u32(gpsAt)
  /** Degrees, minutes and seconds, each a fraction, with the letter of its side in the tag before. */
  const degrees = (tag: number): number => {
    const [side, value] = [valueAt(gps, tag - 1), valueAt(gps, tag)]
    if (side === null || value === null) return NaN
    const parts = [0, 8, 16].map((step) => u32(u32(value) + step) / u32(u32(value) + step + 4))
    const [whole = NaN, minutes = NaN, seconds = NaN] = parts
    const sign = SOUTH_OR_WEST.test(String.fromCharCode(tiff.getUint8(side))) ? -1 : 1
    return sign * (whole + minutes / 60 + seconds / 3600)
  }
  const [lat, lon] = [degrees(2), degrees(4)]
  return Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? { lat, lon } : null
}
