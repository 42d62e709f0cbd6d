// ↑ ↓ beside something that has its place in a list: nothing needs to be dragged.
import { Icon, type IconName } from '../parts/icon.tsx'

interface MoveButtonsProps {
  /** Of what is moved; the buttons are named after it, so that the focus can stay on them. */
  readonly id: string
  /** Its place, from 1. */
  readonly n: number
  readonly total: number
  readonly words: { readonly up: (n: number) => string; readonly down: (n: number) => string }
  readonly onMove: (step: -1 | 1) => void
}

export const moveButtonId = (id: string, step: number): string => `${id}-${step < 0 ? 'up' : 'down'}`

export function MoveButtons({ id, n, total, words, onMove }: MoveButtonsProps) {
  return (
    <>
      <IconAction id={moveButtonId(id, -1)} icon="up" label={words.up(n)} isOff={n === 1} onClick={() => onMove(-1)} />
      <IconAction
        id={moveButtonId(id, 1)}
        icon="down"
        label={words.down(n)}
        isOff={n === total}
        onClick={() => onMove(1)}
      />
    </>
  )
}

interface IconActionProps {
  readonly id: string
  readonly icon: IconName
  readonly label: string
  /** It stays in reach of the keyboard: the focus is not lost when something arrives at the end. */
  readonly isOff?: boolean
  readonly onClick: () => void
}

export const IconAction = ({ id, icon, label, isOff = false, onClick }: IconActionProps) => (
  <button
    type="button"
    id={id}
    class="icon-button"
    aria-label={label}
    aria-disabled={isOff || undefined}
    onClick={isOff ? undefined : onClick}
  >
    <Icon name={icon} />
  </button>
)
