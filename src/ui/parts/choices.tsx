// A few options side by side, one of them chosen, or several: seen all at once, never inside a drop-down.
import { useId } from 'preact/hooks'
import { Icon, type IconName } from './icon.tsx'
import './choices.css'

export interface ChoicesProps<V extends string> {
  readonly label: string
  readonly options: readonly { readonly value: V; readonly label: string; readonly icon?: IconName | undefined }[]
  /** What is chosen; a list where several may be. */
  readonly value?: V | readonly V[] | undefined
  readonly onChoose: (value: V) => void
  readonly hideLabel?: boolean | undefined
}

export function Choices<V extends string>({ label, options, value, onChoose, hideLabel }: ChoicesProps<V>) {
  const labelId = useId()
  return (
    <div class="choices" role="group" aria-labelledby={labelId}>
      <p id={labelId} class={hideLabel ? 'only-read' : 'choices-label'}>
        {label}
      </p>
      {options.map((option) => {
        const isChosen = Array.isArray(value) ? value.includes(option.value) : option.value === value
        const icon = isChosen ? 'tick' : option.icon
        return (
          <button
            key={option.value}
            type="button"
            class="choice"
            aria-pressed={isChosen}
            onClick={() => onChoose(option.value)}
          >
            {icon && <Icon name={icon} />}
            <span>{option.label}</span>
          </button>
        )
      })}
    </div>
  )
}
