// The number a target will be counted with, beside its exact words: proposed, changed or left out, and then confirmed.
import { useState } from 'preact/hooks'
import type { DraftRow } from '../../domain/plan-import/draft.ts'
import { Button } from '../parts/button.tsx'
import { TextField } from '../parts/field.tsx'
import { Icon } from '../parts/icon.tsx'
import { planImportText as text } from '../text/plan-import.ts'

interface ValueFieldProps {
  readonly row: DraftRow
  readonly number: number
  readonly onConfirm: (value: number | null) => void
  readonly onChange: () => void
}

export function ValueField({ row, number, onConfirm, onChange }: ValueFieldProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const shown = typed ?? `${row.value ?? ''}`
  const value = shown.trim() === '' ? null : Number(shown.replace(',', '.'))
  const isBad = value !== null && (!Number.isFinite(value) || value < 0)
  if (row.isConfirmed)
    return (
      <span class="import-value">
        <span>
          <Icon name="tick" /> {text.confirmed(row.value)}
        </span>
        <Button kind="quiet" label={text.ofRow(text.change, number)} onClick={onChange} children={text.change} />
      </span>
    )
  return (
    <span class="import-value">
      <TextField
        id={`import-value-${row.id}`}
        label={text.value(number)}
        hideLabel
        value={shown}
        onInput={setTyped}
        error={isBad ? text.badValue : undefined}
      />
      <Button
        label={text.ofRow(text.confirm, number)}
        onClick={() => {
          if (isBad) return
          setTyped(null)
          onConfirm(value)
        }}
        children={text.confirm}
      />
    </span>
  )
}
