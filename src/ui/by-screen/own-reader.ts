// Reads QR codes where the browser cannot: from the middle of the camera's picture, where they are held.
import { readQr } from '../../document/read-qr.ts'
import type { CodeReader } from '../camera-codes.ts'

/** Enough for four points a square of our largest code. */
const MOST_SIDE = 720

export function ownReader(): CodeReader {
  const canvas = document.createElement('canvas')
  const pen = canvas.getContext('2d', { willReadFrequently: true })
  return async (video) => {
    const side = Math.min(video.videoWidth, video.videoHeight)
    if (!pen || side === 0) return null
    const size = Math.min(side, MOST_SIDE)
    if (canvas.width !== size) [canvas.width, canvas.height] = [size, size]
    const [left, top] = [(video.videoWidth - side) / 2, (video.videoHeight - side) / 2]
    pen.drawImage(video, left, top, side, side, 0, 0, size, size)
    return readQr(pen.getImageData(0, 0, size, size))
  }
}
