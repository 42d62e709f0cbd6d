// What the camera has read so far of another phone's screen, until the bundle is whole and kept.
import { useEffect, useRef, useState } from 'preact/hooks'
import { createScreenReader } from '../../sync/by-screen.ts'
import { useApp } from '../app-context.ts'
import { lookForCodes, nativeReader } from '../camera-codes.ts'
import { keepToCarry, type Kept } from './keep-to-carry.ts'

/** Two looks for each code that is shown, where the phone is quick enough. */
const PAUSE = 60

export type Reading =
  | { readonly is: 'looking'; readonly have: number; readonly need: number }
  | { readonly is: 'denied' }
  | Kept

export function useReading() {
  const { store } = useApp()
  const video = useRef<HTMLVideoElement>(null)
  const [round, setRound] = useState(0)
  const [reading, setReading] = useState<Reading>({ is: 'looking', have: 0, need: 0 })
  useEffect(() => {
    const controller = new AbortController()
    const { signal } = controller
    const tell = (news: Reading) => signal.aborted || setReading(news)
    tell({ is: 'looking', have: 0, need: 0 })
    const read = async () => {
      if (!video.current) return
      const reader = (await nativeReader().catch(() => null)) ?? (await import('./own-reader.ts')).ownReader()
      const bytes = await readAll(video.current, reader, signal, (have, need) => tell({ is: 'looking', have, need }))
      if (!bytes) return
      const kept = await keepToCarry(store, bytes).catch((failure: unknown) => {
        console.error(failure)
        return { is: 'notKept' } as const
      })
      tell(kept)
    }
    read().catch((failure: unknown) => {
      // The browser's own refusals are what the person is told; anything else is a fault of ours as well.
      if (!(failure instanceof DOMException)) console.error(failure)
      tell({ is: 'denied' })
    })
    return () => controller.abort()
  }, [store, round])
  return { video, reading, again: () => setRound(round + 1) }
}

async function readAll(
  video: HTMLVideoElement,
  reader: NonNullable<Awaited<ReturnType<typeof nativeReader>>>,
  signal: AbortSignal,
  onProgress: (have: number, need: number) => void,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const screen = createScreenReader()
  const onRead = (text: string): boolean => {
    if (screen.read(text)) {
      const { have, need } = screen.progress()
      onProgress(have, need)
    }
    return screen.whole() === null
  }
  await lookForCodes({ video, reader, pause: PAUSE, onRead, signal })
  return screen.whole()
}
