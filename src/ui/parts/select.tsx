// One of many, in a list that opens.
import type { ComponentChildren } from 'preact'
import './field.css'

interface SelectProps {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly onChoose: (value: string) => void
  /** What choosing none is called, where none may be chosen. */
  readonly every?: string | undefined
  readonly children: ComponentChildren
}

export function Select({ id, label, value, onChoose, every, children }: SelectProps) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select id={id} value={value} autocomplete="off" onChange={({ currentTarget }) => onChoose(currentTarget.value)}>
        {every !== undefined && <option value="">{every}</option>}
        {children}
      </select>
    </div>
  )
}
