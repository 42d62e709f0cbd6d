// One row of the draft, to be corrected by hand.
import { corrected, type Correction } from '../../domain/plan-import/draft.ts'
import type { ReviewedRow } from '../../domain/plan-import/review.ts'
import { QUARTERS } from '../../domain/time.ts'
import { Button } from '../parts/button.tsx'
import '../parts/choices.css'
import { TextField } from '../parts/field.tsx'
import { planText } from '../text/plan.ts'
import { planImportText as text } from '../text/plan-import.ts'
import type { Reviewing } from './use-review.ts'

interface RowFormProps extends Reviewing {
  readonly each: ReviewedRow
  readonly number: number
  readonly onDone: () => void
}

const FIELDS = ['text', 'target', 'unit', 'responsibles', 'note'] as const

export function RowForm({ each: { row }, number, onDone, review, changeDraft }: RowFormProps) {
  const correct = (change: Correction, typing?: string) => changeDraft(corrected(review.draft, row.id, change), typing)
  return (
    <div class="import-form" role="group" aria-label={text.ofRow(text.correct, number)}>
      {FIELDS.map((field) => (
        <TextField
          key={field}
          id={`import-${field}-${row.id}`}
          label={text.fields[field]}
          value={row[field]}
          multiline={field !== 'unit'}
          rows={1}
          maxLength={field === 'unit' ? 300 : 20_000}
          onInput={(value) => correct({ [field]: value }, `${row.id} ${field}`)}
        />
      ))}
      <div class="choices" role="group" aria-label={text.columns.quarters}>
        {QUARTERS.map((when) => (
          <button
            key={when}
            type="button"
            class="choice"
            aria-pressed={row.quarters.includes(when)}
            onClick={() =>
              correct({
                quarters: QUARTERS.filter((other) => row.quarters.includes(other) !== (other === when)),
              })
            }
          >
            {text.fields.quarter(planText.roman[when])}
          </button>
        ))}
      </div>
      <Button label={text.ofRow(text.done, number)} onClick={onDone} children={text.done} />
    </div>
  )
}
