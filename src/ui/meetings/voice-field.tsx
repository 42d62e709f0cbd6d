// The agreement as it was said aloud: recording it, hearing it, and taking it away.
import type { Agreement } from '../../domain/meeting.ts'
import { MOST_SECONDS } from '../../domain/voice.ts'
import { removeVoice } from '../../store/voice.ts'
import { useApp } from '../app-context.ts'
import { keep } from '../autosave.ts'
import { Button } from '../parts/button.tsx'
import { voiceText as text } from '../text/meeting-voice.ts'
import { orderAtEnd } from '../../domain/entry-order.ts'
import { offerUndo } from './undo.ts'
import type { OpenMeeting } from './use-meeting.ts'
import { useRecorder } from './use-recorder.ts'
import { VoicePlayer } from '../voice-player.tsx'
import '../voice.css'

interface VoiceFieldProps {
  readonly open: OpenMeeting
  readonly agreement: Agreement
}

export function VoiceField({ open: { meeting }, agreement }: VoiceFieldProps) {
  const { store } = useApp()
  const { key, voice, voiceSeconds } = agreement
  const recorder = useRecorder(
    { meeting: meeting.id, agreement: key },
    {
      order: agreement.order ?? orderAtEnd(meeting.agreements),
      isWritten: meeting.agreements.some((each) => each.key === key),
      hasVoice: voice !== undefined,
    },
  )
  const { stage, said, beside } = recorder
  const remove = () =>
    keep(async () => {
      const bringBack = await removeVoice(store, meeting, agreement)
      offerUndo({ text: text.removed, undo: () => void keep(bringBack) })
    })
  return (
    <section class="voice card" aria-labelledby="voz">
      <h2 id="voz">{text.heading}</h2>
      {!voice && stage.is === 'still' && (
        <>
          <p>{text.hint}</p>
          <p class="quiet">{text.askFirst}</p>
        </>
      )}
      {said && (
        <p class="voice-said" role="alert">
          {said}
        </p>
      )}
      {stage.is === 'asking' && <p role="status">{text.asking}</p>}
      {stage.is === 'keeping' && <p role="status">{text.keeping}</p>}
      {stage.is === 'recording' && <OnAir seconds={stage.seconds} onStop={recorder.stop} />}
      {voice && stage.is === 'still' && (
        <VoicePlayer key={voice} mesa={meeting.mesa} meeting={meeting.id} voice={voice} seconds={voiceSeconds} />
      )}
      {beside !== undefined && stage.is === 'still' && (
        <>
          <p class="voice-said">{text.beside(beside)}</p>
          <div class="voice-actions">
            <Button onClick={() => void recorder.takeBeside()}>{text.takeBeside}</Button>
            <Button onClick={() => void recorder.dropBeside()}>{text.dropBeside}</Button>
          </div>
        </>
      )}
      {stage.is === 'still' && (
        <div class="voice-actions">
          <Button icon="microphone" label={voice ? undefined : text.recordLabel} onClick={() => void recorder.start()}>
            {voice ? text.again : text.record}
          </Button>
          {voice && (
            <Button kind="danger" icon="trash" label={text.removeLabel} onClick={() => void remove()}>
              {text.remove}
            </Button>
          )}
        </div>
      )}
    </section>
  )
}

/** The seconds are not read aloud one by one: that it began, and how it ended, is. */
function OnAir({ seconds, onStop }: { seconds: number; onStop: () => void }) {
  return (
    <>
      <p class="voice-on-air">
        <span class="voice-dot" aria-hidden="true" />
        <b>{text.recording}</b>
        <span role="timer">{text.counted(seconds, MOST_SECONDS)}</span>
      </p>
      <Button kind="primary" icon="stop" label={text.stopLabel} onClick={onStop}>
        {text.stop}
      </Button>
    </>
  )
}
