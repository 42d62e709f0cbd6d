// «¿Está guardado?»: the last thing the disk answered.
import { useEffect, useState } from 'preact/hooks'
import { onSave, type SaveState } from '../autosave.ts'
import { Icon } from '../parts/icon.tsx'
import { clockTime } from '../text/format.ts'
import { deviceText as text } from '../text/device.ts'
import './save-line.css'

let last: SaveState | null = null
onSave((state) => {
  last = state
})

export function SaveLine() {
  const [state, setState] = useState(last)
  useEffect(() => onSave(setState), [])
  if (state?.is === 'failed') {
    return (
      <p class="save-line save-line-failed" role="alert">
        <Icon name="triangle" />
        <span>{text.saveFailed}</span>
      </p>
    )
  }
  // Before the first save of this run, what is on screen was read from the disk: it is saved, at an hour nobody asked.
  return (
    <p class="save-line">
      <Icon name="phone-check" />
      <span>{state ? text.savedAt(clockTime(state.at)) : text.saved}</span>
    </p>
  )
}
