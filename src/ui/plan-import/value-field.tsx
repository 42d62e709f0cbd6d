// The number a target will be counted with, beside its exact words: proposed, changed or left out, and then confirmed.
import { useState } from 'preact/hooks'
import type { CountAs } from '../../domain/count-as.ts'
import { countAsOf, type DraftRow } from '../../domain/plan-import/draft.ts'
import { Button } from '../parts/button.tsx'
import { TextField } from '../parts/field.tsx'
import { Icon } from '../parts/icon.tsx'
import { CountAsField } from '../count-as-field.tsx'
import { countAsText } from '../text/count-as.ts'
import { planImportText as text } from '../text/plan-import.ts'

interface ValueFieldProps {
  readonly row: DraftRow
  readonly number: number
  readonly onConfirm: (value: number | null) => void
  readonly onCountAs: (as: CountAs) => void
  readonly onChange: () => void
}

export function ValueField({ row, number, onConfirm, onCountAs, onChange }: ValueFieldProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const shown = typed ?? `${row.value ?? ''}`
  const value = shown.trim() === '' ? null : Number(shown.replace(',', '.'))
  const isBad = value !== null && (!Number.isFinite(value) || value < 0)
  const [isAsked, setAsked] = useState(false)
  const as = countAsOf(row)
  if (row.isConfirmed)
    return (
      <span class="import-value">
        <span>
          <Icon name="tick" /> {text.confirmed(row.value)}
          <span class="quiet">{countAsText.effect(as ?? 'anything', row.value)}</span>
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
      <CountAsField
        id={`import-suma-${row.id}`}
        label={text.countAs(number)}
        hideLabel
        value={as}
        onChoose={onCountAs}
        error={isAsked && !as ? countAsText.missing : undefined}
      />
      <Button
        label={text.ofRow(text.confirm, number)}
        onClick={() => {
          setAsked(true)
          if (isBad || !as) return
          setTyped(null)
          onConfirm(value)
        }}
        children={text.confirm}
      />
    </span>
  )
}
