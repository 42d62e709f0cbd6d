// One thing to write: its question above, help and trouble beside it in words. It never refuses a letter.
import { useLayoutEffect, useRef } from 'preact/hooks'
import './field.css'

export interface TextFieldProps {
  /** Also its place to return to after a crash: the same in every run. */
  readonly id: string
  readonly label: string
  readonly hint?: string | undefined
  readonly error?: string | undefined
  readonly value: string
  readonly onInput: (value: string) => void
  readonly onLeave?: (() => void) | undefined
  readonly type?: 'text' | 'date' | 'time' | 'search' | 'tel' | undefined
  /** A box that grows with its text. */
  readonly multiline?: boolean | undefined
  readonly rows?: number | undefined
  readonly maxLength?: number | undefined
  readonly autocomplete?: string | undefined
  /** Enter alone; a line break in a box needs Shift then. */
  readonly onEnter?: (() => void) | undefined
  /** The label is only read aloud: where a heading beside it says the same. */
  readonly hideLabel?: boolean | undefined
}

export function TextField(props: TextFieldProps) {
  const {
    id,
    label,
    hint,
    error,
    value,
    type = 'text',
    multiline,
    rows = 2,
    maxLength,
    // The browser keeps nothing of what is said in a meeting: not to suggest it, and not to put it back.
    autocomplete = 'off',
    hideLabel,
  } = props
  const box = useRef<HTMLTextAreaElement>(null)
  useLayoutEffect(() => growWithText(box.current), [value])
  const [hintId, errorId] = [`${id}-hint`, `${id}-error`]
  const described = [hint && hintId, error && errorId].filter(Boolean).join(' ')
  const control = {
    id,
    value,
    maxLength,
    autocomplete,
    'aria-describedby': described || undefined,
    'aria-invalid': error ? true : undefined,
    onInput: (event: { currentTarget: { value: string } }) => props.onInput(event.currentTarget.value),
    onBlur: () => props.onLeave?.(),
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || event.shiftKey || event.isComposing || !props.onEnter) return
      event.preventDefault()
      props.onEnter()
    },
  }
  return (
    <div class="field">
      <label for={id} class={hideLabel ? 'only-read' : ''}>
        {label}
      </label>
      {multiline ? <textarea {...control} ref={box} rows={rows} /> : <input {...control} {...asInput(type)} />}
      {hint && (
        <p id={hintId} class="field-hint">
          {hint}
        </p>
      )}
      {error && (
        <p id={errorId} class="field-error">
          {error}
        </p>
      )}
    </div>
  )
}

/** The types of `input` differ only in the roles they may take, and none is given here. */
const asInput = (type: string) => ({ type: type as 'text' })

function growWithText(box: HTMLTextAreaElement | null) {
  if (!box) return
  box.style.height = 'auto'
  // The borders are outside of scrollHeight.
  box.style.height = `${box.scrollHeight + box.offsetHeight - box.clientHeight}px`
}
