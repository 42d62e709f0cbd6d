// A recording of one agreement while its screen is open: begun by a tap, kept however it ends.
import { useEffect, useRef, useState } from 'preact/hooks'
import { MOST_SECONDS, MOST_VOICE } from '../../domain/voice.ts'
import { hasRoom } from '../../store/room.ts'
import { keepVoice, rescueVoice, type NewVoice } from '../../store/voice.ts'
import { addPiece, dropDraft, type Spoken, type VoiceDraft } from '../../store/voice-draft.ts'
import { useApp } from '../app-context.ts'
import { keep } from '../autosave.ts'
import { announce } from '../parts/live-region.tsx'
import { voiceText as text } from '../text/meeting-voice.ts'
import { offerUndo } from './undo.ts'
import { openMicrophone, startRecording, type Ending, type Recording } from './voice-recording.ts'

export type Stage =
  | { readonly is: 'still' | 'asking' | 'keeping' }
  | { readonly is: 'recording'; readonly seconds: number }

/** What it has to know of the agreement when it ends, which may be later than it was begun. */
type Around = Pick<NewVoice, 'order' | 'isWritten'> & { readonly hasVoice: boolean }

export function useRecorder({ meeting, agreement }: Spoken, around: Around) {
  const { store } = useApp()
  const [stage, setStage] = useState<Stage>({ is: 'still' })
  /** What the person should know of: why it could not be, or why it ended by itself. */
  const [said, say] = useState<string>()
  const [beside, setBeside] = useState<number>()
  const recording = useRef<Recording | null>(null)
  const isLeft = useRef(false)
  const latest = useRef(around)
  latest.current = around
  const of = { meeting, agreement }

  const keepRecorded = async (recorded: VoiceDraft) => {
    const { hasVoice, order, isWritten } = latest.current
    if (recorded.bytes.length === 0) return say(text.trouble.nothing)
    const outcome = await keepVoice(store, { ...of, ...recorded, order, isWritten })
    if (outcome.is !== 'kept') {
      if (outcome.is === 'gone') await dropDraft(store, of)
      return say(text.trouble[outcome.is === 'gone' || outcome.is === 'noRoom' ? outcome.is : 'nothing'])
    }
    announce(text.kept(recorded.seconds))
    if (hasVoice) offerUndo({ text: text.replaced, undo: () => void keep(outcome.bringBack) })
  }
  const start = async () => {
    say(undefined)
    if (!(await hasRoom(store, MOST_VOICE))) return say(text.trouble.noRoom)
    setStage({ is: 'asking' })
    const stream = await openMicrophone()
    if (typeof stream === 'string') {
      setStage({ is: 'still' })
      return say(text.trouble[stream])
    }
    if (isLeft.current) return stream.getTracks().forEach((track) => track.stop())
    const isAlone = await whileAlone((release) => {
      setStage({ is: 'recording', seconds: 0 })
      announce(text.started(MOST_SECONDS))
      const onEnd = (why: Ending, recorded: Promise<VoiceDraft>) => {
        recording.current = null
        setStage({ is: 'keeping' })
        if (why !== 'asked') say(text.stoppedBy[why](MOST_SECONDS))
        // From here on nothing else closes the acta or the page before the disk has it.
        void keep(async () => keepRecorded(await recorded)).finally(() => {
          release()
          setStage({ is: 'still' })
        })
      }
      recording.current = startRecording(stream, {
        onPiece: (piece, index) => addPiece(store, of, index, piece),
        onEnd,
      })
    })
    if (isAlone) return
    stream.getTracks().forEach((track) => track.stop())
    setStage({ is: 'still' })
    say(text.trouble.otherTab)
  }
  const stop = (why: Ending = 'asked') => recording.current?.stop(why)

  const rescue = (mayReplace = false) =>
    ifAlone(async () => {
      const found = await rescueVoice(store, of, latest.current.order, mayReplace)
      setBeside(found?.is === 'beside' ? found.seconds : undefined)
      if (found?.is === 'kept') say(text.rescued(found.seconds))
      if (found?.is === 'noRoom') say(text.trouble.noRoom)
    })
  const dropBeside = () =>
    keep(async () => {
      await dropDraft(store, of)
      setBeside(undefined)
    })

  useEffect(() => {
    rescue().catch((failure) => console.error(failure))
    const onHide = () => document.visibilityState === 'hidden' && stop('hidden')
    document.addEventListener('visibilitychange', onHide)
    return () => {
      document.removeEventListener('visibilitychange', onHide)
      isLeft.current = true
      stop()
    }
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- once for the agreement that this screen is of
  }, [])
  useEffect(() => {
    if (stage.is !== 'recording') return undefined
    const timer = setTimeout(() => setStage({ is: 'recording', seconds: stage.seconds + 1 }), 1000)
    return () => clearTimeout(timer)
  }, [stage])

  return { stage, said, beside, start, stop: () => stop(), takeBeside: () => rescue(true), dropBeside }
}

const LOCK = 'cuaderno-voice'

/** One tab records at a time, and what another is recording is not taken for cut off. @returns false: another does */
function whileAlone(begin: (release: () => void) => void): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const hold = (lock: Lock | null) => {
      resolve(lock !== null)
      return lock ? new Promise<void>((release) => begin(() => release())) : undefined
    }
    navigator.locks.request(LOCK, { ifAvailable: true }, hold).catch(reject)
  })
}

const ifAlone = (run: () => Promise<void>): Promise<void> =>
  navigator.locks.request(LOCK, { ifAvailable: true }, (lock) => (lock ? run() : undefined))
