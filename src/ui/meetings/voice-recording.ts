// One recording: from the microphone to bytes, piece by piece, with the reason for which it ended.
import { FULL_VOICE, MOST_SECONDS, VOICE_KINDS, VOICE_RATE } from '../../domain/voice.ts'
import type { Piece, VoiceDraft } from '../../store/voice-draft.ts'

export type MicrophoneTrouble = 'denied' | 'noMicrophone' | 'unable'
/** `asked`: the person ended it. */
export type Ending = 'asked' | 'longest' | 'full' | 'disk' | 'hidden' | 'microphone'

const PIECE_MS = 1000

/** Asks the person for the microphone, the first time. */
export async function openMicrophone(): Promise<MediaStream | MicrophoneTrouble> {
  if (!navigator.mediaDevices || !globalThis.MediaRecorder || !bestKind()) return 'unable'
  try {
    return await navigator.mediaDevices.getUserMedia({ audio: { channelCount: 1, noiseSuppression: true } })
  } catch (failure) {
    // What the person answered, or what the phone has, is no fault of the program.
    return failure instanceof DOMException && failure.name === 'NotAllowedError' ? 'denied' : 'noMicrophone'
  }
}

const bestKind = () => VOICE_KINDS.find((kind) => MediaRecorder.isTypeSupported(kind))

export interface Recording {
  readonly stop: (why: Ending) => void
}

interface Listener {
  /** In order; each is to be on the disk before the next is asked for. */
  readonly onPiece: (piece: Piece, index: number) => Promise<void>
  /** Called at once when it ends; the bytes follow. */
  readonly onEnd: (why: Ending, recorded: Promise<VoiceDraft>) => void
}

export function startRecording(stream: MediaStream, { onPiece, onEnd }: Listener): Recording {
  const mimeType = bestKind() ?? ''
  const recorder = new MediaRecorder(stream, { mimeType, audioBitsPerSecond: VOICE_RATE })
  const begun = performance.now()
  const pieces: ArrayBuffer[] = []
  let size = 0
  let seconds = 0
  let isEnded = false
  let written = Promise.resolve()
  let isDone = () => {}
  const done = new Promise<void>((resolve) => {
    isDone = resolve
  })

  const add = async (data: Blob, at: number) => {
    const bytes = await data.arrayBuffer()
    pieces.push(bytes)
    try {
      await onPiece({ mime: recorder.mimeType || mimeType, seconds: at, bytes }, pieces.length - 1)
    } catch (failure) {
      // It goes no further than what the disk can take; what is here is kept if it can be.
      console.error(failure)
      stop('disk')
    }
  }
  const collected = async (): Promise<VoiceDraft> => {
    await done
    await written
    const bytes = new Uint8Array(await new Blob(pieces).arrayBuffer())
    return { mime: recorder.mimeType || mimeType, seconds, bytes }
  }
  const stop = (why: Ending) => {
    if (isEnded) return
    isEnded = true
    onEnd(why, collected())
    if (recorder.state !== 'inactive') recorder.stop()
  }
  recorder.addEventListener('dataavailable', ({ data }) => {
    if (data.size === 0) return
    seconds = Math.min(MOST_SECONDS, Math.round((performance.now() - begun) / 1000))
    size += data.size
    const at = seconds
    written = written.then(() => add(data, at))
    if (size >= FULL_VOICE) stop('full')
    else if (performance.now() - begun >= MOST_SECONDS * 1000) stop('longest')
  })
  recorder.addEventListener('stop', () => {
    for (const track of stream.getTracks()) track.stop()
    // A call that comes in takes the microphone: the recorder ends by itself.
    stop('microphone')
    isDone()
  })
  recorder.addEventListener('error', () => stop('microphone'))
  recorder.start(PIECE_MS)
  return { stop }
}
