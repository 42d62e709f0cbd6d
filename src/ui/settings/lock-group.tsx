// «Seguridad»: the PIN of this phone.
import { useEffect, useState } from 'preact/hooks'
import { readLockNote } from '../../store/lock-note.ts'
import { hasDeviceLock } from '../../store/device-key.ts'
import { beginLeaving, onlyByPin, setAway } from '../../store/set-lock.ts'
import { useApp } from '../app-context.ts'
import { flushAll } from '../autosave.ts'
import { lockNow } from '../lock-again.ts'
import { DEVICE_LOCK, PIN } from '../lock-links.ts'
import { Choices } from '../parts/choices.tsx'
import { Row, Rows } from '../parts/rows.tsx'
import { readNote } from '../shell/browser-note.ts'
import { lockText as text } from '../text/lock.ts'

const AWAYS = ['1', '5', '15', '0'] as const

export function LockGroup() {
  const { store } = useApp()
  return (
    <section class="settings-group">
      <h2>{text.groupTitle}</h2>
      {store.lock ? <Locked /> : <Open />}
    </section>
  )
}

function Open() {
  // Its tables are in another room, and those cannot be changed for others.
  if (readNote('localStorage', 'moved')) return <p>{text.elsewhere}</p>
  return (
    <Rows>
      <Row icon="lock" title={text.set} detail={text.setWhy} href={PIN} />
    </Rows>
  )
}

function Locked() {
  const [away, setChosen] = useState(readLockNote()?.away ?? 0)
  const choose = (chosen: (typeof AWAYS)[number]) => {
    setChosen(Number(chosen))
    void setAway(Number(chosen)).catch(console.error)
  }
  const leave = async () => {
    if (!(await flushAll())) return
    await beginLeaving()
    location.reload()
  }
  return (
    <>
      <Rows>
        <Row icon="lock" lit title={text.lockNow} detail={text.lockNowWhy} onClick={() => void lockNow()} />
        <Row icon="pencil" title={text.change} href={PIN} />
        <DeviceLock />
        {!readNote('localStorage', 'moved') && (
          <Row icon="close" title={text.remove} onClick={() => void leave().catch(console.error)} />
        )}
      </Rows>
      <Choices
        label={text.away}
        options={AWAYS.map((value) => ({ value, label: text.aways[value] }))}
        value={AWAYS.find((each) => Number(each) === away)}
        onChoose={choose}
      />
    </>
  )
}

/** Where the phone has such a lock. */
function DeviceLock() {
  const [isOn, setOn] = useState(readLockNote()?.byDevice !== undefined)
  const [isPossible, setPossible] = useState(false)
  useEffect(() => void hasDeviceLock().then(setPossible, console.error), [])
  const off = async () => {
    await onlyByPin()
    setOn(false)
  }
  if (isOn) return <Row icon="finger" title={text.deviceOff} onClick={() => void off().catch(console.error)} />
  return isPossible ? <Row icon="finger" title={text.device} detail={text.deviceWhy} href={DEVICE_LOCK} /> : null
}
