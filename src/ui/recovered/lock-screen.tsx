// S3: the PIN, before anything else is shown. Who does not know it waits; nothing is ever wiped.
import { useEffect, useState } from 'preact/hooks'
import { unwrapByDevice } from '../../store/device-key.ts'
import { LOCK_NOTE, readLockNote, type LockNote } from '../../store/lock-note.ts'
import { takeBack } from '../../store/open-locked.ts'
import { tryPin } from '../../store/try-pin.ts'
import { unsentBehind } from '../../store/unsent-behind.ts'
import { Button } from '../parts/button.tsx'
import { lockText as text } from '../text/lock.ts'
import { ForgotScreen } from './forgot-screen.tsx'
import { PinPad } from '../pin-pad.tsx'
import { useWait } from '../use-wait.ts'

export interface LockScreenProps {
  readonly note: LockNote
  readonly onKey: (key: Uint8Array<ArrayBuffer>) => void
}

export function LockScreen({ note, onKey }: LockScreenProps) {
  const [error, setError] = useState('')
  const [isTrying, setTrying] = useState(false)
  const [isForgotten, setForgotten] = useState(false)
  const wait = useWait(isTrying)
  // Not from a code that was given and is spent.
  useEffect(() => (isForgotten ? undefined : followOtherTabs()), [isForgotten])
  if (isForgotten) return <ForgotScreen onKey={onKey} onBack={() => setForgotten(false)} />

  const open = (keyFrom: () => Promise<Uint8Array<ArrayBuffer> | null>, refusal: string) => {
    setTrying(true)
    setError('')
    const answered = async () => {
      const key = await keyFrom()
      if (key) return onKey(key)
      // Taken away in another tab meanwhile.
      if (!readLockNote()) return location.reload()
      setTrying(false)
      setError(refusal)
    }
    answered().catch((failure: unknown) => {
      console.error(failure)
      setTrying(false)
    })
  }
  const { byDevice } = note
  const onTakeBack = () =>
    void takeBack(note).then((isBack) => (isBack ? location.reload() : setError(text.tooLate)), console.error)
  const { title, detail, stay } = {
    on: { title: text.title, detail: <Unsent tables={note.sealedTables} />, stay: '' },
    entering: { title: text.enteringTitle, detail: text.entering, stay: text.stayOpen },
    leaving: { title: text.leavingTitle, detail: text.leaving, stay: text.stayLocked },
  }[note.is]
  return (
    <PinPad
      title={title}
      detail={detail}
      busy={isTrying ? text.opening : undefined}
      digits={note.byPin.digits}
      error={wait > 0 ? text.wait(wait) : error}
      isShut={isTrying || wait > 0}
      onPin={(pin) => open(() => tryPin(pin), text.wrong)}
    >
      {byDevice && note.is === 'on' && !isTrying && (
        <Button icon="finger" onClick={() => open(() => unwrapByDevice(byDevice), text.deviceFailed)}>
          {text.openByDevice}
        </Button>
      )}
      {note.is === 'on' || error === text.tooLate ? (
        <Button kind="quiet" onClick={() => setForgotten(true)}>
          {text.forgot}
        </Button>
      ) : (
        <Button kind="quiet" onClick={onTakeBack}>
          {stay}
        </Button>
      )}
    </PinPad>
  )
}

/** Another tab has ended what was begun, or taken the PIN away: what is asked for here is something else now. */
function followOtherTabs(): () => void {
  const follow = ({ key }: StorageEvent) => key === LOCK_NOTE && location.reload()
  addEventListener('storage', follow)
  return () => removeEventListener('storage', follow)
}

function Unsent({ tables }: { tables: string }) {
  const [unsent, setUnsent] = useState<number>()
  useEffect(() => void unsentBehind(tables).then(setUnsent, console.error), [tables])
  // A line before it is known, too.
  return (
    <>
      <p>{unsent === undefined ? '\u00A0' : text.unsent(unsent)}</p>
      <p>{text.sendsNothing}</p>
    </>
  )
}
