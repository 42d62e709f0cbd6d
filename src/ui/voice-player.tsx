// Hearing a recording. Whoever does not have its bytes yet brings them first.
import { useEffect, useRef, useState } from 'preact/hooks'
import type { MesaId, RecordId } from '../domain/id.ts'
import type { Agreement } from '../domain/meeting.ts'
import type { Sha } from '../domain/photo.ts'
import { custodyOf } from '../store/attached-file.ts'
import { useApp, useLive } from './app-context.ts'
import { Button } from './parts/button.tsx'
import { Icon } from './parts/icon.tsx'
import { voiceText as text } from './text/meeting-voice.ts'
import { FileBadge } from './file-state.tsx'
import { useBroughtFile } from './use-brought-file.ts'
import './voice.css'

interface VoicePlayerProps {
  readonly mesa: MesaId
  readonly meeting: RecordId
  readonly voice: Sha
  readonly seconds: Agreement['voiceSeconds']
}

export function VoicePlayer({ mesa, meeting, voice, seconds = 0 }: VoicePlayerProps) {
  const { store } = useApp()
  const custody = useLive(() => custodyOf(store, mesa, voice), [store, mesa, voice])
  const { address, bring, isBringing, trouble } = useBroughtFile({ mesa, sha: voice, rec: meeting })
  if (!custody || !address) return null
  const { state, size } = custody
  const isDamaged = state === 'damaged' || address.is === 'damaged'
  return (
    <>
      <p class="voice-standing">
        <Icon name="microphone" />
        <span class="voice-length">{text.length(seconds)}</span>
        <FileBadge state={state} words={text.state} />
      </p>
      {isDamaged && <p class="voice-said">{text.damaged}</p>}
      {address.is === 'here' && <Sound url={address.url} seconds={seconds} />}
      {address.is !== 'here' && state !== 'damaged' && (
        <>
          <p role="status">{isBringing ? text.bringing : trouble && text.notBrought[trouble]}</p>
          {!isBringing && (
            <Button icon="download" onClick={() => void bring()}>
              {text.bring(size)}
            </Button>
          )}
        </>
      )}
    </>
  )
}

/** Our own button: the browser's player shows no length for what was recorded here, and is too small for a wet finger. */
function Sound({ url, seconds }: { url: string; seconds: number }) {
  const sound = useRef<HTMLAudioElement>(null)
  const [at, setAt] = useState<number | null>(null)
  const [isUnplayable, setUnplayable] = useState(false)
  useEffect(() => () => sound.current?.pause(), [])
  const play = () => {
    setAt(0)
    // It says by itself, as an error, what it cannot play.
    sound.current?.play().catch(() => setAt(null))
  }
  const pause = () => {
    const { current } = sound
    if (!current) return
    current.pause()
    current.currentTime = 0
    setAt(null)
  }
  const isPlaying = at !== null
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/media-has-caption -- what it says stands above it as the agreement's text */}
      <audio
        ref={sound}
        src={url}
        onTimeUpdate={({ currentTarget }) => isPlaying && setAt(currentTarget.currentTime)}
        onEnded={() => setAt(null)}
        onError={() => setUnplayable(true)}
      />
      {isUnplayable ? (
        <p class="voice-said">{text.trouble.unplayable}</p>
      ) : (
        <Button
          icon={isPlaying ? 'stop' : 'play'}
          label={isPlaying ? text.pauseLabel : text.playLabel(seconds)}
          onClick={isPlaying ? pause : play}
        >
          {isPlaying ? `${text.pause} · ${text.playing(at, seconds)}` : text.play}
        </Button>
      )}
    </>
  )
}
