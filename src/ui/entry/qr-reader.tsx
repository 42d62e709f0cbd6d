// A small camera view that looks for a QR code, in browsers that can read one by themselves.
import { useEffect, useRef } from 'preact/hooks'
import { lookForCodes, nativeReader } from '../camera-codes.ts'
import { Button } from '../parts/button.tsx'
import { entryText as text } from '../text/entry.ts'

const PAUSE = 200

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
    const controller = new AbortController()
    const { signal } = controller
    const onFound = (found: string) => {
      heard.current.onRead(found)
      return false
    }
    look(video.current, onFound, signal).catch(() => signal.aborted || heard.current.onDenied())
    return () => controller.abort()
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

/** Rejects when there is no camera to use. */
async function look(video: HTMLVideoElement | null, onRead: (text: string) => boolean, signal: AbortSignal) {
  const reader = await nativeReader()
  if (video && reader) await lookForCodes({ video, reader, pause: PAUSE, onRead, signal })
}
