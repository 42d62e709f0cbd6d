// The days after the first, of what lasts several: one tap adds the next.
import { useState } from 'preact/hooks'
import { daysOfMeeting } from '../../domain/attendance-days.ts'
import type { Meeting } from '../../domain/meeting.ts'
import { addDays, localDate, type LocalDate } from '../../domain/time.ts'
import type { StoredMeeting } from '../../store/meetings.ts'
import { keep } from '../autosave.ts'
import { Button } from '../parts/button.tsx'
import { TextField } from '../parts/field.tsx'
import { announce } from '../parts/live-region.tsx'
import { daysText as text } from '../text/attendance-days.ts'
import { fieldsPatch } from './patches.ts'
import { withoutDay } from './without-day.ts'
import { offerUndo } from './undo.ts'
import { useSave } from './use-meeting.ts'

const FIELD = 'otro-dia'

/** Where some exist they stay in sight, whatever the kind is now. */
export const mayLastDays = ({ kind, moreDays = [] }: Meeting): boolean =>
  kind === 'training' || kind === 'encounter' || moreDays.length > 0

export function MoreDays({ meeting }: { meeting: StoredMeeting }) {
  const save = useSave(meeting)
  const [typed, setTyped] = useState<string | null>(null)
  const [error, setError] = useState<string>()
  const { date, moreDays = [] } = meeting
  const days = daysOfMeeting(meeting)
  const last = days.at(-1)
  if (date === undefined || last === undefined) return null
  const value = typed ?? addDays(last, 1)

  const add = async () => {
    const day = localDate.safeParse(value)
    if (!day.success) return setError(text.odd)
    if (days.includes(day.data)) return setError(text.already)
    if (day.data < date) return setError(text.tooEarly)
    if (!(await keep(() => save(fieldsPatch({ moreDays: [...moreDays, day.data].sort() }))))) return
    setTyped(null)
    announce(text.added(day.data))
  }
  const remove = async (day: LocalDate) => {
    const taken = withoutDay(meeting, day)
    if (!(await keep(() => save(taken.patch)))) return
    document.getElementById(FIELD)?.focus()
    offerUndo({ text: text.removed(day), undo: () => void keep(() => save(taken.undo)) })
  }
  return (
    <div class="more-days">
      {days.length > 1 && (
        <ol class="more-days-list" aria-label={text.days}>
          {days.map((day, index) => (
            <li key={day}>
              <span>{text.nth(index + 1, day)}</span>
              {day !== date && (
                <Button kind="quiet" icon="trash" label={text.remove(day)} onClick={() => void remove(day)}>
                  {text.takeAway}
                </Button>
              )}
            </li>
          ))}
        </ol>
      )}
      <div class="more-days-add">
        <TextField
          id={FIELD}
          type="date"
          label={text.nextDay}
          error={error}
          value={value}
          onInput={(next) => {
            setTyped(next)
            setError(undefined)
          }}
        />
        <Button icon="plus" onClick={() => void add()}>
          {text.add}
        </Button>
      </div>
    </div>
  )
}
