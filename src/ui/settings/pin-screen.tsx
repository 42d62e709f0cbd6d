// The PIN of this phone is chosen, or changed.
import { useLocation } from 'preact-iso'
import { useState } from 'preact/hooks'
import { readLockNote } from '../../store/lock-note.ts'
import { beginLock, changePin, mayLock } from '../../store/set-lock.ts'
import { tryPin } from '../../store/try-pin.ts'
import { useApp, useLive } from '../app-context.ts'
import { links } from '../links.ts'
import { announce } from '../parts/live-region.tsx'
import { Screen } from '../parts/screen.tsx'
import { commonText } from '../text/common.ts'
import { lockText as text } from '../text/lock.ts'
import { flushAll } from '../autosave.ts'
import { NewPin } from '../new-pin.tsx'
import { PinPad } from '../pin-pad.tsx'
import { useWait } from '../use-wait.ts'

export function PinScreen() {
  const { store } = useApp()
  const isPossible = useLive(() => mayLock(store), [store])
  if (store.lock) return <ChangePin />
  if (isPossible === undefined) return null
  if (!isPossible) {
    return (
      <Screen title={text.noKeyTitle} back={links.settings} backLabel={commonText.back}>
        <p>{text.noKey}</p>
      </Screen>
    )
  }
  const set = async (pin: string) => {
    if ((await flushAll()) && (await beginLock(store, pin))) location.replace(links.settings)
  }
  // Once here; the second time is at the start that follows, where it seals what is there.
  return (
    <PinPad
      title={text.newTitle}
      detail={text.newDetail}
      back={links.settings}
      onPin={(pin) => void set(pin).catch(console.error)}
    />
  )
}

function ChangePin() {
  const { route } = useLocation()
  const [before, setBefore] = useState<string>()
  const [error, setError] = useState('')
  const [isTrying, setTrying] = useState(false)
  const wait = useWait(isTrying)
  if (before === undefined) {
    const onPin = async (pin: string) => {
      setTrying(true)
      setError('')
      const key = await tryPin(pin).finally(() => setTrying(false))
      if (key) setBefore(pin)
      else setError(text.wrong)
    }
    const digits = readLockNote()?.byPin.digits
    return (
      <PinPad
        title={text.nowTitle}
        digits={digits}
        busy={isTrying ? text.opening : undefined}
        error={wait > 0 ? text.wait(wait) : error}
        isShut={isTrying || wait > 0}
        back={links.settings}
        onPin={(pin) => void onPin(pin).catch(console.error)}
      />
    )
  }
  const change = async (pin: string) => {
    if (!(await changePin(before, pin))) {
      // Changed in another tab meanwhile.
      setError(text.wrong)
      return setBefore(undefined)
    }
    announce(text.changed)
    route(links.settings, true)
  }
  return <NewPin back={links.settings} onPin={(pin) => void change(pin).catch(console.error)} />
}
