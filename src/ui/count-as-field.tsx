// «¿Qué la suma?», of a target that no rule was written for.
import { COUNT_AS, type CountAs } from '../domain/count-as.ts'
import { countAsNames, countAsText as text } from './text/count-as.ts'
import './parts/field.css'

interface CountAsFieldProps {
  readonly id: string
  readonly value: CountAs | null
  readonly onChoose: (as: CountAs) => void
  readonly label?: string
  readonly hideLabel?: boolean
  readonly error?: string | undefined
  readonly hint?: string | undefined
}

export function CountAsField({ id, value, onChoose, label = text.label, hideLabel, error, hint }: CountAsFieldProps) {
  return (
    <div class="field">
      <label for={id} class={hideLabel ? 'only-read' : ''}>
        {label}
      </label>
      <select
        id={id}
        value={value ?? ''}
        aria-invalid={error ? true : undefined}
        onChange={({ currentTarget }) => COUNT_AS.filter((as) => as === currentTarget.value).forEach(onChoose)}
      >
        {value === null && <option value="">{text.choose}</option>}
        {COUNT_AS.map((as) => (
          <option key={as} value={as}>
            {countAsNames[as]}
          </option>
        ))}
      </select>
      {hint && <p class="field-hint">{hint}</p>}
      {error && <p class="field-error">{error}</p>}
    </div>
  )
}
