// What every change of the plan is asked: from which day, why, by which acta.
import { localDate, yearOf, type LocalDate } from '../../domain/time.ts'
import type { AgreedBy } from '../../store/plan-changes.ts'
import { TextField } from '../parts/field.tsx'
import { planChangeText as text } from '../text/plan-change.ts'
import { isNamed, MinutesField, minutesIn } from './minutes-field.tsx'

export interface Reason {
  readonly from: string
  readonly why: string
  readonly agreed: AgreedBy
}

/** @param from proposed where it is a day of the plan's own year */
export const reasonFrom = (from: LocalDate, year: number | undefined): Reason => ({
  from: yearOf(from) === year ? from : '',
  why: '',
  agreed: {},
})

/** Null until everything was said. */
export function reasonIn({ from, why, agreed }: Reason, year: number | undefined) {
  const day = localDate.safeParse(from)
  if (!day.success || yearOf(day.data) !== year || !why.trim() || !isNamed(agreed)) return null
  return { from: day.data, why: why.trim(), ...minutesIn(agreed) }
}

interface ReasonFieldsProps {
  readonly reason: Reason
  readonly onChange: (reason: Reason) => void
  /** The plan's. */
  readonly year: number | undefined
  /** What is missing is said only once somebody wanted to keep it. */
  readonly isAsked: boolean
}

export function ReasonFields({ reason, onChange, year, isAsked }: ReasonFieldsProps) {
  const { from, why, agreed } = reason
  const day = localDate.safeParse(from)
  const isOfYear = day.success && yearOf(day.data) === year
  return (
    <>
      <TextField
        id="cambio-motivo"
        label={text.why}
        multiline
        maxLength={2000}
        value={why}
        error={isAsked && !why.trim() ? text.whyMissing : undefined}
        onInput={(next) => onChange({ ...reason, why: next })}
      />
      <MinutesField
        value={agreed}
        onChoose={(next, on) => onChange({ ...reason, agreed: next, from: from || (on ?? '') })}
        error={isAsked && !isNamed(agreed) ? text.minutesMissing : undefined}
      />
      <TextField
        id="cambio-desde"
        type="date"
        label={text.from}
        hint={text.fromHint}
        value={from}
        error={isOfYear || !(isAsked || from) ? undefined : text.fromMissing(year)}
        onInput={(next) => onChange({ ...reason, from: next })}
      />
    </>
  )
}
