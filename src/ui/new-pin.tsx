// A PIN is chosen and written once more, so that no slip of the thumb locks her out.
import { useState } from 'preact/hooks'
import { lockText as text } from './text/lock.ts'
import { PinPad } from './pin-pad.tsx'

export interface NewPinProps {
  readonly back?: string | undefined
  readonly onPin: (pin: string) => void
}

export function NewPin({ back, onPin }: NewPinProps) {
  const [chosen, setChosen] = useState<string>()
  const [error, setError] = useState('')
  if (chosen === undefined) {
    return (
      <PinPad key="first" title={text.newTitle} detail={text.newDetail} error={error} back={back} onPin={setChosen} />
    )
  }
  const onAgain = (pin: string) => {
    if (pin === chosen) return onPin(pin)
    setError(text.notTheSame)
    setChosen(undefined)
  }
  return (
    <PinPad
      key="again"
      title={text.newAgainTitle}
      detail={text.newAgain}
      digits={chosen.length}
      back={back}
      onPin={onAgain}
    />
  )
}
