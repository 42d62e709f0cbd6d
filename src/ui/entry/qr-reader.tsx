// A small camera view that looks for a QR code, in browsers that can read one by themselves.
import { useEffect, useRef } from 'preact/hooks'
import { Button } from '../parts/button.tsx'
import { entryText as text } from '../text/entry.ts'

/** Not in the standard library of types: only Chromium has it. */
interface Detector {
  readonly detect: (source: HTMLVideoElement) => Promise<readonly { readonly rawValue: string }[]>
}
interface DetectorClass {
  new (options: { formats: readonly string[] }): Detector
  readonly getSupportedFormats: () => Promise<readonly string[]>
}

// Its shape is that of the standard, where it exists.
const detectorClass = () => (globalThis as { BarcodeDetector?: DetectorClass }).BarcodeDetector

/** Between two looks, in milliseconds: a warm phone is a slow phone. */
const PAUSE = 200

/** Some browsers have the reader and no format. */
export async function canReadQr(): Promise<boolean> {
  return (await detectorClass()?.getSupportedFormats())?.includes('qr_code') ?? false
}

export interface QrReaderProps {
  readonly onRead: (text: string) => void
  readonly onDenied: () => void
  readonly onClose: () => void
}

export function QrReader({ onRead, onDenied, onClose }: QrReaderProps) {
  const video = useRef<HTMLVideoElement>(null)
  const heard = useRef({ onRead, onDenied })
  heard.current = { onRead, onDenied }
  useEffect(() => {
    const { signal, abort } = aborter()
    look(video.current, signal).then(
      (found) => found !== null && heard.current.onRead(found),
      () => signal.aborted || heard.current.onDenied(),
    )
    return abort
  }, [])
  return (
    <div class="entry-camera">
      <video ref={video} muted playsInline />
      <p>{text.point}</p>
      <Button wide onClick={onClose}>
        {text.closeCamera}
      </Button>
    </div>
  )
}

function aborter() {
  const controller = new AbortController()
  return { signal: controller.signal, abort: () => controller.abort() }
}

/** What the first code before the camera says; null when it was stopped before. Rejects when there is no camera to use. */
async function look(video: HTMLVideoElement | null, signal: AbortSignal): Promise<string | null> {
  const Reader = detectorClass()
  if (!video || !Reader) return null
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } })
  try {
    video.srcObject = stream
    await video.play()
    const reader = new Reader({ formats: ['qr_code'] })
    while (!signal.aborted) {
      const [found] = await reader.detect(video)
      if (found) return found.rawValue
      await new Promise((next) => setTimeout(next, PAUSE))
    }
    return null
  } finally {
    for (const track of stream.getTracks()) track.stop()
  }
}
