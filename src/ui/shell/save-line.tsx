// «¿Está guardado?»: the last thing the disk answered.
import { useEffect, useState } from 'preact/hooks'
import { onSave, type SaveState } from '../autosave.ts'
import { Button } from '../parts/button.tsx'
import { Icon } from '../parts/icon.tsx'
import { clockTime } from '../text/format.ts'
import { deviceText as text } from '../text/device.ts'
import './save-line.css'

// Heard with no line on the screen too: a save that fails while leaving one is told on the next that has it.
let last: SaveState | null = null
onSave((state) => {
  last = state
})

function useLastSave(): SaveState | null {
  const [state, setState] = useState(last)
  useEffect(() => onSave(setState), [])
  return state
}

/** For a screen where little is written: silent unless the last save failed. */
export function SaveFailure() {
  const state = useLastSave()
  if (state?.is !== 'failed') return null
  const isOutdated = state.why === 'outdated'
  return (
    <div class="save-line save-line-failed" role="alert">
      <Icon name="triangle" />
      <span>{isOutdated ? text.outdated : text.saveFailed}</span>
      {isOutdated && <Button onClick={() => location.reload()}>{text.update}</Button>}
    </div>
  )
}

export function SaveLine() {
  const state = useLastSave()
  if (state?.is === 'failed') return <SaveFailure />
  // Before the first save of this run, what is on screen was read from the disk: it is saved, at an hour nobody asked.
  return (
    <p class="save-line">
      <Icon name="phone-check" />
      <span>{state ? text.savedAt(clockTime(state.at)) : text.saved}</span>
    </p>
  )
}
