// From what a camera gives to what a notebook keeps: a light JPEG drawn anew, upright and without where it was taken.

export interface Prepared {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly mime: string
  readonly thumb: string
}

const LONG_SIDE = 1600
const MOST_BYTES = 300_000
const THUMB_SIDE = 240
/** Its data URL must fit in a record of its own. */
const MOST_THUMB = 8_000
const QUALITIES = [0.82, 0.72, 0.6, 0.5, 0.4]
const MIME = 'image/jpeg'

/** Null when it is no picture this browser can read. */
export async function preparePhoto(file: Blob): Promise<Prepared | null> {
  // Turned upright as the camera noted: every browser does so unless it is told not to.
  const picture = await createImageBitmap(file).catch(() => null)
  if (!picture) return null
  try {
    const photo = await lightened(picture, LONG_SIDE, MOST_BYTES)
    const small = await lightened(picture, THUMB_SIDE, MOST_THUMB)
    return { bytes: new Uint8Array(await photo.arrayBuffer()), mime: MIME, thumb: await dataUrl(small) }
  } finally {
    picture.close()
  }
}

/** Coarser until it is light enough; then smaller. */
async function lightened(picture: ImageBitmap, side: number, most: number): Promise<Blob> {
  const canvas = drawn(picture, Math.min(1, side / Math.max(picture.width, picture.height)))
  for (const quality of QUALITIES) {
    const blob = await jpeg(canvas, quality)
    if (blob.size <= most) return blob
  }
  return lightened(picture, side * 0.75, most)
}

function drawn(picture: ImageBitmap, scale: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(picture.width * scale))
  canvas.height = Math.max(1, Math.round(picture.height * scale))
  const pen = canvas.getContext('2d')
  if (!pen) throw new Error('no canvas to draw on')
  pen.imageSmoothingQuality = 'high'
  // What is transparent is paper.
  pen.fillStyle = '#fff'
  pen.fillRect(0, 0, canvas.width, canvas.height)
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height)
  return canvas
}

const jpeg = (canvas: HTMLCanvasElement, quality: number): Promise<Blob> =>
  new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the picture was not encoded'))), MIME, quality)
  })

async function dataUrl(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer())
  return `data:${MIME};base64,${btoa(String.fromCharCode(...bytes))}`
}
