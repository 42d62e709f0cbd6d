// «Olvidé mi PIN»: with signal and a code of the secretariat the phone opens again, and gets another PIN.
import { useState } from 'preact/hooks'
import { readLockNote, writeWrong } from '../../store/lock-note.ts'
import { setPin } from '../../store/set-lock.ts'
import { askDataKey, type DataKeyOutcome } from '../../sync/ask-data-key.ts'
import { CODE_LENGTH, lettersOf, typedCode } from '../code.ts'
import { Button } from '../parts/button.tsx'
import { TextField } from '../parts/field.tsx'
import { Screen } from '../parts/screen.tsx'
import { entryText } from '../text/entry.ts'
import { lockText as text } from '../text/lock.ts'
import '../pin.css'
import { NewPin } from '../new-pin.tsx'

export interface ForgotScreenProps {
  readonly onKey: (key: Uint8Array<ArrayBuffer>) => void
  readonly onBack: () => void
}

export function ForgotScreen({ onKey, onBack }: ForgotScreenProps) {
  const [typed, setTyped] = useState('')
  const [error, setError] = useState('')
  const [isAsking, setAsking] = useState(false)
  const [key, setKey] = useState<Uint8Array<ArrayBuffer>>()
  const note = readLockNote()
  if (!note) return null

  const keepPin = async (dataKey: Uint8Array<ArrayBuffer>, pin: string) => {
    await setPin(note, dataKey, pin)
    writeWrong(null)
    onKey(dataKey)
  }
  if (key) return <NewPin onPin={(pin) => void keepPin(key, pin).catch(console.error)} />

  const ask = async () => {
    const missing = CODE_LENGTH - lettersOf(typed).length
    if (missing > 0) return setError(entryText.tooShort(missing))
    setAsking(true)
    setError('')
    const outcome = await askDataKey(note, typed)
    setAsking(false)
    if (outcome.is === 'key') setKey(outcome.key)
    else setError(sayProblem(outcome.problem))
  }
  return (
    <Screen title={text.forgotTitle}>
      <p>{text.forgotWhy}</p>
      <p>{text.forgotCall}</p>
      <p class="pin-device">
        {note.device.match(/.{1,4}/g)?.map((four, index) => (
          <span key={index}>{four}</span>
        ))}
      </p>
      <form
        class="pin-foot"
        onSubmit={(event) => {
          event.preventDefault()
          void ask()
        }}
      >
        <TextField
          id="unlock-code"
          label={text.code}
          value={typed}
          onInput={(value) => setTyped(typedCode(typed, value))}
          autocomplete="one-time-code"
          error={error}
        />
        <Button kind="primary" type="submit" wide>
          {isAsking ? text.asking : text.openWithCode}
        </Button>
        <Button kind="quiet" wide onClick={onBack}>
          {text.backToPin}
        </Button>
      </form>
    </Screen>
  )
}

function sayProblem(problem: Extract<DataKeyOutcome, { is: 'problem' }>['problem']): string {
  switch (problem) {
    case 'unknownCode':
      return text.unknownCode
    case 'usedCode':
      return entryText.usedCode
    case 'tooManyTries':
      return entryText.tooManyTries
    case 'noSignal':
    case 'weakSignal':
      return text.noSignal
    case 'unauthorised':
      return text.blocked
    case 'portal':
      return entryText.portal
    case 'unsupportedProtocol':
      return entryText.outdated
    default:
      return entryText.busy
  }
}
