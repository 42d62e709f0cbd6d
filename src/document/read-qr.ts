// What a QR code in a picture says, where the browser cannot read one by itself.
import { decodeQR } from 'qr/decode.js'

interface Picture {
  readonly width: number
  readonly height: number
  /** Red, green, blue and opacity of each point. */
  readonly data: Uint8ClampedArray
}

/** Null when there is none, or none that can be read. */
export function readQr(picture: Picture): string | null {
  try {
    return decodeQR(picture)
  } catch {
    return null // the next picture may be sharper
  }
}
