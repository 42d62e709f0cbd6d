// One point of the agenda, with the buttons that move it and take it away.
import type { AgendaItem } from '../../domain/meeting.ts'
import { Icon, type IconName } from '../parts/icon.tsx'
import { agendaText } from '../text/meeting-agenda.ts'
import { SavedField } from '../saved-field.tsx'

export type PointAction = 'up' | 'down' | 'remove' | 'enter'

export const pointId = (key: string): string => `punto-${key}`

interface AgendaPointProps {
  readonly item: AgendaItem
  /** Its place, from 1. */
  readonly n: number
  readonly total: number
  readonly onAct: (action: PointAction) => void
  readonly onSave: (text: string) => Promise<void>
  readonly onLeft: (text: string) => void
}

export function AgendaPoint({ item, n, total, onAct, onSave, onLeft }: AgendaPointProps) {
  const id = pointId(item.key)
  return (
    <li class="agenda-point">
      <SavedField
        id={id}
        label={agendaText.point(n)}
        multiline
        rows={1}
        maxLength={1000}
        stored={item.text}
        save={onSave}
        onLeft={onLeft}
        onEnter={() => onAct('enter')}
      />
      <div class="agenda-actions">
        <PointButton id={`${id}-up`} icon="up" label={agendaText.up(n)} isOff={n === 1} onClick={() => onAct('up')} />
        <PointButton
          id={`${id}-down`}
          icon="down"
          label={agendaText.down(n)}
          isOff={n === total}
          onClick={() => onAct('down')}
        />
        <PointButton id={`${id}-remove`} icon="trash" label={agendaText.remove(n)} onClick={() => onAct('remove')} />
      </div>
    </li>
  )
}

interface PointButtonProps {
  readonly id: string
  readonly icon: IconName
  readonly label: string
  /** It stays in reach of the keyboard: the focus is not lost when a point arrives at the end. */
  readonly isOff?: boolean
  readonly onClick: () => void
}

function PointButton({ id, icon, label, isOff = false, onClick }: PointButtonProps) {
  const act = isOff ? undefined : onClick
  return (
    <button
      type="button"
      id={id}
      class="icon-button"
      aria-label={label}
      aria-disabled={isOff || undefined}
      onClick={act}
    >
      <Icon name={icon} />
    </button>
  )
}
