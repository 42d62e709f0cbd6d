// A field that keeps itself: between the keys and the disk there is no button.
import { useEffect, useRef, useState } from 'preact/hooks'
import { useDraft } from './autosave.ts'
import { Button } from './parts/button.tsx'
import { TextField, type TextFieldProps } from './parts/field.tsx'
import { announce } from './parts/live-region.tsx'
import { developmentText } from './text/meeting-agenda.ts'
import { detailsText } from './text/meeting-details.ts'

interface SavedFieldProps extends Omit<TextFieldProps, 'value' | 'onInput' | 'onLeave'> {
  readonly stored: string | undefined
  readonly save: (value: string) => Promise<void>
  /** After leaving it, with what it says. */
  readonly onLeft?: ((value: string) => void) | undefined
  /** A button beside it that writes in it. */
  readonly aid?: { readonly text: string; readonly label: string; readonly value: () => string } | undefined
}

const NEAR_LIMIT = 500
const ANNOUNCED = 200

export function SavedField({ stored = '', save, onLeft, aid, ...field }: SavedFieldProps) {
  const draft = useDraft(stored, save)
  const isMoment = field.type === 'date' || field.type === 'time'
  // While a date is being typed its input says nothing, or year 2: neither is what the person means.
  const isEmptied = useRef(false)
  const odd = useRef(false)
  const [isOdd, setOdd] = useState(false)
  const onInput = (value: string) => {
    isEmptied.current = isMoment && value === ''
    odd.current = field.type === 'date' && (value.startsWith('0') || value.length > 10)
    setOdd(false)
    if (!isEmptied.current && !odd.current) draft.onInput(value)
  }
  const onLeave = () => {
    setOdd(odd.current)
    if (isEmptied.current) draft.onInput('')
    isEmptied.current = false
    draft.onLeave()
    onLeft?.(draft.value)
  }
  const left = (field.maxLength ?? Infinity) - draft.value.length
  const counter = field.multiline && left < NEAR_LIMIT ? developmentText.lettersLeft(left) : ''
  const spoken = left <= ANNOUNCED && left % 50 === 0 ? counter : ''
  useEffect(() => {
    if (spoken) announce(spoken)
  }, [spoken])
  const hint = [field.hint, counter].filter(Boolean).join(' ') || undefined
  const error = isOdd ? detailsText.oddDate : field.error
  const input = (
    <TextField {...field} error={error} hint={hint} value={draft.value} onInput={onInput} onLeave={onLeave} />
  )
  if (!aid) return input
  const write = () => {
    draft.onInput(aid.value())
    draft.onLeave()
  }
  return (
    <div class="meeting-beside">
      {input}
      <Button label={aid.label} onClick={write}>
        {aid.text}
      </Button>
    </div>
  )
}
