// What every change of the plan is asked: from which day, why, by which acta.
import { localDate, type LocalDate } from '../../domain/time.ts'
import type { AgreedBy } from '../../store/plan-changes.ts'
import { TextField } from '../parts/field.tsx'
import { planChangeText as text } from '../text/plan-change.ts'
import { isNamed, MinutesField, minutesIn } from './minutes-field.tsx'

export interface Reason {
  readonly from: string
  readonly why: string
  readonly agreed: AgreedBy
}

export const reasonFrom = (from: LocalDate): Reason => ({ from, why: '', agreed: {} })

/** Null until everything was said. */
export function reasonIn({ from, why, agreed }: Reason) {
  const day = localDate.safeParse(from)
  if (!day.success || !why.trim() || !isNamed(agreed)) return null
  return { from: day.data, why: why.trim(), ...minutesIn(agreed) }
}

interface ReasonFieldsProps {
  readonly reason: Reason
  readonly onChange: (reason: Reason) => void
  /** What is missing is said only once somebody wanted to keep it. */
  readonly isAsked: boolean
}

export function ReasonFields({ reason, onChange, isAsked }: ReasonFieldsProps) {
  const { from, why, agreed } = reason
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
        onChoose={(next) => onChange({ ...reason, agreed: next })}
        error={isAsked && !isNamed(agreed) ? text.minutesMissing : undefined}
      />
      <TextField
        id="cambio-desde"
        type="date"
        label={text.from}
        hint={text.fromHint}
        value={from}
        error={isAsked && !localDate.safeParse(from).success ? text.fromMissing : undefined}
        onInput={(next) => onChange({ ...reason, from: next })}
      />
    </>
  )
}
