// The phone's own lock is to open the notebook too: whoever says so knows the PIN.
import { useLocation } from 'preact-iso'
import { useState } from 'preact/hooks'
import { readLockNote } from '../../store/lock-note.ts'
import { alsoByDevice } from '../../store/set-lock.ts'
import { tryPin } from '../../store/try-pin.ts'
import { links } from '../links.ts'
import { announce } from '../parts/live-region.tsx'
import { PinPad } from '../pin-pad.tsx'
import { lockText as text } from '../text/lock.ts'

export function DeviceLockScreen() {
  const { route } = useLocation()
  const [error, setError] = useState('')
  const onPin = async (pin: string) => {
    const key = await tryPin(pin)
    if (!key) return setError(text.wrong)
    if (!(await alsoByDevice(key))) return setError(text.deviceFailed)
    announce(text.deviceOn)
    route(links.settings, true)
  }
  return (
    <PinPad
      title={text.nowTitle}
      detail={text.deviceWhy}
      digits={readLockNote()?.byPin.digits}
      error={error}
      back={links.settings}
      onPin={(pin) => void onPin(pin).catch(console.error)}
    />
  )
}
