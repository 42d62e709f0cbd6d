// What may be moved in an activity of the plan: its quarters, its target, its condition, and whether it stays.
import type { ReadRow } from '../../domain/progress/reading.ts'
import { marksOf } from '../../domain/progress/plan-history.ts'
import { QUARTERS, type Quarter } from '../../domain/time.ts'
import { Choices } from '../parts/choices.tsx'
import { TextField } from '../parts/field.tsx'
import { planChangeText as text } from '../text/plan-change.ts'
import { valueIn, type ChangeDraft } from './change-draft.ts'

interface ChangeFieldsProps {
  readonly draft: ChangeDraft
  readonly onChange: (draft: ChangeDraft) => void
  readonly isAsked: boolean
}

export function QuartersField({ draft, onChange }: ChangeFieldsProps) {
  const toggle = (when: Quarter) =>
    onChange({
      ...draft,
      quarters: QUARTERS.filter((each) => draft.quarters.includes(each) !== (each === when)),
    })
  return (
    <Choices
      label={text.quarters}
      options={QUARTERS.map((when) => ({ value: `${when}` as const, label: text.quarter(when) }))}
      value={draft.quarters.map((when) => `${when}` as const)}
      onChoose={(value) => QUARTERS.filter((when) => `${when}` === value).forEach(toggle)}
    />
  )
}

export function TargetFields({ draft, onChange }: ChangeFieldsProps) {
  return (
    <>
      <TextField
        id="cambio-meta"
        label={text.target}
        multiline
        rows={1}
        maxLength={2000}
        value={draft.target}
        onInput={(target) => onChange({ ...draft, target })}
      />
      <TextField
        id="cambio-numero"
        label={text.value}
        hint={text.valueHint}
        value={draft.value}
        error={Number.isNaN(valueIn(draft.value)) ? text.badValue : undefined}
        onInput={(value) => onChange({ ...draft, value })}
      />
    </>
  )
}

interface OfRowProps extends ChangeFieldsProps {
  readonly read: ReadRow
  /** The others, of which it may become a part. */
  readonly others: readonly ReadRow[]
}

export function ChangeFields({ read: { row }, others, ...own }: OfRowProps) {
  const { draft, onChange, isAsked } = own
  return (
    <>
      <div>
        <QuartersField {...own} />
        {row.approved && <p class="field-hint plan-was">{text.was(marksOf(row.approved))}</p>}
      </div>
      <TargetFields {...own} />
      {row.rule?.condition !== undefined && (
        <Choices
          label={text.condition}
          options={[
            { value: 'no', label: text.conditionStays },
            { value: 'yes', label: text.conditionLifted },
          ]}
          value={draft.isLifted ? 'yes' : 'no'}
          onChoose={(value) => onChange({ ...draft, isLifted: value === 'yes' })}
        />
      )}
      <Choices
        label={text.stays}
        options={[
          { value: 'inPlan', label: text.inPlan },
          { value: 'suspended', label: text.suspended },
          { value: 'merged', label: text.merged },
        ]}
        value={draft.stays}
        onChoose={(stays) => onChange({ ...draft, stays })}
      />
      {draft.stays === 'merged' && (
        <div class="field">
          <label for="cambio-con">{text.into}</label>
          <select
            id="cambio-con"
            value={draft.into}
            aria-invalid={isAsked && !draft.into ? true : undefined}
            onChange={({ currentTarget }) => onChange({ ...draft, into: currentTarget.value })}
          >
            <option value="">{text.choose}</option>
            {others.map((each) => (
              <option key={each.row.key} value={each.row.key}>
                {`${each.row.order ?? ''}. ${each.row.text ?? ''}`}
              </option>
            ))}
          </select>
          {isAsked && !draft.into && <p class="field-error">{text.intoMissing}</p>}
        </div>
      )}
    </>
  )
}
