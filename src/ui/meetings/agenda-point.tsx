// One point of the agenda, with the buttons that move it and take it away.
import type { AgendaItem } from '../../domain/meeting.ts'
import { agendaText } from '../text/meeting-agenda.ts'
import { IconAction, MoveButtons } from './move-buttons.tsx'
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
        <MoveButtons
          id={id}
          n={n}
          total={total}
          words={agendaText}
          onMove={(step) => onAct(step < 0 ? 'up' : 'down')}
        />
        <IconAction id={`${id}-remove`} icon="trash" label={agendaText.remove(n)} onClick={() => onAct('remove')} />
      </div>
    </li>
  )
}
