// One tap to read outdoors, one tap back.
import { IconButton } from '../parts/icon-button.tsx'
import { shellText } from '../text/shell.ts'
import { changeLook, useLook } from './theme.ts'

export function SunButton() {
  const { sun } = useLook()
  return <IconButton icon="sun" label={shellText.sunMode} pressed={sun} onClick={() => changeLook({ sun: !sun })} />
}
