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
  useEffect(() => {
    let stream: MediaStream | null = null
    let isOver = false
    const stop = () => {
      isOver = true
      for (const track of stream?.getTracks() ?? []) track.stop()
    }
    const look = async () => {
      const Reader = detectorClass()
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } })
      if (isOver || !video.current || !Reader) return stop()
      video.current.srcObject = stream
      await video.current.play()
      const reader = new Reader({ formats: ['qr_code'] })
      while (!isOver && video.current) {
        const [found] = await reader.detect(video.current)
        if (found) return onRead(found.rawValue)
        await new Promise((next) => setTimeout(next, 200))
      }
    }
    look().catch(() => {
      if (!isOver) onDenied()
    })
    return stop
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
