// What a step still asks, by what was chosen.
import type { StepState } from '../../domain/follow-up.ts'
import { localDate, type LocalDate } from '../../domain/time.ts'
import type { StepWords, StoredStep } from '../../store/follow-ups.ts'
import { SavedField } from '../saved-field.tsx'
import { followUpText as text } from '../text/follow-up.ts'

interface StepFieldsProps {
  readonly state: StepState
  readonly step: StoredStep
  readonly today: LocalDate
  readonly set: (words: StepWords) => Promise<void>
}

const LONG = 2000

export function StepFields({ state, step, today, set }: StepFieldsProps) {
  const asksWhy = state === 'notDone' || state === 'void'
  const day = (value: string) => (value ? localDate.parse(value) : null)
  return (
    <>
      {state === 'done' && (
        <SavedField
          id="fecha"
          label={text.when}
          type="date"
          stored={step.date}
          error={step.date && step.date > today ? text.notYet : undefined}
          save={(value) => set({ date: day(value) })}
        />
      )}
      {state === 'rescheduled' && (
        <SavedField
          id="plazo"
          label={text.newDay}
          type="date"
          stored={step.due}
          error={step.due ? undefined : text.newDayMissing}
          save={(value) => set({ due: day(value) })}
        />
      )}
      <SavedField
        id="nota"
        label={asksWhy ? text.why : text.note}
        error={asksWhy && !step.note?.trim() ? text.whyMissing : undefined}
        multiline
        maxLength={LONG}
        stored={step.note}
        save={(note) => set({ note: note || null })}
      />
      {!asksWhy && (
        <SavedField
          id="sustento"
          label={text.evidence}
          hint={text.evidenceHint}
          maxLength={300}
          stored={step.evidence}
          save={(evidence) => set({ evidence: evidence || null })}
        />
      )}
    </>
  )
}
