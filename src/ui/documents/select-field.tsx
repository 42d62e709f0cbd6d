// One of many, from the phone's own list.
import type { ComponentChildren } from 'preact'
import '../parts/field.css'

interface SelectFieldProps {
  readonly id: string
  readonly label: string
  readonly hint?: string | undefined
  readonly value: string | undefined
  /** The words of no choice. */
  readonly none: string
  readonly onChoose: (value: string | undefined) => void
  /** Its options. */
  readonly children: ComponentChildren
}

export function SelectField({ id, label, hint, value, none, onChoose, children }: SelectFieldProps) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select
        id={id}
        value={value ?? ''}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={({ currentTarget }) => onChoose(currentTarget.value || undefined)}
      >
        <option value="">{none}</option>
        {children}
      </select>
      {hint && (
        <p id={`${id}-hint`} class="field-hint">
          {hint}
        </p>
      )}
    </div>
  )
}
