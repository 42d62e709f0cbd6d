// QR codes before the camera, one look after another: with the browser's own reader, or with another that is given.

/** Not in the standard library of types: only Chromium has it. */
interface Detector {
  readonly detect: (source: HTMLVideoElement) => Promise<readonly { readonly rawValue: string }[]>
}
interface DetectorClass {
  new (options: { formats: readonly string[] }): Detector
  readonly getSupportedFormats: () => Promise<readonly string[]>
}

/** What the code in the picture says; null when there is none, or none that can be read. */
export type CodeReader = (video: HTMLVideoElement) => Promise<string | null>

/** Null in browsers without one; some have the reader and no format. */
export async function nativeReader(): Promise<CodeReader | null> {
  // Its shape is that of the standard, where it exists.
  const Reader = (globalThis as { BarcodeDetector?: DetectorClass }).BarcodeDetector
  if (!Reader || !(await Reader.getSupportedFormats()).includes('qr_code')) return null
  const reader = new Reader({ formats: ['qr_code'] })
  return async (video) => (await reader.detect(video))[0]?.rawValue ?? null
}

export interface Look {
  readonly video: HTMLVideoElement
  readonly reader: CodeReader
  /** Between two looks, in milliseconds: a warm phone is a slow phone. */
  readonly pause: number
  /** @returns whether to go on looking */
  readonly onRead: (text: string) => boolean
  readonly signal: AbortSignal
}

/** Until it is stopped or has read enough. Rejects when there is no camera to use. */
export async function lookForCodes({ video, reader, pause, onRead, signal }: Look): Promise<void> {
  const stream = await navigator.mediaDevices.getUserMedia({
    video: { facingMode: 'environment', width: { ideal: 1280 }, height: { ideal: 720 } },
  })
  try {
    if (signal.aborted) return
    video.srcObject = stream
    await video.play()
    while (!signal.aborted) {
      const text = await reader(video)
      if (text !== null && !signal.aborted && !onRead(text)) return
      await new Promise((next) => setTimeout(next, pause))
    }
  } finally {
    for (const track of stream.getTracks()) track.stop()
  }
}
