// «¿Qué se hizo con el acta anterior?»: read and approved, with observations, or not read.
import { keep } from '../autosave.ts'
import { Choices } from '../parts/choices.tsx'
import { SavedField } from '../saved-field.tsx'
import { agendaText as text } from '../text/meeting-agenda.ts'
import { LONG_TEXT } from './development-part.tsx'
import { fieldsPatch } from './patches.ts'
import { useBefore } from './use-before.ts'
import { useSave, type OpenMeeting } from './use-meeting.ts'

const WAYS = (['approved', 'observed', 'notRead'] as const).map((value) => ({
  value,
  label: text.previousMinutes[value],
}))

export function PreviousMinutes({ open: { meeting } }: { open: OpenMeeting }) {
  const save = useSave(meeting)
  const before = useBefore(meeting)
  const { previousMinutes, previousNote } = meeting
  if (!before || (!before.minutes && !previousMinutes && !previousNote)) return null
  const { minutes } = before
  const acta = minutes && text.minutesOf(minutes.minutesNumber, minutes.date, meeting.date)
  return (
    <section class="previous-minutes">
      <Choices
        label={text.whatOfPrevious(acta)}
        options={WAYS}
        value={previousMinutes}
        onChoose={(way) =>
          void keep(() => save(fieldsPatch({ previousMinutes: way === previousMinutes ? null : way })))
        }
      />
      {(previousMinutes === 'observed' || previousNote) && (
        <SavedField
          id="observaciones"
          label={text.previousNote}
          multiline
          rows={2}
          maxLength={LONG_TEXT}
          stored={previousNote}
          save={(value) => save(fieldsPatch({ previousNote: value || null }))}
        />
      )}
    </section>
  )
}
